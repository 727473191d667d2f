import type { Citation, PolicyDocument } from '../corpus/model.ts';
import { foldTerm } from '../matcher/fold.ts';

const editionYear = /[（(](\d{4})(\s*年?\s*[版本]?)[)）]$/u;
const law = /(?:法|条例|办法|规定)$/u;
const following = ['实施细则', '实施条例', '实施办法', '实施意见', '实施规定', '实施方案', '解读'];

/** Editions that a title may come in: catalogues of this kind have been issued since the 1990s. */
const years = Array.from({ length: 46 }, (_, i) => String(1995 + i));

/** Characters that make another word of a term's end: 能源法律 is no 能源法, 收获机械 no 收获机. */
const bondsAfter: readonly (readonly [end: string, next: string])[] = [
  ['法', '律规院人制案学'],
  ['机', '械'],
  ['药', '品物材'],
  ['能', '源'],
  ['器', '械材'],
  ['污染', '物源'],
  ['机械', '化'],
  ['产业', '化'],
  ['管理', '师局'],
  ['咨询', '师'],
  ['膜', '电'],
  ['设计', '师'],
];

/** The same before a term's start: 创新型… is no 新型…, 非化石… no 化石…, 节水产品 no 水产品. */
const bondsBefore: readonly (readonly [start: string, previous: string])[] = [
  ['新型', '创'],
  ['生物', '微'],
  ['金属', '非'],
  ['化石', '非'],
  ['水产', '节'],
];

/**
 * Words that hold a term by chance, because its first or last character belongs to another word.
 * @param names every string that means a term
 */
export const bondedWords = (names: readonly string[]): string[] =>
  names.flatMap((name) => [
    ...bondsAfter.flatMap(([end, next]) =>
      name.endsWith(end) ? Array.from(next, (char) => name + char) : [],
    ),
    ...bondsBefore.flatMap(([start, previous]) =>
      name.startsWith(start) ? [previous + name] : [],
    ),
  ]);

/**
 * Titles that hold the title of a document of the corpus but are others: 专利代理条例实施细则, another
 * year's edition, longer titles that the corpus cites.
 * @param titles every string that means a document
 */
export const otherTitles = (
  documents: readonly PolicyDocument[],
  citations: readonly Citation[],
  titles: readonly string[],
): string[] => {
  const longer = new Set<string>();
  for (const title of titles) {
    if (law.test(title)) for (const word of following) longer.add(title + word);
  }
  for (const { title } of documents) {
    const match = editionYear.exec(title);
    if (!match) continue;
    const base = title.slice(0, match.index);
    for (const year of years)
      for (const form of ['', '年', '年版', '年本', '版', '本'])
        longer.add(`${base}（${year}${form}）`);
  }
  const forms = titles.map(foldTerm);
  for (const { cited } of citations) {
    const form = foldTerm(cited);
    if (forms.some((title) => form.length > title.length && form.includes(title)))
      longer.add(cited);
  }
  return [...longer];
};
