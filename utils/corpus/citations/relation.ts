import type { CitationRelation } from '../model.ts';
import type { FoundName } from './names.ts';

/** Stands for a name, so that a title's own words are not taken for the sentence's. */
const mark = '\uFFFC';
/** Words further away than this, in UTF-16 code units, tell nothing of a name. */
const reach = 300;

const lastSentence = /[^。；;！？\n]*$/u;
const firstSentence = /^[^。；;！？\n]*/u;

/** The sentence around a name: what stands before it and after it, names reduced to marks. */
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
const joint = `[${mark}、，,和及与或（()）“”/ 〔〕]|以及|等|以下简称|简称|国家|我省|本省|省|市|有关|相关|法律|法规|规章|政策`;
const listBefore = new RegExp(`(?:${joint})+$`, 'u');
const listAfter = new RegExp(`^(?:${joint})+`, 'u');

// Issuers may stand between such a word and the name: 按照交通运输部等六部委《…》.
const issuer = String.raw`(?:[\p{Script=Han}、]{0,24}(?:部|委|局|厅|院|署|办|中央|政府|部门|委员会|协会))?`;
const leads = (words: string): RegExp => new RegExp(`(?:${words})[了好]?${issuer}$`, 'u');

const basis = leads('根据|依据|依照|按照|遵照');
const firmBasis = leads('遵循|沿用');
const carriedOut = leads('(?<!印发|发布|公布)(?:落实|贯彻|实施|执行)');
const changed = leads('(?:修订|修改|修正)(?:后的|了)');
const object = leads('对');
const ended = leads('废止');

const changedAfter = /^(?:进行|作|作出|予以)了?(?:整合|修改|修订|修正|调整){1,2}/u;
const passedAfter = /^已?经?.{0,40}(?:修订|修改|修正)(?:通过|并通过)/u;
const endedAfter = /^(?:自[^，]{1,20}起)?(?:同时|同步|即行|予以|一并|相应)?(?:废止|失效)/u;
const basisAfter = /^(?:文件)?(?:的指导下|为(?:基础|依据|指导|遵循))/u;
const makes = /制定|制订|编制|编写|拟定|现将|现就/u;
const required = /^(?:中)?(?:的)?(?:有关|相关)?(?:工作)?(?:要求|部署|精神)/u;

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
): CitationRelation => {
  const { before, after } = around(text, names, index);
  const lead = before.replace(listBefore, '');
  const tail = after.replace(listAfter, '');
  if (ended.test(lead) || endedAfter.test(tail)) return 'repeals';
  if (changed.test(lead) || passedAfter.test(tail)) return 'amends';
  if (names[index]?.titled === false && /^(?:修订|修正|修改)/u.test(tail)) return 'amends';
  if (object.test(lead) && changedAfter.test(tail)) return 'amends';
  if (carriedOut.test(lead)) return 'implements';
  if (firmBasis.test(lead) || basisAfter.test(tail)) return 'based-on';
  if (!basis.test(lead)) return 'cites';
  if (makes.test(before) || makes.test(after)) return 'based-on';
  return lead.includes('按照') && required.test(tail) ? 'implements' : 'cites';
};
