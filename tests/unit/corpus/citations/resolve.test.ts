import { describe, expect, test } from 'vitest';
import type { FoundCitation } from '../../../../utils/corpus/citations/found-citation.ts';
import { resolveCitations } from '../../../../utils/corpus/citations/resolve.ts';
import type { Definition, PolicyDocument } from '../../../../utils/corpus/model.ts';

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
const citation = (cited: string, more: Partial<FoundCitation> = {}): FoundCitation => ({
  id: 's:5#1',
  source: 's',
  line: 5,
  endLine: 5,
  cited,
  relation: 'cites',
  document: 's:9',
  clause: 's:5',
  before: '',
  name: `《${cited}》`,
  after: '',
  former: false,
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
const target = (cited: string, more: Partial<FoundCitation> = {}) =>
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

describe('within the texts of one notice', () => {
  const family = [
    document('s:10', '某厅关于印发《某厅关于资金集中支付管理办法》的通知', { kind: 'notice' }),
    document('s:11', '某厅关于省级项目资金集中支付的管理办法', { kind: 'rule', issuedBy: 's:10' }),
    document('s:12', '某厅关于项目建设成本管理的实施细则（2022年版）', {
      kind: 'rule',
      issuedBy: 's:10',
    }),
  ];
  const inFamily = (cited: string, more: Partial<FoundCitation> = {}) =>
    resolveCitations([citation(cited, { document: 's:10', ...more })], family, [])[0]?.target;

  test('a print of the title that leaves out a word means the text', () => {
    expect(inFamily('省级项目资金集中支付管理办法')).toBe('s:11');
    expect(inFamily('省级项目资金集中支付管理办法', { document: 's:12' })).toBe('s:11');
    expect(inFamily('省级项目资金集中支付管理办法', { document: 's:1' })).toBeUndefined();
  });

  test('a kind alone means the one text of that kind', () => {
    expect(inFamily('实施细则')).toBe('s:12');
    expect(inFamily('规划')).toBeUndefined();
  });

  test('another edition is another text', () => {
    expect(inFamily('某厅关于项目建设成本管理的实施细则')).toBe('s:12');
    expect(inFamily('某厅关于项目建设成本管理的实施细则（2017年版）')).toBeUndefined();
  });

  test('what is ended or revised is the edition before, not the text itself', () => {
    expect(inFamily('某厅关于省级项目资金集中支付的管理办法')).toBe('s:11');
    expect(
      inFamily('某厅关于省级项目资金集中支付的管理办法', { document: 's:11', former: true }),
    ).toBeUndefined();
  });
});

test('a short name of a statement holds in that statement alone', () => {
  const { document: _none, ...own } = { ...short, clause: 's:77' };
  const { document: _no, ...said } = citation('规范条件', { clause: 's:77' });
  expect(resolveCitations([said], documents, [own])[0]?.target).toBe('s:6');
  expect(
    resolveCitations([{ ...said, clause: 's:78' }], documents, [own])[0]?.target,
  ).toBeUndefined();
});

test('citations that name nothing of the corpus stay as they are', () => {
  const one = citation('产业结构调整指导目录');
  expect(resolveCitations([one], documents, [])).toEqual([one]);
});
