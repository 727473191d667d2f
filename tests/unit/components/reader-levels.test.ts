import { expect, it } from 'vitest';
import { headingLevels, isSubtitle } from '../../../components/reader/levels.ts';
import type { ClauseKind } from '../../../utils/corpus/model.ts';
import { clause, idOf } from './reader-clauses.ts';

const headed = (line: number, kind: ClauseKind, depth: number) =>
  clause(line, kind, '总则', { path: Array.from({ length: depth }, (_, at) => `${at}`) });

it('heading levels of a whole text are those of its tree', () => {
  const clauses = [
    headed(1, 'title', 0),
    headed(2, 'heading', 0),
    headed(3, 'heading', 1),
    headed(4, 'paragraph', 2),
    headed(5, 'heading', 2),
    headed(6, 'heading', 2),
    headed(7, 'heading', 1),
  ];
  expect([...headingLevels(clauses).values()]).toEqual([2, 3, 4, 5, 5, 4]);
});

it('heading levels begin with h2, leave none out, and keep siblings alike', () => {
  const clauses = [headed(4, 'paragraph', 2), headed(5, 'heading', 2), headed(6, 'heading', 2)];
  expect([...headingLevels(clauses)]).toEqual([
    [idOf(5), 2],
    [idOf(6), 2],
  ]);
});

it('numbers, dates and who passed it are no headings', () => {
  for (const text of [
    '（2024年11月8日第十四届全国人民代表大会常务委员会第十二次会议通过）',
    '粤府办〔2022〕8号',
    '2022年7月',
    '中华人民共和国国务院令第796号',
  ])
    expect(isSubtitle(clause(1, 'title', text)), text).toBe(true);
  for (const text of [
    '国家公路网规划',
    '“十四五”现代能源体系规划',
    '2024 年度大企业技术创新需求目录',
  ])
    expect(isSubtitle(clause(1, 'title', text)), text).toBe(false);
});
