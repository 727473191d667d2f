import { refuseNoText } from '../source-text.ts';
import { toReadable } from '../text/readable.ts';

/** One non-blank line of a source. */
export interface SourceLine {
  /** 1-based, as delivered. */
  line: number;
  raw: string;
  /** Readable text; cells joined by tabs. */
  text: string;
  /** Depth of a Markdown heading, 0 for none. It tells that there is a heading, not how deep. */
  heading: number;
  bullet: boolean;
  /** The whole line is set in bold. */
  bold: boolean;
  /** Readable text of the bold words that the line begins with, number included, or empty. */
  runIn: string;
  /** The line is a `<p>` of a box. */
  boxed: boolean;
  /** Cells of a table row. */
  cells?: string[];
  /** A blank line stands before it. */
  gap: boolean;
}

const wholeBold = /^(?:\*\*[^*]+\*\*|<b>[^<]*<\/b>)$/u;
const leadingBold =
  /^((?:[\d一二三四五六七八九十]{1,3}[.．、]|[（(][^（）()]{1,4}[）)])?\s*(?:——|—)?\s*(?:\*\*[^*]+\*\*|<p>\s*<b>[^<]*<\/b>))/u;

const readLine = (raw: string, line: number, gap: boolean): SourceLine => {
  // No pattern over the whole line: lines of many megabytes would overflow the matcher.
  const trimmed = raw.trim();
  const hashes = /^#{1,6}(?!#)/u.exec(trimmed)?.[0] ?? '';
  const body = trimmed.slice(hashes.length).trimStart();
  const bullet = hashes === '' && /^[-*+]\s+\S/u.test(body);
  const words = bullet ? body.replace(/^[-*+]\s+/u, '') : body;
  const cells = raw.includes('\t')
    ? raw.split('\t').map((cell) => toReadable(cell).trim())
    : undefined;
  return {
    line,
    raw,
    text: cells ? cells.join('\t') : toReadable(words),
    heading: hashes.length,
    bullet,
    bold: wholeBold.test(words),
    runIn: toReadable(leadingBold.exec(words)?.[1] ?? ''),
    boxed: words.startsWith('<p>'),
    ...(cells ? { cells } : {}),
    gap,
  };
};

/**
 * The non-blank lines of a source, in order.
 *
 * @param source id, for errors
 * @param lines all lines without line breaks
 * @throws ReadingError for a line that is no text
 */
export const readLines = (source: string, lines: readonly string[]): SourceLine[] => {
  refuseNoText(source, lines);
  const read: SourceLine[] = [];
  let gap = true;
  lines.forEach((raw, i) => {
    if (raw.trim() === '') gap = true;
    else {
      // Several paragraphs of a box on one line are lines of their own.
      for (const part of raw.includes('\t') ? [raw] : raw.split(/(?<=<\/p>)\s*(?=<p>)/u)) {
        const line = readLine(part, i + 1, gap);
        // A heading mark or a bullet with nothing behind it.
        if (line.text.trim() === '') line.text = part.trim();
        read.push(line);
        gap = false;
      }
    }
  });
  return read;
};
