import { readFileSync } from 'node:fs';
import type { Corpus, SourceInfo } from '../../../utils/corpus/model.ts';
import { readCorpus } from '../../../utils/corpus/read-corpus.ts';
import { ReadingError } from '../../../utils/corpus/reading-error.ts';
import { splitLines } from '../../../utils/corpus/source-text.ts';

export type Layout = SourceInfo['layout'];

/** A delivered file's bytes. */
export const bytesOf = (file: string): Buffer =>
  readFileSync(new URL(`../../../data/sources/${file}`, import.meta.url));
export const linesOf = (file: string): string[] => splitLines(bytesOf(file).toString('utf8'));

export const sources: readonly { layout: Layout; lines: string[] }[] = [
  { layout: 'compilation', lines: linesOf('consulting-2022.txt') },
  { layout: 'compilation', lines: linesOf('machinery-2024-11.txt') },
  { layout: 'criteria-table', lines: linesOf('nansha-2022.txt') },
  { layout: 'statement-list', lines: linesOf('statements.tsv') },
];

export const infoOf = (layout: Layout): SourceInfo => ({
  id: 'test',
  title: 'test',
  layout,
  file: 'test.txt',
  sha256: '',
});

/** What the readers make of lines: a corpus, or the error that names the file, the line and the reason. */
export const readingOf = (layout: Layout, lines: readonly string[]): Corpus | ReadingError => {
  try {
    return readCorpus([{ info: infoOf(layout), lines }]);
  } catch (error) {
    if (error instanceof ReadingError) return error;
    throw error;
  }
};

/** The error that lines are refused with, or an empty string. */
export const refusalOf = (layout: Layout, lines: readonly string[]): string => {
  const reading = readingOf(layout, lines);
  return reading instanceof ReadingError ? reading.message : '';
};

/** Lines with text that nothing of the corpus covers; counted anew, not by the reader's own check. */
const lostLines = (corpus: Corpus, lines: readonly string[]): number[] => {
  const covered = new Set<number>();
  for (const clause of corpus.clauses) for (const { line } of clause.lines) covered.add(line);
  for (const statement of corpus.statements) for (const line of statement.lines) covered.add(line);
  for (const { line, endLine } of corpus.furniture)
    for (let n = line; n <= endLine; n++) covered.add(n);
  return lines.flatMap((text, i) => (text.trim() !== '' && !covered.has(i + 1) ? [i + 1] : []));
};

/** Where a reading contradicts itself or its lines, or an error does not say where the trouble is. */
export const faultsOf = (layout: Layout, lines: readonly string[]): string[] => {
  const reading = readingOf(layout, lines);
  if (reading instanceof ReadingError) {
    const isPlace = reading.source === 'test' && reading.line <= lines.length;
    return isPlace && reading.reason !== '' ? [] : [`error: ${reading.message}`];
  }
  const faults = lostLines(reading, lines).map((line) => `lost: ${line}`);
  const documents = new Set(reading.documents.map(({ id }) => id));
  const clauses = new Set<string>();
  for (const { id, document, parent, text, lines: marks } of reading.clauses) {
    if (!documents.has(document)) faults.push(`without a document: ${id}`);
    if (parent !== undefined && !clauses.has(parent)) faults.push(`without its parent: ${id}`);
    if (marks.some(({ offset }) => offset > text.length)) faults.push(`beyond its text: ${id}`);
    clauses.add(id);
  }
  const { definitions, citations, entries } = reading;
  for (const list of [reading.documents, reading.clauses, entries, definitions, citations])
    if (new Set(list.map(({ id }) => id)).size !== list.length) faults.push('an id twice');
  return faults;
};

/** One text as a line of each layout. */
export const inLayout: Record<Layout, (text: string) => string[]> = {
  compilation: (text) => ['某某管理办法', '', '第一条 甲。', '', text],
  'criteria-table': (text) => [
    '某某产业目录（2022版）界定指引',
    '序号\t优惠目录\t一级细化目录\t二级细化目录\t行业描述及界定要点',
    '第一章 农业',
    `1\t1. 农业\t种植\t谷物\t${text}`,
    '2\t\t\t豆类\t乙',
  ],
  'statement-list': (text) => [`专题\t${text}`],
};
export const layouts = Object.keys(inLayout) as Layout[];

/** Texts that grow with `n`: nesting, and what a pattern that looks back and forth would trip over. */
export const shapes: Record<string, (n: number) => string> = {
  'titles in titles': (n) => `${'《'.repeat(n)}甲${'》'.repeat(n)}`,
  'titles that never close': (n) => '《'.repeat(n),
  'brackets in brackets': (n) => `${'（'.repeat(n)}以下简称甲${'）'.repeat(n)}`,
  'quotations that never close': (n) => '“'.repeat(n),
  'short names': (n) => '某某办法（以下简称办法）'.repeat(n / 4),
  definitions: (n) => '数据是指信息，'.repeat(n / 4),
  citations: (n) => '根据《某某办法》（国发〔2020〕1号），'.repeat(n / 8),
  'items in one line': (n) => '（一）甲；'.repeat(n / 4),
  'mathematics in mathematics': (n) => `$${'x^{'.repeat(n)}1${'}'.repeat(n)}$`,
  'marks of markup': (n) => '**<b'.repeat(n / 2),
  spaces: (n) => `甲${' '.repeat(n)}乙`,
  dates: (n) => '2020年1月1日'.repeat(n / 4),
  'days in force': (n) => '自2020年1月1日起施行'.repeat(n / 4),
  'an edition of a title that is issued': (n) => `现予以印发《${'1.'.repeat(4 * n)}》`,
};

/** Many lines that grow with `n`. */
export const pages: Record<string, (n: number) => string[]> = {
  headings: (n) =>
    Array.from({ length: n }, (_, i) => `${'#'.repeat((i % 6) + 1)} 第${(i % 90) + 1}章 甲`),
  'numbers under numbers': (n) =>
    Array.from(
      { length: n },
      (_, i) => ['一、甲', '（一）乙', '1. 丙', '（1）丁', '① 戊'][i % 5] ?? '',
    ),
  boxes: (n) => Array.from({ length: n }, (_, i) => (i % 2 ? '1. 甲' : `专栏 ${i} 甲工程`)),
  notices: (n) =>
    Array.from({ length: n / 4 }, (_, i) => [
      `某某市关于印发《${i}号管理办法》的通知`,
      `某府〔2020〕${i}号`,
      '各单位：',
      '附件：1. 甲表',
    ]).flat(),
  'a contents page': (n) => {
    const titles = Array.from({ length: n / 4 }, (_, i) => {
      const name = Array.from(String(i * 7919), (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]);
      return `${name.join('')}${name.toReversed().join('')}办法`;
    });
    return [
      '# 目 录',
      ...titles.map((title, i) => `${title} ..... ${i}`),
      ...titles.flatMap((title) => [`# ${title}`, '', '正文。']),
    ];
  },
  'leaders of a contents page': (n) => ['目录', `甲${'.'.repeat(n)}乙`, `甲${'.'.repeat(n)}1`],
  'cut paragraphs': (n) =>
    Array.from({ length: n }, (_, i) =>
      i % 2 ? '' : '推进某某工作，加快建设某某体系的重要内容，包括各方面',
    ),
  'rows of a table': (n) => ['序号\t名称', ...Array.from({ length: n }, (_, i) => `${i}\t甲`)],
  'one wide row': (n) => [`序号${'\t甲'.repeat(n)}`, `1${'\t乙'.repeat(n)}`],
};
