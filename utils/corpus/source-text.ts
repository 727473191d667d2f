import type { SourceInfo } from './model.ts';

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
