import { clauseLine } from '../clause-line.ts';
import { areSameTitle } from '../compilation/document-titles.ts';
import { findEffects } from '../compilation/effective.ts';
import type { Clause, Place, PolicyDocument } from '../model.ts';
import { Facts } from './facts.ts';
import { lastDay, lastDayOf, yearsInForce } from './terms.ts';
import { isDraftTitle, isTrialTitle } from './titles.ts';

/** Only sentences with one of these tell of validity; spares the rest the closer look. */
const telling = /施行|实施|执行|生效|有效期|试行/u;
const sinceIssue =
  /自(?:印发|发布|公布|下发|颁布|签发|发文)之日起(?:正式)?(?:施行|实施|执行|生效|试行)/u;
const itself =
  /本(?:法|条例|办法|规定|规则|细则|规程|规范|规范条件|目录|清单|指引|指南|通知|公告|意见|方案|规划|措施|标准|实施办法|管理办法|实施细则|实施意见|决定)/u;
const ofItself = new RegExp(`${itself.source}(?:的)?(?:有效期|试行)`, 'u');

/** A longer sentence tells nothing of validity, in UTF-16 code units. */
const longest = 1000;

interface Sentence extends Place {
  text: string;
}

/** The sentences of a clause that may tell of validity, with their places. */
const sentencesOf = (clause: Clause): Sentence[] => {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const part of clause.text.split(/(?<=。)/u)) {
    const end = start + part.length;
    if (part.length <= longest && telling.test(part))
      sentences.push({
        text: part,
        source: clause.source,
        line: clauseLine(clause, start),
        endLine: clauseLine(clause, end - 1),
      });
    start = end;
  }
  return sentences;
};

/** What a document's title says: （有效期至2027年6月30日）, （试行）, （征求意见稿）. */
const readTitle = (facts: Facts, document: PolicyDocument): void => {
  const { title } = document;
  const place = { source: document.source, line: document.line, endLine: document.line };
  const until = lastDay(title);
  if (until !== undefined) facts.add('until', until, title, place);
  if (isTrialTitle(title)) facts.add('trial', true, title, place);
  if (isDraftTitle(title)) facts.add('draft', true, title, place);
};

/**
 * What a document says of its own validity, in its title and its sentences: 本办法自2022年7月1日起施行，
 * 有效期5年. 自印发之日起 means the date of signature. What it says of other texts is left out.
 *
 * @param clauses the document's clauses, in order
 */
export const ownWords = (document: PolicyDocument, clauses: readonly Clause[]): Facts => {
  const facts = new Facts();
  readTitle(facts, document);
  for (const clause of clauses) {
    if (clause.kind === 'table-row' || clause.kind === 'entry' || clause.kind === 'table-head')
      continue;
    for (const sentence of sentencesOf(clause)) {
      const { text } = sentence;
      const effect = findEffects(text).find(
        ({ of, date }) =>
          of === undefined || date === document.effective || areSameTitle(of, document.title),
      );
      const issued = sinceIssue.exec(text);
      const own = issued !== null && ownsWords(text.slice(0, issued.index));
      if (effect) facts.add('effective', effect.date, text, sentence);
      else if (own && document.date?.length === 10)
        facts.add('effective', document.date, text, sentence);
      else if (own) facts.addUndated(text, sentence);
      if (!effect && !own && !ofItself.test(text)) continue;
      const years = yearsInForce(text);
      const until =
        lastDay(text) ??
        (years !== undefined && facts.effective !== undefined
          ? lastDayOf(facts.effective, years)
          : undefined);
      if (until !== undefined) facts.add('until', until, text, sentence);
      if (/本\p{Script=Han}{1,8}试行/u.test(text)) facts.add('trial', true, text, sentence);
    }
  }
  return facts;
};

/** Whether the words before 自…之日起 speak of the document that they stand in. */
const ownsWords = (before: string): boolean => itself.test(before) || !before.includes('《');
