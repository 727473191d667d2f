import { hanDigits, readNumeral } from '../corpus/text/numerals.ts';

const numeral = `[\\d０-９${hanDigits}]{1,8}`;
const called = new RegExp(
  `第?\\s*(?<first>${numeral})\\s*条?(?:至|到|[-－—–])第?\\s*(?<last>${numeral})\\s*条|第?\\s*(?<one>${numeral})\\s*条(?:之(?<insert>[${hanDigits}]{1,3}))?`,
  'gu',
);

/** Articles that a card shows; a longer range is cut. */
const mostArticles = 6;

/** An article's number as text, 第二十条 and 第 20 条 alike: 20; 第二十条之一 is 20/1. */
const keyOf = (number: string, insert?: string): string | undefined => {
  const value = readNumeral(number);
  if (value === undefined) return undefined;
  return insert === undefined ? String(value) : `${value}/${readNumeral(insert)}`;
};

/** Words of a mark that call articles: what stands from the last title mark or 第X条 on. */
const calling = new RegExp(`第\\s*${numeral}\\s*条|第\\s*${numeral}\\s*(?:至|到|[-－—–])`, 'u');

/**
 * The numbers of the articles that the words of a mark call, in order, each once: 《能源法》第二十条、
 * 第二十二条至第二十四条. None where no article is called.
 * @param words a document's name with the article behind it, as the page prints it
 */
export const calledArticles = (words: string): string[] => {
  const text = words.replaceAll(/[\s\u200b-\u200f\u2060\ufeff]+/gu, '');
  const from = text.search(calling);
  if (from < 0) return [];
  const keys = new Set<string>();
  for (const { groups = {} } of text.slice(from).matchAll(called)) {
    const { first, last, one, insert } = groups;
    if (one !== undefined) {
      const key = keyOf(one, insert);
      if (key !== undefined) keys.add(key);
      continue;
    }
    const [start = 0, end = -1] = [first, last].map((number) => readNumeral(number ?? ''));
    for (let at = start; at <= end && keys.size < mostArticles; at++) keys.add(String(at));
  }
  return [...keys].slice(0, mostArticles);
};

/** The number that an article's label has: 20 for 第二十条. */
export const articleOfLabel = (label: string): string | undefined => calledArticles(label)[0];
