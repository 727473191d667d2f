import type { Clause } from '../model.ts';
import { bracketsOf } from './brackets.ts';
import { countedName } from './counted-names.ts';
import { entryCoverage, entryGloss } from './entry-glosses.ts';
import type { FoundDefinition } from './found.ts';
import { shortName } from './short-names.ts';
import { textGloss } from './text-glosses.ts';

/**
 * What brackets explain: Latin short names, names that count their parts, and what the words in front
 * cover in their place alone (`local`), as entries that say so without a bracket do.
 *
 * @returns in the order of their kinds; what the clause says again in the same words only once
 */
export const findGlosses = (clause: Clause): FoundDefinition[] => {
  const { text, kind, document } = clause;
  // The cells of a table are running text.
  const entry = kind === 'entry' && !text.includes('\t');
  const found = bracketsOf(text).flatMap(
    (bracket) =>
      shortName(text, bracket) ??
      countedName(text, bracket) ??
      (entry ? entryGloss(text, bracket) : textGloss(text, kind, bracket, document === '')) ??
      [],
  );
  const said = new Set<string>();
  return [...found, ...(entry ? entryCoverage(clause) : [])].filter(({ term, definition }) => {
    const first = !said.has(`${term}\t${definition}`);
    said.add(`${term}\t${definition}`);
    return first;
  });
};
