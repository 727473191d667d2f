import { findDates } from '../text/dates.ts';
import { hanDigits, readNumeral } from '../text/numerals.ts';

const untilDay = /(?:有效期|试行期|实施期限|执行期限)限?(?:截?至|到|截止(?:到|至)?)/gu;
const forYears = new RegExp(
  `(?:有效期|试行期|试行)限?(?:为|是)? ?([\\d${hanDigits}]{1,3}) ?年(?!度|级|\\d)`,
  'u',
);

const bracketed = /^ ?[（(][^（()）]{0,80}[）)]/u;
const listed = /^(?:[、和及与]|以及)《[^《》]{1,80}》(?:[（(][^（()）]{0,80}[）)])?/u;
/** What a sentence goes on with whose subject is the name before: 《甲》已经…通过，…自2023年1月1日起施行. */
const asSubject = /^(?:等?[二三四五六两]项\p{Script=Han}{0,8})?[，,]?(?:自|于|将|已|经)/u;
const inForce = /^ ?起? ?(?:正式)?(?:发布)?(?:施行|实施|执行|生效)/u;

/**
 * From when a named document is in force, as the words right behind its name say.
 *
 * @param after the sentence behind the name
 * @returns ISO 8601
 */
export const inForceFrom = (after: string): string | undefined => {
  let words = after.replace(bracketed, '');
  for (let shorter = words.replace(listed, ''); shorter !== words;) {
    words = shorter;
    shorter = words.replace(listed, '');
  }
  if (!asSubject.test(words)) return undefined;
  return findDates(words).find(
    ({ start, end, date }) =>
      date.length === 10 &&
      !words.slice(0, start).includes('《') &&
      /[自于] ?$/u.test(words.slice(Math.max(0, start - 2), start)) &&
      inForce.test(words.slice(end, end + 12)),
  )?.date;
};

/** The last day in force that words name: 有效期至2027年6月30日; ISO 8601. */
export const lastDay = (text: string): string | undefined => {
  for (const match of text.matchAll(untilDay)) {
    const end = match.index + match[0].length;
    const [date] = findDates(text.slice(end, end + 24));
    if (date?.date.length === 10 && date.start <= 1) return date.date;
  }
  return undefined;
};

/** For how many years words say that a text is in force: 有效期5年, 有效期为三年. */
export const yearsInForce = (text: string): number | undefined => {
  const years = forYears.exec(text)?.[1];
  return years === undefined ? undefined : readNumeral(years);
};

/**
 * The last day of a term of years: 2022-07-01 and five years make 2027-06-30, as the notice that issues
 * such a text (consulting-2022:9439) says itself.
 */
export const lastDayOf = (first: string, years: number): string => {
  const day = new Date(`${first}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
};
