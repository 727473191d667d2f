import { findDates } from '../text/dates.ts';
import { namesInBrackets } from '../text/titles.ts';
import { areSameTitle } from './document-titles.ts';

/** From when something is in force, as a sentence says it. */
export interface Effect {
  /** Title of the text that is meant; `undefined` where the sentence means its own document. */
  of?: string;
  /** ISO 8601. */
  date: string;
}

// A longer sentence tells nothing of validity; bounds the look back from each date.
const longestSentence = 1000;

const inForce = /^ *起 *(?:正式)?(?:施行|实施|执行|生效|发布实施|正式发布)/u;

/**
 * The sentences of a text that tell from which day a document is in force: 本办法自2025年1月1日起施行,
 * 《甲》…自2023年1月1日起施行. Sentences about what ends (废止) and days without a date
 * (自发布之日起) are left out.
 *
 * @param text readable text of one paragraph
 */
export const findEffects = (text: string): Effect[] => {
  const effects: Effect[] = [];
  for (const sentence of text.split(/[。；]/u)) {
    if (sentence.length > longestSentence) continue;
    for (const { start, end, date } of findDates(sentence)) {
      const before = sentence.slice(0, start);
      if (!/自 ?$/u.test(before) || !inForce.test(sentence.slice(end)) || date.length < 10)
        continue;
      const named = namesInBrackets(before)[0];
      const own =
        /本(?:法|条例|办法|规定|规则|细则|规程|规范|规范条件|目录|清单|指引|通知|意见|方案|规划|措施|实施办法|管理办法|实施细则|标准)/u.test(
          before,
        );
      effects.push(named === undefined || own ? { date } : { of: named, date });
    }
  }
  return effects;
};

/** The day from which a document with this title is in force, by sentences of a text. */
export const effectiveOf = (
  effects: readonly Effect[],
  title: string,
  own: boolean,
): string | undefined =>
  effects.find(({ of }) => (of === undefined ? own : areSameTitle(of, title)))?.date;
