/** What of a long text a result shows. */
export interface Excerpt {
  text: string;
  /** Start and exclusive end in UTF-16 code units of the excerpt's text. */
  marks: [number, number][];
}

/** UTF-16 code units kept before the first mark, so that it stands on the excerpt's first line. */
const lead = 14;

/** True where a cut before `index` would part the halves of a surrogate pair. */
const splitsPair = (text: string, index: number): boolean =>
  /[\uDC00-\uDFFF]/.test(text.charAt(index)) && /[\uD800-\uDBFF]/.test(text.charAt(index - 1));

/**
 * The part of a text around its first mark, with … where something was cut off.
 * @param marks ranges of `text` in UTF-16 code units, in order
 * @param length about how many code units to keep
 */
export const excerpt = (
  text: string,
  marks: readonly (readonly [number, number])[],
  length: number,
): Excerpt => {
  const first = marks[0]?.[0] ?? 0;
  const latest = Math.max(0, text.length - length);
  let start = first > lead ? Math.min(first - lead, latest) : 0;
  if (splitsPair(text, start)) start--;
  let end = Math.min(text.length, start + length);
  if (splitsPair(text, end)) end++;
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + after,
    marks: marks
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  };
};
