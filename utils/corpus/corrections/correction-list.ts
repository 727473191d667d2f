import { ReadingError } from '../reading-error.ts';

/** A row of the reviewed list of the scanner's misreadings. */
export interface CorrectionRow {
  /** Id of the source. */
  source: string;
  /** 1-based line of the source as delivered. */
  line: number;
  /** A part of the line as delivered, with as many words around the fault as make it unique. */
  printed: string;
  corrected: string;
  /** Line of the list, for messages. */
  row: number;
}

/** The list's name in messages. */
export const correctionList = 'corrections.tsv';

const header = 'file\tline\tprinted\tcorrected\twhy';
const longestPart = 60;
// A misreading is a few characters or a word that is doubled; what is longer would be a rewriting.
const mostChanged = 10;

/** How many characters two texts differ in, between what they begin and end with alike. */
const changedCharacters = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - head - tail;
};

const faultOf = (cells: readonly string[]): string | undefined => {
  const [, line = '', printed = '', corrected = ''] = cells;
  if (cells.length !== 5 || cells.some((cell) => cell.trim() === ''))
    return 'wanted 5 cells with text';
  if (!/^[1-9]\d{0,8}$/u.test(line)) return `${line} is no line`;
  if (printed.trim() !== printed || corrected.trim() !== corrected)
    return 'a part begins or ends with a space';
  if (printed === corrected) return 'nothing is corrected';
  if (Math.max(printed.length, corrected.length) > longestPart)
    return `a part of more than ${longestPart} characters`;
  if (changedCharacters(printed, corrected) > mostChanged)
    return `more than ${mostChanged} characters are changed`;
  return undefined;
};

/**
 * Reads the reviewed list of corrections: tab-separated, a header, a correction a line: the source's id,
 * the line, what it prints, what it says, and how one knows. `#` begins a comment line.
 *
 * @throws ReadingError with the list's line on a row with a cell missing, or that changes nothing or
 *   more than a few characters, or that stands there twice
 */
export const parseCorrections = (text: string): CorrectionRow[] => {
  const [first = '', ...lines] = text.replace(/\n$/u, '').split('\n');
  if (first !== header) throw new ReadingError(correctionList, 1, `the header is not ${header}`);
  const seen = new Set<string>();
  return lines.flatMap((content, i) => {
    if (content.startsWith('#')) return [];
    const row = i + 2;
    const cells = content.split('\t');
    const [source = '', line = '', printed = '', corrected = ''] = cells;
    const place = cells.slice(0, 3).join('\t');
    const fault = faultOf(cells) ?? (seen.has(place) ? 'the row stands there twice' : undefined);
    if (fault !== undefined) throw new ReadingError(correctionList, row, fault);
    seen.add(place);
    return [{ source, line: Number(line), printed, corrected, row }];
  });
};
