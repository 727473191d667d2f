/** How texts use a string: as a word of its own, or as a piece of other words. */

const joining = new Set('的和与及或等为是在对将由');

const isBorder = (char: string): boolean =>
  char === '' || joining.has(char) || !/[\p{L}\p{N}]/u.test(char);

/** Counts of one string. */
export interface Usage {
  total: number;
  /** Times that something other than a word stands before it: punctuation, an end, 的和与及. */
  openBefore: number;
  /** The same behind it. */
  openAfter: number;
}

/**
 * Counts how texts use strings, overlapping ones included, in one pass over each text.
 * @param strings of two UTF-16 code units or more
 */
export const countUsage = (
  strings: Iterable<string>,
  texts: Iterable<string>,
): Map<string, Usage> => {
  const usage = new Map<string, Usage>();
  const byStart = new Map<string, string[]>();
  for (const string of strings) {
    if (usage.has(string)) continue;
    usage.set(string, { total: 0, openBefore: 0, openAfter: 0 });
    const start = string.slice(0, 2);
    const others = byStart.get(start);
    if (others) others.push(string);
    else byStart.set(start, [string]);
  }
  for (const text of texts)
    for (let at = 0; at < text.length; at++)
      for (const string of byStart.get(text.slice(at, at + 2)) ?? []) {
        const count = usage.get(string);
        if (!count || !text.startsWith(string, at)) continue;
        count.total++;
        if (isBorder(text.charAt(at - 1))) count.openBefore++;
        if (isBorder(text.charAt(at + string.length))) count.openAfter++;
      }
  return usage;
};
