import { toReadableMap } from './readable.ts';

// Between dollar signs, a single command that lost them (`\leq 4.0`), or an index (NO _x).
const notation =
  /\$[^$\p{Script=Han}]+\$|\\[A-Za-z]{2,20}|(?<![\w.-])[A-Za-z]{1,3} ?_[a-z\d](?![\w-])/gu;
const mayHoldNotation = /[$\\]|[A-Za-z] ?_/u;

/** The formulas of a line: as printed, and as they are read. */
const formulasOf = (raw: string): { printed: string; readable: string }[] => {
  if (!mayHoldNotation.test(raw)) return [];
  const { text, origins } = toReadableMap(raw);
  let at = 0;
  const readTo = (offset: number): number => {
    while (at < text.length && (origins[at] ?? 0) < offset) at++;
    return at;
  };
  return Array.from(raw.matchAll(notation), ({ 0: printed, index }) => {
    const start = readTo(index);
    return { printed, readable: text.slice(start, readTo(index + printed.length)).trim() };
  });
};

/**
 * Puts the mathematics of the print (`$\geq 400\text{Gbps}$`) back into a readable text, for comparing
 * with readings that keep it. Formulas are sought in the order of print; one that the text does not
 * hold is left out.
 *
 * @param text readable text that was made from the lines, or from a part of them
 * @param raw the source lines as delivered
 */
export const restoreMathematics = (text: string, raw: readonly string[]): string => {
  let restored = '';
  let from = 0;
  for (const { printed, readable } of raw.flatMap(formulasOf)) {
    const at = readable === '' ? -1 : text.indexOf(readable, from);
    if (at === -1) continue;
    restored += text.slice(from, at) + printed;
    from = at + readable.length;
  }
  return restored + text.slice(from);
};
