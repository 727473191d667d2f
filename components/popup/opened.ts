import type { TermCard } from '../../utils/cards/model.ts';
import type { SearchHit } from '../../utils/search/model.ts';
import { reasonOf } from '../reason.ts';
import { passageOf, type Passage } from './passage.ts';
import type { PopupServices } from './services.ts';

/** What stands in the place of the list once a result is opened. */
export type Opened =
  | { kind: 'card'; card: TermCard }
  | { kind: 'passage'; passage: Passage }
  | { kind: 'failed'; reason: string };

const failed = (error: unknown): Opened => ({ kind: 'failed', reason: reasonOf(error) });

/** Reads a term's card. Never rejects. */
export const openTerm = async (
  term: number,
  { readCard }: Pick<PopupServices, 'readCard'>,
): Promise<Opened> => {
  try {
    const card = await readCard(term);
    return card ? { kind: 'card', card } : { kind: 'failed', reason: `no term ${term}` };
  } catch (error) {
    return failed(error);
  }
};

/** Reads what a search result opens: its term's card, else the passage. Never rejects. */
export const openHit = async (
  hit: SearchHit,
  services: Pick<PopupServices, 'readCard' | 'readDocument'>,
): Promise<Opened> => {
  if (hit.term !== undefined) return openTerm(hit.term, services);
  try {
    const view = await services.readDocument(hit.source, hit.line);
    return { kind: 'passage', passage: passageOf(hit, view) };
  } catch (error) {
    return failed(error);
  }
};
