/**
 * The report of a build, as it is committed: a change in the reading shows as a difference in review.
 * Markdown in Chinese; lines are 1-based lines of the sources as delivered.
 */
import { lineUses } from '../../utils/corpus/coverage.ts';
import type { Corpus, Place } from '../../utils/corpus/model.ts';
import type { SourceText } from '../../utils/corpus/source-text.ts';
import { section, spans, table } from './report-parts.ts';
import { unresolved } from './report-unresolved.ts';

const useWords: Record<string, string> = {
  blank: '空行',
  clause: '条文',
  statement: '政策表述',
  cover: '封面、封底',
  contents: '目录页',
  'part-title': '篇名页',
  'repeated-header': '重复的表头',
  caption: '表题',
  none: '无归属',
};

const countBy = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
};

/** One row for each kind, one column for each source. */
const bySource = <T extends Place>(
  name: string,
  rows: readonly T[],
  kindOf: (row: T) => string,
  sources: readonly string[],
): string => {
  const kinds = [...countBy(rows, kindOf).keys()].toSorted();
  const counts = countBy(rows, (row) => `${row.source}\t${kindOf(row)}`);
  return table(
    [name, ...sources, '合计'],
    [...kinds, ''].map((kind) => {
      const own = sources.map((source) =>
        kind === ''
          ? rows.filter((row) => row.source === source).length
          : (counts.get(`${source}\t${kind}`) ?? 0),
      );
      return [kind === '' ? '合计' : kind, ...own, own.reduce((sum, n) => sum + n, 0)];
    }),
  );
};

const countsOf = (corpus: Corpus): string => {
  const sources = corpus.sources.map(({ id }) => id);
  const { documents, clauses, definitions, entries, citations, statements } = corpus;
  return section(2, '数量', [
    bySource('文件', documents, ({ kind, coverage }) => `${kind} · ${coverage}`, sources),
    bySource(
      '条文',
      clauses,
      ({ kind, division }) => [kind, division].filter(Boolean).join(' · '),
      sources,
    ),
    bySource(
      '界定',
      definitions,
      ({ form, local }) => `${form}${local ? ' · 仅在该文件内' : ''}`,
      sources,
    ),
    bySource('目录条目', entries, ({ catalogue }) => catalogue, sources),
    bySource(
      '引用',
      citations,
      ({ relation, target }) => `${relation}${target === undefined ? '' : ' · 语料内'}`,
      sources,
    ),
    bySource('政策表述', statements, ({ topics }) => `${topics.length} 个主题`, sources),
  ]);
};

const coverageOf = (corpus: Corpus, sources: readonly SourceText[]): string =>
  section(
    2,
    '每一行归于何处',
    sources.map((source) => {
      const uses = lineUses(source, corpus).map((use, i) => ({ use: use ?? 'none', line: i + 1 }));
      return section(3, source.info.id, [
        table(
          ['归属', '行数', '行'],
          [...countBy(uses, ({ use }) => use)].map(([use, count]) => [
            useWords[use] ?? use,
            count,
            use === 'clause' || use === 'statement' || use === 'blank'
              ? ''
              : spans(uses.filter((one) => one.use === use).map(({ line }) => [line, line])),
          ]),
        ),
      ]);
    }),
  );

const joinedOf = ({ clauses, entries, statements, sources }: Corpus): string =>
  section(
    2,
    '接合',
    sources.map(({ id }) => {
      const cut = clauses.filter(
        ({ source, lines, kind }) => source === id && lines.length > 1 && kind !== 'title',
      );
      const wholes = entries.filter(({ source, line, endLine }) => source === id && endLine > line);
      const again = statements.filter(({ source, lines }) => source === id && lines.length > 1);
      return section(3, id, [
        cut.length > 0 &&
          `条文跨行接合 ${cut.length} 处：${spans(cut.map((row) => [row.line, row.endLine]))}`,
        wholes.length > 0 &&
          `目录条目占多行 ${wholes.length} 处：${spans(wholes.map((row) => [row.line, row.endLine]))}`,
        again.length > 0 &&
          `政策表述重复出现、合为一条 ${again.length} 处，共占 ${again.reduce((sum, { lines }) => sum + lines.length, 0)} 行。`,
      ]);
    }),
  );

const correctedOf = ({ clauses, statements, sources }: Corpus): string =>
  section(
    2,
    '订正',
    sources.map(({ id }) => {
      const rows = [...clauses, ...statements]
        .filter(({ source }) => source === id)
        .flatMap(({ corrected = [] }) => corrected);
      return (
        rows.length > 0 &&
        section(3, id, [
          table(
            ['行', '原文作', '订正为'],
            rows.map(({ line, printed, corrected }) => [line, printed, corrected]),
          ),
        ])
      );
    }),
  );

/**
 * What a build read, as Markdown: counts by kind and source, lines by what covers them, what was
 * joined, corrected and left unresolved, each with its lines.
 */
export const reportOf = (corpus: Corpus, sources: readonly SourceText[]): string =>
  section(1, '语料读取报告', [
    '由 `npm run corpus -- report` 生成，请勿手改；读法一变，这里的差异即供审阅。行号是来源文件交付时的行号，自 1 起。',
    countsOf(corpus),
    coverageOf(corpus, sources),
    joinedOf(corpus),
    correctedOf(corpus),
    unresolved(corpus),
  ]);
