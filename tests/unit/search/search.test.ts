import { expect, test } from 'vitest';
import type { Passage } from '../../../utils/search/model.ts';
import { buildNames, nameTokens, NameSearch } from '../../../utils/search/names.ts';
import { PassageSearch } from '../../../utils/search/passages.ts';
import { queryWords } from '../../../utils/search/query.ts';

const names = [
  ['失信惩戒'],
  ['失信惩戒措施'],
  ['数字经济'],
  ['中华人民共和国能源法', '能源法'],
  ['第五代移动通信', '5G'],
  ['粉煤灰'],
];
const nameSearch = new NameSearch(buildNames(names), names);

const passage = (line: number, text: string, context = ''): Passage => ({
  kind: 'entry',
  source: 'consulting-2022',
  line,
  endLine: line,
  title: '鼓励外商投资产业目录（2022年版）',
  text,
  context,
});

// machinery-2024-11 and consulting-2022, entries
const passages = new PassageSearch([
  passage(11, '磷石膏综合利用', '贵州省'),
  passage(12, '磷石膏、脱硫石膏等工业副产石膏综合利用', '云南省'),
  passage(13, '粉煤灰、煤矸石、冶炼废渣等综合利用技术开发及应用', '全国'),
  passage(14, '废旧轮胎综合利用', '全国'),
]);

test('an exact name comes first, then names that hold the query', () => {
  expect(nameSearch.search('失信惩戒', 5).map(({ term }) => term)).toEqual([0, 1]);
  expect(nameSearch.search('能源法', 1)).toEqual([{ term: 3, score: 1 }]);
  expect(nameSearch.search('５Ｇ', 1)).toEqual([{ term: 4, score: 1 }]);
});

test('a name is found with a character missing', () => {
  expect(nameSearch.search('失惩戒措施', 1)[0]?.term).toBe(1);
});

test('name tokens keep to digits and Latin letters, so that no node of the tree is wide', () => {
  for (const token of nameTokens('“十四五”现代能源体系规划5G应用'))
    expect(token).toMatch(/^(~[0-9a-v]+|[0-9a-z]+)$/u);
});

test('a word of the surroundings narrows a search', () => {
  const first = (query: string) => passages.search(queryWords(query), 10)[0]?.line;
  expect(first('贵州 磷石膏')).toBe(11);
  expect(first('云南　磷石膏')).toBe(12);
});

test('marks cover the words of the query and nothing else', () => {
  const [hit] = passages.search(queryWords('煤矸石 综合利用'), 1);
  expect(hit?.marks.map(([start, end]) => hit.text.slice(start, end))).toEqual([
    '煤矸石',
    '综合利用',
  ]);
});

test('nothing like the query gives nothing', () => {
  expect(passages.search(queryWords('月球基地'), 10)).toEqual([]);
  expect(passages.search(queryWords('！？'), 10)).toEqual([]);
  expect(nameSearch.search('，', 10)).toEqual([]);
});
