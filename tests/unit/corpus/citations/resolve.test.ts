import { expect, test } from 'vitest';
import { resolveCitations } from '../../../../utils/corpus/citations/resolve.ts';
import type { Citation, Definition, PolicyDocument } from '../../../../utils/corpus/model.ts';

const document = (
  id: string,
  title: string,
  more: Partial<PolicyDocument> = {},
): PolicyDocument => ({
  id,
  source: 's',
  line: 1,
  endLine: 9,
  title,
  issuers: [],
  kind: 'law',
  coverage: 'full',
  ...more,
});
const documents = [
  document('s:1', '中华人民共和国能源法'),
  document('s:2', '鼓励外商投资产业目录（2022年版）', { kind: 'catalogue' }),
  document('s:3', '关于印发目录的通知', { number: '粤府办〔2022〕12号', kind: 'notice' }),
  document('s:4', '目录', { number: '粤府办〔2022〕12号', issuedBy: 's:3' }),
  document('s:5', '光伏制造行业规范条件（2024 年本）', { coverage: 'title-only' }),
  document('s:6', '光伏制造行业规范条件（2024年本）'),
  document('s:7', '国务院办公厅关于印发《加快工作方案》的通知'),
];
const citation = (cited: string, more: Partial<Citation> = {}): Citation => ({
  id: 's:5#1',
  source: 's',
  line: 5,
  endLine: 5,
  cited,
  relation: 'cites',
  document: 's:9',
  clause: 's:5',
  ...more,
});
const short: Definition = {
  id: 's:3#1',
  source: 's',
  line: 3,
  endLine: 3,
  term: '《规范条件》',
  aliases: [],
  definition: '《光伏制造行业规范条件（2024年本）》',
  form: 'abbreviates',
  local: true,
  document: 's:9',
  clause: 's:3',
};
const target = (cited: string, more: Partial<Citation> = {}) =>
  resolveCitations([citation(cited, more)], documents, [short])[0]?.target;

test('titles are the same whatever their width, spaces, brackets and quotation marks', () => {
  expect(target('鼓励外商投资产业目录(2022 年版)')).toBe('s:2');
  expect(target('国务院办公厅关于印发〈加快工作方案〉的通知')).toBe('s:7');
  expect(target('能源法')).toBe('s:1');
  expect(target('中华人民共和国能源法')).toBe('s:1');
});

test('an edition is not guessed', () => {
  expect(target('鼓励外商投资产业目录')).toBeUndefined();
  expect(target('鼓励外商投资产业目录（2020年版）')).toBeUndefined();
});

test('a title with another number is an older edition', () => {
  expect(target('目录', { number: '粤府办〔2022〕12 号' })).toBe('s:4');
  expect(target('目录', { number: '粤府办〔2018〕89号' })).toBeUndefined();
});

test('a number alone means the notice that carries it', () => {
  expect(target('粤府办〔2022〕12号', { number: '粤府办[2022]12 号' })).toBe('s:3');
  expect(target('粤府办〔2022〕13号', { number: '粤府办〔2022〕13号' })).toBeUndefined();
});

test('a short name means what its own document says, and the fullest text of that title', () => {
  expect(target('规范条件')).toBe('s:6');
  expect(target('规范条件', { document: 's:1' })).toBeUndefined();
});

test('citations that name nothing of the corpus stay as they are', () => {
  const one = citation('产业结构调整指导目录');
  expect(resolveCitations([one], documents, [])).toEqual([one]);
});
