import { toReadableMap } from './readable.ts';

/** A text without its spaces, and where each of its characters stood. */
const withoutSpaces = (text: string): { solid: string; offsets: number[] } => {
  const offsets: number[] = [];
  let solid = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === ' ') continue;
    solid += char;
    offsets.push(i);
  }
  return { solid, offsets };
};

/**
 * Where words that were read from a source line stand in it. Spaces count for nothing: readers take
 * more of them out than a line alone tells (a column's line breaks).
 *
 * @param words readable text of one cell or of a line without cells
 * @param raw the line as delivered
 * @returns offsets in `raw`, UTF-16 code units, `end` exclusive, of the first place that holds the
 *   words; `undefined` where none does
 */
export const placeInLine = (
  words: string,
  raw: string,
): { start: number; end: number } | undefined => {
  const { text, origins } = toReadableMap(raw);
  const { solid, offsets } = withoutSpaces(text);
  const wanted = withoutSpaces(words).solid;
  const at = wanted === '' ? -1 : solid.indexOf(wanted);
  if (at < 0) return undefined;
  const first = offsets[at] ?? 0;
  const last = offsets[at + wanted.length - 1] ?? first;
  return { start: origins[first] ?? 0, end: origins[last + 1] ?? raw.length };
};
