import type { Pattern } from '../matcher/compile.ts';
import { markKinds } from '../messages/contract.ts';
import type { Term } from './model.ts';

/**
 * What the matcher looks for: names and variants, each with the index into `markKinds` of its term's
 * most telling kind.
 */
export const matcherPatterns = (terms: readonly Term[]): Pattern[] =>
  terms.flatMap((term) => {
    const kind = markKinds.findIndex((name) => term.kinds.includes(name));
    return [term.name, ...term.variants].map((text) => ({ text, term: term.id, kind }));
  });
