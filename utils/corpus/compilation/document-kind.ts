import type { DocumentKind } from '../model.ts';

// The last word of a title names the kind (条例 regulates, 办法 rules …); the first that fits counts.
const kinds: readonly (readonly [DocumentKind, RegExp])[] = [
  ['interpretation', /^解读|(?:解读|说明|问答)$/u],
  ['notice', /(?:通知|公告|通告|通报|令(?:第[\d一二三四五六七八九十百]+号)?)$/u],
  ['other', /(?:批复|决定|函|决议|发布实施|政策措施)$/u],
  ['opinion', /(?:意见|建议|若干措施)$/u],
  // 办法 and 方法 are no laws.
  ['law', /(?<![办方])法(?:典)?$/u],
  ['regulation', /条例$/u],
  ['catalogue', /(?:目录|清单|名录|名单)$/u],
  ['guideline', /(?:指引|指南|规范条件|导则|标准体系)$/u],
  ['plan', /(?:规划|纲要|方案|计划|行动)$/u],
  ['rule', /(?:办法|规定|规则|细则|规程|制度)$/u],
  ['standard', /(?:标准|规范)$/u],
];

// The last word and an edition in brackets are all that counts.
const longestEnding = 120;

/**
 * What kind of document a title names, from its last word; an edition in brackets does not count.
 */
export const documentKindOf = (title: string): DocumentKind => {
  const bare = title
    .slice(-longestEnding)
    .replace(/(?:\s*[（(][^（）()]*[)）])+$/u, '')
    .replace(/[\s\d.]+$/u, '');
  return kinds.find(([, ending]) => ending.test(bare))?.[0] ?? 'other';
};
