import { expect, test } from 'vitest';
import { clauseName } from '../../../utils/cards/clause-name.ts';
import type { Clause } from '../../../utils/corpus/model.ts';

const clause = (kind: Clause['kind'], path: string[], label?: string, text = ''): Clause => ({
  id: 'x:1',
  document: 'x:1',
  source: 'x',
  line: 1,
  endLine: 1,
  kind,
  path,
  text,
  lines: [{ offset: 0, line: 1 }],
  ...(label !== undefined && { label }),
});

// 能源法 lines 420 and 731, 标准必要专利反垄断指引 118, 光伏制造行业规范条件 1810, 说明 4005
test.each<[Clause, string | undefined]>([
  [clause('article', ['第一章 总则'], '第二条'), '第二条'],
  [clause('item', ['第九章 附则', '第七十五条'], '(五)'), '第七十五条 (五)'],
  [clause('paragraph', ['第一章 总则', '第二条 相关概念']), '第二条'],
  [clause('item', ['九、附则'], '（一）'), '九、附则 （一）'],
  [clause('item', [], '一、'), '一、'],
  [clause('paragraph', []), undefined],
  [
    clause('table-row', ['一、概念内涵'], undefined, 'G20 杭州峰会\t2016 年'),
    '一、概念内涵 G20 杭州峰会',
  ],
])('a clause is called as people cite it: %#', (given, name) => {
  expect(clauseName(given)).toBe(name);
});
