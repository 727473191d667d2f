import { hanDigits } from '../text/numerals.ts';

const unit = '部分|[编篇章节款]|条(?![例件])|项(?!目)|目(?![录标的])';
const numeral = `[（(]?[\\d${hanDigits}]{1,8}[）)]?`;
const piece = `第 ?${numeral}(?: ?(?:${unit}))?(?:之[${hanDigits}]{1,3}(?!间|后))?`;
// 第十八条、十九条; 第四十三至第四十七条; 第二十二、第二十四条
const further = `(?:[、和及与或至到]|以及)? ?(?:${piece}|(?<=[、和及与或至到] ?)${numeral} ?(?:${unit}))`;
const part = new RegExp(`^ ?(?:中的?|的)? ?(${piece}(?: ?${further}){0,40})`, 'u');
/** Up to the last unit: a number without one (第五批) is no part of a document. */
const whole = new RegExp(`^.*(?:${unit})(?:之[${hanDigits}]{1,3})?`, 'u');

/** Brackets behind a name: its short name or a note. */
const bracket = /^ ?[（(][^（()）]{0,60}[）)]/u;
/** The rest of brackets that a name's number opened: ，以下简称《办法》）. */
const bracketRest = /^ ?[，,、；;][^（()）]{0,60}[）)]/u;

/**
 * The part of a document that a citation names right behind it, as printed:
 * 《能源法》第二十条第（三）项 cites 第二十条第（三）项.
 *
 * @param end offset behind the name, in UTF-16 code units
 */
export const articleAfter = (text: string, end: number): string | undefined => {
  const rest = text.slice(end, end + 400);
  const after = [rest, rest.replace(bracket, ''), rest.replace(bracketRest, '')];
  for (const words of after) {
    const found = part.exec(words)?.[1];
    const article = found === undefined ? undefined : whole.exec(found)?.[0];
    if (article !== undefined) return article.trim();
  }
  return undefined;
};
