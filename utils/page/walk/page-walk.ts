/** The walk and the list of a marked page: what the card's script does for the page's and for the popup. */
import type { FrameTerm, WentTo } from '../../page-terms/model.ts';
import type { WalkParts } from './model.ts';
import { inOrder } from './order.ts';
import { termsOf } from './terms.ts';
import { PageWalk } from './walk.ts';
import { handed } from '../handed.ts';

/** The one walk of these marks. */
export const walkOf = (parts: WalkParts): PageWalk => {
  const walk = parts.walk instanceof PageWalk ? parts.walk : new PageWalk(parts);
  parts.walk = walk;
  return walk;
};

/** The terms that are marked in this frame now, in the order of the page. */
export const listTerms = (): FrameTerm[] =>
  handed.walkParts ? termsOf(inOrder(handed.walkParts.marks(), document.documentElement)) : [];

/**
 * Goes to a mark of a term.
 * @param from index among the term's marks in this frame, from which on one that can be seen is looked for
 * @returns null where there is none
 */
export const goToTerm = async (term: number, from: number): Promise<WentTo | null> =>
  handed.walkParts ? walkOf(handed.walkParts).goTo(term, from) : null;
