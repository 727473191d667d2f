import { explains } from './brackets.ts';
import type { FoundDefinition } from './found.ts';
import { sentencesOf } from './segments.ts';
import { labelLength } from './term.ts';
import { isThing } from './thing.ts';

/** A definition within a sentence; offsets in the sentence. */
export interface Told {
  term: string;
  definition: string;
  start: number;
  end: number;
}

const directive =
  /^.{0,16}是指|^(?:包[括含]|引导|突破|重点|支持|新建|打造|推动|推进|鼓励|建设|发展|完善|加快|加强|依托|开展|围绕|构建|建立|落实|实施|培育|探索|促进|组织|优化|提升|强化|聚焦|制定|按照|根据|整合|创新|申请|为[\p{Script=Han}]{2,6}提供|参见|参考|推出|见)/u;

/** 术语标准：界定…的标准, 规划咨询标准用于…标准: the last noun is the term's own. */
const ofOwnKind =
  /^([\p{Script=Han}A-Za-z\d]{3,20}?)(?:[：:] ?|(?=用于|为了?规范))((?:用于|为了?)?[^：:]{6,})$/u;

/**
 * What a sentence, its label included, says of a thing in words that end in the thing's own last noun:
 * 术语标准：界定…的标准, 规划咨询标准用于…标准. `undefined` where it says no such thing.
 */
export const byOwnKind = (sentence: string): Told | undefined => {
  const from = labelLength(sentence);
  const found = ofOwnKind.exec(sentence.slice(from));
  const [, term = '', definition = ''] = found ?? [];
  const noun = term.slice(-2);
  const colon = found?.[0].charAt(term.length) !== definition.charAt(0);
  const last = definition.lastIndexOf(colon ? '的' : noun);
  if (!found || !definition.endsWith(noun) || directive.test(definition) || !isThing(term))
    return undefined;
  return last < 0 || definition.length - last > 10 || /[、，]/u.test(definition.slice(last))
    ? undefined
    : { term, definition, start: from, end: sentence.length };
};

/** A sentence that says what to do. */
const asks = /应|须|要求|按照|可以|不得|鼓励|推动|加快|[：:]/u;
const nominal = /[的等][^的，、]{2,10}$/u;

/**
 * 质量评价标准 as a heading, and below it 工程咨询服务行为、服务过程和咨询服务成果的质量评价标准。: a first sentence without a verb that ends in
 * the heading's last noun.
 *
 * @param heading the text of the clause above, with its label
 */
export const findBelowHeading = (heading: string, text: string): FoundDefinition[] => {
  const term = heading
    .slice(labelLength(heading))
    .replace(/^\d{2}(?:\.\d{2})* /u, '')
    .trim();
  const [first] = sentencesOf(text);
  const told =
    first?.start === 0 &&
    labelLength(text) === 0 &&
    term.length > 3 &&
    isThing(term) &&
    !first.text.startsWith(term) &&
    first.text.endsWith(term.slice(-2)) &&
    first.text.length < 400 &&
    nominal.test(first.text) &&
    !directive.test(first.text) &&
    !asks.test(first.text);
  return told ? [explains(term, first.text, { start: 0, end: first.end }, true)] : [];
};
