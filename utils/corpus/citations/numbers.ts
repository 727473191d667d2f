import { findDocumentNumbers } from '../text/document-number.ts';
import { findStandardCodes } from './standard-code.ts';

/** A number in a text; offsets in UTF-16 code units, `end` exclusive. */
export interface FoundNumber {
  start: number;
  end: number;
  number: string;
}

/** A number without the words before its issuer: 24 日中华人民共和国国务院令第 796 号. */
const withoutLead = (text: string, found: FoundNumber): FoundNumber => {
  const state = found.number.indexOf('中华人民共和国');
  const lead = state > 0 ? state : /^日(?=[国中]|.{6})/u.test(found.number) ? 1 : 0;
  const words = text.slice(found.start, found.end);
  const skipped = words.indexOf(found.number.slice(lead, lead + 2));
  const before = text.slice(Math.max(0, found.start - 2), found.start);
  if (lead === 0 || skipped < 0 || (state < 0 && !/\d ?$/u.test(before))) return found;
  return { start: found.start + skipped, end: found.end, number: found.number.slice(lead) };
};

/**
 * Every 发文字号 and every code of a standard in a text, in order; of two that overlap the earlier,
 * longer one, codes first.
 */
export const numbersIn = (text: string): FoundNumber[] => {
  const codes = findStandardCodes(text).map(({ start, end, code }) => ({
    start,
    end,
    number: code,
  }));
  const numbers = findDocumentNumbers(text).map((found) => withoutLead(text, found));
  const all = [...codes, ...numbers].toSorted((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return all.filter(({ start, end }) => {
    const free = start >= last;
    if (free) last = end;
    return free;
  });
};
