import { ReadingError } from '../reading-error.ts';
import type { SourceText } from '../source-text.ts';
import { correctionList, type CorrectionRow } from './correction-list.ts';

/** Whether `part` stands in `text` exactly once. */
const standsOnce = (text: string, part: string): boolean => {
  const at = text.indexOf(part);
  return at >= 0 && !text.includes(part, at + 1);
};

/**
 * A source's lines with the scanner's misreadings mended.
 *
 * @param source lines as delivered; they stay as they are
 * @param corrections rows of any source; those of others are passed over
 * @returns as many lines
 * @throws ReadingError with the list's line where the source's line does not hold the printed part
 *   exactly once, or where the corrected part is not the only one of its kind afterwards: then nobody
 *   could tell which words were printed otherwise
 */
export const correctLines = (
  { info, lines }: SourceText,
  corrections: readonly CorrectionRow[],
): readonly string[] => {
  const own = corrections.filter(({ source }) => source === info.id);
  if (own.length === 0) return lines;
  const mended = [...lines];
  for (const { line, printed, corrected, row } of own) {
    const raw = mended[line - 1];
    if (raw === undefined || !standsOnce(raw, printed))
      throw new ReadingError(correctionList, row, `${info.id}:${line} does not hold it once`);
    const made = raw.replace(printed, () => corrected);
    if (!standsOnce(made, corrected))
      throw new ReadingError(correctionList, row, `${corrected} stands in the line elsewhere too`);
    mended[line - 1] = made;
  }
  return mended;
};
