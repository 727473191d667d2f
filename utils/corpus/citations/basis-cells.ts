import { hanDigits } from '../text/numerals.ts';
import type { FoundName } from './names.ts';

const basisHead = /依据$/u;
const articleWords = new RegExp(
  `[、，,；;。和及至第编章节条款项目\\s\\d（()）${hanDigits}]+`,
  'gu',
);
const issuedBy = /[^的]{2,30}(?:印发|发布|公布)的/gu;

/**
 * Which names of a table's row tell what the row rests on: those in a cell of names alone, where the
 * table has a column for it (纳入依据, 法规政策依据). Print shifts cells to other columns, so the cell's own
 * words decide, not its position.
 *
 * @param text the row, cells joined by tabs
 * @param head the table's head, likewise; `undefined` where there is none
 * @param names every name in the row, in order
 * @returns positions in `names`
 */
export const basisNames = (
  text: string,
  head: string | undefined,
  names: readonly FoundName[],
): ReadonlySet<number> => {
  const basis = new Set<number>();
  if (!head?.split('\t').some((cell) => basisHead.test(cell))) return basis;
  let next = 0;
  for (let start = 0; start <= text.length;) {
    const tab = text.indexOf('\t', start);
    const end = tab < 0 ? text.length : tab;
    const own: number[] = [];
    let rest = '';
    let at = start;
    for (let name = names[next]; name && name.start < end; name = names[++next]) {
      rest += text.slice(at, Math.max(at, name.start));
      at = Math.max(at, name.end);
      own.push(next);
    }
    rest += text.slice(at, Math.max(at, end));
    if (rest.replace(articleWords, '').replace(issuedBy, '') === '')
      for (const position of own) basis.add(position);
    start = end + 1;
  }
  return basis;
};
