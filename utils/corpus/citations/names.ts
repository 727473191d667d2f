import { findDocumentNumbers } from '../text/document-number.ts';
import { findStandardCodes } from './standard-code.ts';

/** A document named in a text by title, number or both; offsets in UTF-16 code units. */
export interface FoundName {
  /** Where the name begins, its 《 included. */
  start: number;
  /** Behind the name, the brackets with its number included. */
  end: number;
  /** The title without its outer 《》, or the number where there is no title. */
  cited: string;
  number?: string;
  /** Whether it stands in 《》. */
  titled: boolean;
}

interface Span {
  start: number;
  end: number;
}

const longestTitle = 160;
/** How far from a title its number may end, in UTF-16 code units. */
const farthest = 60;

/** Outermost pairs of 《》; a 《 without its 》 ends nothing, so it is left out. */
const titleSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  let at = text.indexOf('《');
  while (at >= 0) {
    let depth = 0;
    let end = -1;
    for (let i = at; i < Math.min(text.length, at + longestTitle); i++) {
      if (text[i] === '《') depth++;
      if (text[i] === '》' && --depth === 0) {
        end = i + 1;
        break;
      }
    }
    if (end > at + 2) spans.push({ start: at, end });
    at = text.indexOf('《', end > 0 ? end : at + 1);
  }
  return spans;
};

interface FoundNumber extends Span {
  number: string;
}

/** A number without the words before its issuer: 24 日中华人民共和国国务院令第 796 号. */
const withoutLead = (text: string, found: FoundNumber): FoundNumber => {
  const state = found.number.indexOf('中华人民共和国');
  const lead = state > 0 ? state : /^日(?=[国中]|.{6})/u.test(found.number) ? 1 : 0;
  const start = text.indexOf(found.number.slice(lead, lead + 2), found.start);
  if (lead === 0 || start < 0 || (state < 0 && !/\d ?$/u.test(text.slice(0, found.start))))
    return found;
  return { start, end: found.end, number: found.number.slice(lead) };
};

/** Numbers and codes, in order; of two that overlap the earlier, longer one, codes first. */
const numbersIn = (text: string): FoundNumber[] => {
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

/** Between a title and its number: an opening bracket, or the border of a table's cells. */
const joinsAfter = /^ ?(?:[（(〔[] ?|\t)$/u;
/** An order by its year, of any issuer: （国家发展改革委2017年第9号令）. */
const ofYear =
  /^ ?[（(]([^（）()，,；;]{2,30}(?:19|20)\d{2} ?年 ?第 ?\d{1,4} ?号(?:令|公告)?)(?=[，,）)；;])/u;

/**
 * Every document that a text names: each 《title》 with the number that stands right behind it (in
 * brackets or the next cell) or right before it (a standard's code), and every other number.
 */
export const findNames = (text: string): FoundName[] => {
  const titles = titleSpans(text);
  const numbers = numbersIn(text);
  const taken = new Set<FoundNumber>();
  let first = 0;
  const names: FoundName[] = titles.map(({ start, end }) => {
    while ((numbers[first]?.end ?? start) < start - farthest) first++;
    let last = first;
    while ((numbers[last]?.start ?? Infinity) <= end + farthest) last++;
    const near = numbers.slice(first, last);
    const inside = near.filter((found) => found.start >= start && found.end <= end);
    for (const found of inside) taken.add(found);
    const yearly = ofYear.exec(text.slice(end, end + farthest));
    const whole: FoundNumber | undefined =
      yearly?.[1] === undefined
        ? undefined
        : { start: end, end: end + yearly[0].length, number: yearly[1].replaceAll(' ', '') };
    const beside =
      whole ??
      near.find((found) => found.start >= end && joinsAfter.test(text.slice(end, found.start))) ??
      near.find((found) => found.end <= start && !text.slice(found.end, start).trim());
    for (const found of near)
      if (beside && found.start >= beside.start && found.end <= beside.end) taken.add(found);
    const number = beside ?? inside.find((found) => found.start === start + 1);
    const name: FoundName = {
      start,
      end: Math.max(end, beside?.end ?? 0),
      cited: text.slice(start + 1, end - 1),
      titled: true,
    };
    return number ? { ...name, number: number.number } : name;
  });
  for (const found of numbers)
    if (!taken.has(found))
      names.push({
        start: found.start,
        end: found.end,
        cited: text.slice(found.start, found.end),
        number: found.number,
        titled: false,
      });
  return names.toSorted((a, b) => a.start - b.start);
};
