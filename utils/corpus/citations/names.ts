import { type FoundNumber, numbersIn } from './numbers.ts';
import { shareNumbers } from './shared-numbers.ts';

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

/** Between a title and its number: nothing, an opening bracket, or the border of a table's cells. */
const joinsAfter = /^ ?(?:[（(〔[] ?|\t)?$/u;
/** Between a standard's code and its title. */
const joinsBefore = /^ ?(?:[（(]所有部分[）)])?\s*$/u;
const closing = /^ ?[）)〕\]]/u;
/** A cell that is a title without 《》: the next cell holds its number. */
const titleCell =
  /(?:^|\t)([^\t《》]{6,80}?(?:规划|办法|方案|计划|意见|措施|通知|条例|规定|细则|指南|指引|纲要|政策|决定)(?:[（(][^（()）\t]{1,20}[）)])?) ?\t$/u;
/** The cell behind a standard's code: its title. */
const standardCell = /^\t(?=[^\t]*\p{Script=Han}{2})([^\t《》。；]{4,100})(?=\t|$)/u;
/** A standard's title right behind its code: JJF1471-2014 全球导航卫星系统(GNSS)信号模拟器校准规范. */
const titleBehind =
  /^ ?(?=\p{Script=Han}{2})([^\t；;。，,《》]{5,60}?(?:规范|规程|导则|通则|指南|编码|术语))(?=[\t；;。，,）)]|$)/u;
/** An order by its year, of any issuer: （国家发展改革委2017年第9号令）. */
const ofYear =
  /^ ?[（(]([^（）()，,；;]{2,30}(?:19|20)\d{2} ?年 ?第 ?\d{1,4} ?号(?:令|公告)?)(?=[，,）)；;])/u;

/** Behind a number and the bracket that closes right behind it. */
const behind = (text: string, { end }: Span): number =>
  end + (closing.exec(text.slice(end, end + 2))?.[0].length ?? 0);

/**
 * What a number names that no 《title》 goes with: the title in the cell before it, that behind a
 * standard's code or in the next cell, or nothing but itself.
 */
const untitled = (text: string, { start, end, number }: FoundNumber): FoundName => {
  const alone = text[start - 1] === '\t' && (text[end] ?? '\t') === '\t';
  const before = alone
    ? titleCell.exec(text.slice(Math.max(0, start - longestTitle), start))?.[1]
    : undefined;
  if (before !== undefined)
    return { start: text.lastIndexOf(before, start), end, cited: before, number, titled: true };
  const after = /^[A-Z]/u.test(number)
    ? (alone ? standardCell : titleBehind).exec(text.slice(end, end + longestTitle))
    : null;
  if (after?.[1] !== undefined)
    return { start, end: end + after[0].length, cited: after[1], number, titled: true };
  return { start, end, cited: text.slice(start, end), number, titled: false };
};

/**
 * Every document that a text names: each 《title》 with the number that stands right behind it (in
 * brackets or the next cell) or right before it (a standard's code), or that it shares with others;
 * and every other number.
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
      near.find((found) => found.end <= start && joinsBefore.test(text.slice(found.end, start)));
    for (const found of near)
      if (beside && found.start >= beside.start && found.end <= beside.end) taken.add(found);
    const number = beside ?? inside.find((found) => found.start === start + 1);
    const name: FoundName = {
      start,
      end: beside && beside.end > end ? behind(text, beside) : end,
      cited: text.slice(start + 1, end - 1),
      titled: true,
    };
    return number ? { ...name, number: number.number } : name;
  });
  for (const found of numbers) if (!taken.has(found)) names.push(untitled(text, found));
  return shareNumbers(
    text,
    names.toSorted((a, b) => a.start - b.start),
  );
};
