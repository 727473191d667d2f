import { toReadable } from './readable.ts';

// Between dollar signs, or a single command that lost them (`\leq 4.0`).
const mathematics = /\$[^$]+\$|\\[A-Za-z]{2,}/gu;

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
  for (const line of raw) {
    for (const [formula] of line.matchAll(mathematics)) {
      const readable = toReadable(formula).trim();
      const at = readable === '' ? -1 : text.indexOf(readable, from);
      if (at === -1) continue;
      restored += text.slice(from, at) + formula;
      from = at + readable.length;
    }
  }
  return restored + text.slice(from);
};
