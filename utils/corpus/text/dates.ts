import { hanDigits, readNumeral } from './numerals.ts';

/** A date in a text; offsets in UTF-16 code units, `end` exclusive. */
export interface FoundDate {
  start: number;
  end: number;
  /** ISO 8601, as exact as printed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
}

const numeral = `[\\d０-９${hanDigits}]`;
const datePattern = new RegExp(
  `(${numeral}{4}) *年(?: *(${numeral}{1,3}) *月(?: *(${numeral}{1,3}) *日)?)?`,
  'gu',
);

// A date, however it is spaced; spares the patterns long lines.
const longestDateLine = 60;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const toIso = (year: string, month?: string, day?: string): string | undefined => {
  const y = readNumeral(year);
  if (y === undefined || y < 1900 || y > 2199) return undefined;
  const m = month === undefined ? undefined : readNumeral(month);
  if (m === undefined) return String(y);
  if (m < 1 || m > 12) return undefined;
  const d = day === undefined ? undefined : readNumeral(day);
  if (d === undefined) return `${y}-${twoDigits(m)}`;
  return d >= 1 && d <= 31 ? `${y}-${twoDigits(m)}-${twoDigits(d)}` : undefined;
};

/**
 * Every date of the forms 2022年10月26日, 2022年7月, 二〇二三年二月 and 2022年, in order of appearance.
 * Dates that no calendar has (month 13) are left out.
 */
export const findDates = (text: string): FoundDate[] => {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(datePattern)) {
    const date = toIso(match[1] ?? '', match[2], match[3]);
    if (date !== undefined) {
      found.push({ start: match.index, end: match.index + match[0].length, date });
    }
  }
  return found;
};

/**
 * The date that a text consists of, apart from spaces and one pair of brackets around it.
 *
 * @returns ISO 8601, as exact as printed (at least year and month), or `undefined`
 */
export const readDateLine = (text: string): string | undefined => {
  if (text.length > longestDateLine) return undefined;
  const bare = text.trim().replace(/^[（(]\s*|\s*[)）]$/gu, '');
  const [found, ...more] = findDates(bare);
  if (!found || more.length > 0 || found.start !== 0 || found.end !== bare.length) return undefined;
  return found.date.length > 4 ? found.date : undefined;
};
