import type { CitationRelation } from '../model.ts';
import type { FoundName } from './names.ts';

/** Stands for a name, so that a title's own words are not taken for the sentence's. */
const mark = '\uFFFC';
/** Words further away than this, in UTF-16 code units, tell nothing of a name. */
const reach = 300;

const lastSentence = /[^。；;！？\n]*$/u;
const firstSentence = /^[^。；;！？\n]*/u;

/** The words before and after a name within its sentence, other names reduced to marks. */
const around = (
  text: string,
  names: readonly FoundName[],
  index: number,
): { before: string; after: string } => {
  const name = names[index];
  if (!name) return { before: '', after: '' };
  let before = '';
  let from = name.start;
  for (let i = index - 1; before.length < reach; i--) {
    const other = names[i];
    before = text.slice(Math.max(other?.end ?? 0, from - reach), from) + before;
    if (!other) break;
    before = mark + before;
    from = other.start;
  }
  let after = '';
  let to = name.end;
  for (let i = index + 1; after.length < reach; i++) {
    const other = names[i];
    after += text.slice(to, Math.min(other?.start ?? text.length, to + reach));
    if (!other) break;
    after += mark;
    to = other.end;
  }
  return {
    before: lastSentence.exec(before.slice(-reach))?.[0] ?? '',
    after: firstSentence.exec(after.slice(0, reach))?.[0] ?? '',
  };
};

// What joins the names of a list, and what stands between them: short names and numbers.
const joint = `[${mark}、，,和及与或（()）“”/ 〔〕]|以及|及其|等|以下简称|简称|国家|我省|本省|省|市|有关|相关|法律|法规|规章|政策`;
const listBefore = new RegExp(`(?:${joint})+$`, 'u');
const listAfter = new RegExp(`^(?:${joint})+`, 'u');

const office = '部|委|局|厅|院|署|办|中央|政府|部门|委员会|协会|中心';
// Issuers may stand between two names of a list: 《甲》、科技部火炬中心《乙》.
const issuerInList = new RegExp(
  String.raw`(?<=${mark}[（()）〔〕]*(?:[、，和及与]|以及))[\p{Script=Han}]{1,24}(?:${office})$`,
  'u',
);
// Issuers may stand between such a word and the name: 按照交通运输部等六部委《…》, 依据中共中央、国务院
// 2021 年 10 月印发的《…》.
const issuer = String.raw`(?:[\p{Script=Han}、\d ]{0,40}(?:${office})(?:[ \d年月]{0,16}(?:关于)?(?:印发|发布|公布|制定)的?)?|“十[三四五六]五”规划)?`;
const leads = (words: string): RegExp => new RegExp(`(?:${words})[了好]?${issuer}$`, 'u');

const basis = leads('根据|依据|依照|按照|遵照|参照');
const firmBasis = leads('遵循|沿用');
const carriedOut = leads('(?<!印发|发布|公布|未|不)(?:落实|贯彻|实施|执行|响应|履行)');
const changed = leads('(?:修订|修改|修正)后的');
const revised = leads(String.raw`我\p{Script=Han}{1,3}(?:修订|修改|修正)了`);
const object = leads('对原?');
const ended = leads('废止|取代|替代|代替');

const carriedOutAfter =
  /^(?:加快|全面|深入|严格)?(?:有效)?(?:落实|贯彻)|^(?:加快|全面|深入|严格|有效){1,3}实施/u;
const changedAfter = /^(?:进行|作|作出|予以)了?(?:整合|修改|修订|修正|调整){1,2}/u;
const passedAfter = /^已?经?.{0,40}(?:修订|修改|修正)(?:通过|并通过)/u;
const issuedAfter = /^(?:予以)?印发/u;
const endedAfter =
  /^(?:自[^，]{1,20}起)?(?:同时|同步|即行|予以|一并|相应)?(?:废止|失效|停止执行|不再执行)/u;
const basisAfter = /^(?:文件)?(?:的指导下|为(?:基础|依据|指导|遵循)|的?基础上)/u;
const makes = /制定|制订|编制(?!说明)|编写|拟定/u;
const makesNow = /现将|现就/u;
const required = /^(?:中)?(?:的)?(?:有关|相关)?(?:工作)?(?:要求|部署|精神)(?=，|$)/u;
/** What is done follows rules that the cited text has: 按照《甲》规定的框架编制. */
const ruled = /^(?:所)?(?:规定|确定|明确)的/u;
/** A sentence that begins with its basis: 依据《甲》，各级政府…. */
const opens = new RegExp(
  String.raw`^[\s\d①-⑳（）().、一二三四五六七八九十]*(?:[\p{Script=Han}]{0,8}[：:])?(?:根据|依据)${issuer}$`,
  'u',
);
/** A clause that tells what a document is made upon, however it goes on. */
const firstArticle = /^第一条/u;

/** The words before the list of names that a name stands in. */
const beforeList = (before: string): string => {
  let lead = before;
  for (;;) {
    const shorter = lead.replace(issuerInList, '').replace(listBefore, '');
    if (shorter === lead) return lead;
    lead = shorter;
  }
};

/** How a text cites a document. */
export interface FoundRelation {
  relation: CitationRelation;
  /** Whether the edition is meant that the citing text ends or revises, not the one that it issues. */
  former: boolean;
}

/**
 * How a text cites a document, told by the words around the name within its sentence: 根据…制定 is
 * based-on, 贯彻落实… implements, 对…进行修订 amends, …同时废止 repeals; anything else cites.
 *
 * @param names every name in the text, in order
 * @param index which of them
 */
export const relationOf = (
  text: string,
  names: readonly FoundName[],
  index: number,
): FoundRelation => {
  const { before, after } = around(text, names, index);
  const lead = beforeList(before);
  const tail = after.replace(listAfter, '');
  const current = (relation: CitationRelation): FoundRelation => ({ relation, former: false });
  if (ended.test(lead) || endedAfter.test(tail)) return { relation: 'repeals', former: true };
  if (object.test(lead) && changedAfter.test(tail)) return { relation: 'amends', former: true };
  if (revised.test(lead)) return { relation: 'amends', former: true };
  if (changed.test(lead)) return current(issuedAfter.test(tail) ? 'cites' : 'amends');
  if (passedAfter.test(tail)) return current('amends');
  if (names[index]?.titled === false && /^(?:修订|修正|修改)/u.test(tail)) return current('amends');
  if (carriedOut.test(lead) || carriedOutAfter.test(tail)) return current('implements');
  if (ruled.test(tail)) return current('cites');
  if (firmBasis.test(lead) || basisAfter.test(tail)) return current('based-on');
  if (!basis.test(lead)) return current('cites');
  if (firstArticle.test(text) || makes.test(after) || makesNow.test(before + after))
    return current('based-on');
  const list = after.slice(0, after.length - tail.length);
  if (opens.test(lead) && (/，.{0,2}$/u.test(list) || tail.startsWith('文件，')))
    return current('based-on');
  return current(lead.includes('按照') && required.test(tail) ? 'implements' : 'cites');
};
