import { foldTitle, namesInBrackets, titleSimilarity } from '../text/titles.ts';

// Folded titles at least this alike are prints of one title. In the two compilations the prints of one
// title reach 0.85 (an edition or 暂行 more or less); two texts of one notice reach 0.76 at most.
const sameTitle = 0.85;
/** How the titles of texts end that notices issue. */
const textKind =
  /(?:目录|清单|办法|规定|规则|细则|规程|条例|规划|纲要|方案|计划|指南|指引|意见|措施|规范|规范条件|体系|建议|标准|法)$/u;
/** A longer text is a paragraph and no title, in UTF-16 units. */
export const longestTitle = 110;

// An edition is short; spares the pattern what one long name may hold.
const longestEdition = 40;

/** Without what tells edition or trial at the end: （2024 年本）, （试行）, 1.0. */
export const withoutEdition = (title: string): string => {
  const end = title.slice(-longestEdition);
  const bare = end.replace(/\s*(?:[（(][^（）()]{1,24}[)）]|\d(?:\.\d)*)\s*$/u, '');
  return title.slice(0, title.length - end.length) + bare;
};

/** A title made ready for many comparisons. */
export interface ComparedTitle {
  title: string;
  folded: string;
  /** Folded without edition. */
  bare: string;
}

/** Folds a title for comparisons with many others. */
export const compareTitle = (title: string): ComparedTitle => ({
  title,
  folded: foldTitle(title),
  bare: foldTitle(withoutEdition(title)),
});

/** Whether two titles are prints of one title, with or without edition. */
export const isSameTitle = (a: ComparedTitle, b: ComparedTitle): boolean =>
  titleSimilarity(a.folded, b.folded) >= sameTitle || titleSimilarity(a.bare, b.bare) >= sameTitle;

/** Whether two titles are prints of one title, with or without edition. */
export const areSameTitle = (a: string, b: string): boolean =>
  isSameTitle(compareTitle(a), compareTitle(b));

/** Whether a title is that of a text that a notice may issue: 办法, 目录 …, with or without edition. */
export const namesText = (title: string): boolean => textKind.test(withoutEdition(title));

/** The texts that a notice says it issues: 印发《甲》和《乙》的通知, 印发甲的通知, 《甲》发布. */
export const issuedBy = (title: string): string[] => {
  if (title.length > longestTitle) return [];
  const names = /印发|发布|公布|公告|签署/u.test(title) ? namesInBrackets(title) : [];
  if (names.length > 0) return names;
  const plain = /(?:印发|公布|发布)\s*(.{4,}?)(?:的通知|的公告)?(?:[（(][^（）()]*[)）])?$/u.exec(
    title,
  );
  if (plain?.[1]) return [plain[1]];
  const released = /^(.{4,})(?:发布|公布)$/u.exec(title);
  return released?.[1] ? [released[1]] : [];
};

/** The texts that the words of a notice issue: 《甲》已经…审议通过，现予以发布. */
export const issuedInWords = (text: string): string[] => {
  if (!/现(?:予|印发|将|公布|公告)|予以(?:印发|公布|发布)/u.test(text)) return [];
  return namesInBrackets(text.split(/同时(?:废止|失效)/u)[0] ?? '');
};

/** What an item of a list of annexes names: 附件：1. 甲, 2. 乙. */
export const annexName = (text: string): string =>
  text.replace(/^附件?\s*[：:]\s*/u, '').replace(/^\d{1,2}\s*[.．、]\s*/u, '');
