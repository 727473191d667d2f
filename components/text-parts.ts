/** A run of text, marked or not. */
export interface TextPart {
  text: string;
  marked: boolean;
}

/**
 * Cuts a text at the edges of its marks.
 * @param ranges start and exclusive end in UTF-16 code units, in any order; overlaps are joined,
 *   what lies outside the text is cut off, and a range that ends before it starts marks nothing
 * @returns the parts in order; together they are exactly `text`, none is empty
 */
export const textParts = (
  text: string,
  ranges: readonly (readonly [number, number])[],
): TextPart[] => {
  const parts: TextPart[] = [];
  const add = (start: number, end: number, marked: boolean) => {
    if (end <= start) return;
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += text.slice(start, end);
    else parts.push({ text: text.slice(start, end), marked });
  };
  let at = 0;
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (end <= start) continue;
    add(at, Math.min(start, text.length), false);
    add(Math.max(at, start), Math.min(end, text.length), true);
    at = Math.min(Math.max(at, end), text.length);
  }
  add(at, text.length, false);
  return parts;
};

/**
 * Where any of the names stands in a text, the longest first where several begin at one place;
 * letters of either case.
 * @returns ranges in UTF-16 code units, in order, not overlapping
 */
export const rangesOfNames = (text: string, names: readonly string[]): [number, number][] => {
  const patterns = names
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
  if (patterns.length === 0) return [];
  return [...text.matchAll(new RegExp(patterns.join('|'), 'giu'))].map(({ 0: found, index }) => [
    index,
    index + found.length,
  ]);
};
