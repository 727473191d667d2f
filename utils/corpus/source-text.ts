import type { SourceInfo } from './model.ts';
import { ReadingError } from './reading-error.ts';

/** A source as the readers take it: `lines[0]` is line 1. */
export interface SourceText {
  info: SourceInfo;
  lines: readonly string[];
}

/**
 * Splits a file's text into lines at LF, CRLF or CR; drops a byte order mark. A line feed at the
 * end of the file opens no further line.
 */
export const splitLines = (text: string): string[] => {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

// U+FFFD stands where a decoder met bytes that are no UTF-8; a control character is no text.
const unreadable = /[\u0000-\u0008\u000E-\u001F\uFFFD]/u;

// The sources' longest paragraph has some 2,000 characters; what is a thousand times longer is no line.
const longestLine = 2_000_000;

/**
 * Refuses lines that are no text: binary data, text of another encoding, a line of megabytes.
 *
 * @param source id, for the error
 * @param lines all lines of the source
 * @throws ReadingError for the first such line
 */
export const refuseNoText = (source: string, lines: readonly string[]): void => {
  for (const [i, line] of lines.entries()) {
    if (line.length > longestLine)
      throw new ReadingError(source, i + 1, `not text: a line of ${line.length} characters`);
    if (unreadable.test(line))
      throw new ReadingError(source, i + 1, 'not text: a control or replacement character');
  }
};
