import { describe, expect, test } from 'vitest';
import { citedDocuments } from '../../../../utils/corpus/citations/cited-documents.ts';
import { findCitations } from '../../../../utils/corpus/citations/find-citations.ts';
import { resolveCitations } from '../../../../utils/corpus/citations/resolve.ts';
import type { Clause, Definition, PolicyDocument } from '../../../../utils/corpus/model.ts';

const document = (id: string, title: string, more: Partial<PolicyDocument> = {}) =>
  ({
    id,
    source: 's',
    line: 1,
    endLine: 99,
    title,
    issuers: [],
    kind: 'notice',
    coverage: 'full',
    ...more,
  }) satisfies PolicyDocument;
const documents = [
  document('s:1', '关于印发《光伏制造行业规范条件（2024年本）》的公告'),
  document('s:2', '光伏制造行业规范条件（2024年本）', { kind: 'rule', issuedBy: 's:1' }),
];

/** Reads one clause a text, on lines 10, 11 … */
const cited = (texts: readonly string[], definitions: readonly Definition[] = [], of = 's:1') => {
  const clauses = texts.map((text, i): Clause => ({
    id: `s:${10 + i}`,
    source: 's',
    line: 10 + i,
    endLine: 10 + i,
    document: of,
    kind: 'paragraph',
    path: [],
    text,
    lines: [{ offset: 0, line: 10 + i }],
  }));
  const found = resolveCitations(findCitations(clauses, documents), documents, definitions);
  return citedDocuments(found, documents, definitions).map(({ id, title, number, citations }) => [
    id,
    title,
    number,
    citations.length,
  ]);
};

describe('one document', () => {
  test('with and without 中华人民共和国, at all its places', () => {
    expect(cited(['《中华人民共和国预算法》', '按照《预算法》规定', '《预算法实施条例》'])).toEqual(
      [
        ['s:10#1', '中华人民共和国预算法', undefined, 2],
        ['s:12#1', '预算法实施条例', undefined, 1],
      ],
    );
  });

  test('with its number, without it, and by the number alone', () => {
    expect(
      cited([
        '按照《基本建设财务规则》规定',
        '依据财政部《基本建设财务规则》（财政部令第81号）',
        '按财政部令第81号执行',
      ]),
    ).toEqual([['s:10#1', '基本建设财务规则', '财政部令第81号', 3]]);
  });

  test('with a number that is printed in several ways', () => {
    expect(
      cited([
        '《工程咨询行业管理办法》（国家发展改革委2017年第9号令）',
        '《工程咨询行业管理办法》（国家发改委令 2017 年第 9 号）',
        '参考《工程咨询基本术语》（GB/Z40846-2021）',
        '01.01.01\tGB/Z 40846-2021\t工程咨询 基本术语\t有效',
      ]).map(([, title, , n]) => [title, n]),
    ).toEqual([
      ['工程咨询行业管理办法', 2],
      ['工程咨询基本术语', 2],
    ]);
  });

  test('with a title that leaves out a word, where the number is the same', () => {
    expect(
      cited([
        '我会对原《咨询工程师（投资）执业登记规程》（中咨协职业(2018)89号）进行了修订',
        '原《咨询工程师（投资）登记规程》（中咨协职业(2018)89号）同时废止。',
      ]),
    ).toEqual([['s:10#1', '咨询工程师（投资）执业登记规程', '中咨协职业〔2018〕89号', 2]]);
  });

  test('the edition that a family of documents revises and ends', () => {
    expect(
      cited([
        '工业和信息化部对《光伏制造行业规范条件》进行了修订，现予以公告。《光伏制造行业规范条件（2021 年本）》同时失效。',
      ]),
    ).toEqual([['s:10#1', '光伏制造行业规范条件（2021 年本）', undefined, 2]]);
  });
});

describe('different documents', () => {
  test('editions, and texts of one notice', () => {
    expect(
      cited([
        '《西部地区鼓励类产业目录（2020 年本）》和《西部地区鼓励类产业目录》',
        '《甲基金管理办法》和《乙平台申报指南》（粤科〔2020〕1号）',
      ]).map(([, title]) => title),
    ).toEqual([
      '西部地区鼓励类产业目录（2020 年本）',
      '西部地区鼓励类产业目录',
      '甲基金管理办法',
      '乙平台申报指南',
    ]);
    expect(
      cited(['关于印发《甲基金管理办法》和《乙平台申报指南》的通知（粤科〔2020〕1号）']).map(
        ([, title, number]) => [title, number],
      ),
    ).toEqual([
      ['甲基金管理办法', '粤科〔2020〕1号'],
      ['乙平台申报指南', '粤科〔2020〕1号'],
    ]);
  });

  test('one title under two numbers: what has none stays by itself', () => {
    expect(
      cited(['《甲目录》（国发〔2018〕1号）', '《甲目录》（国发〔2020〕2号）', '《甲目录》']).map(
        ([, , number]) => number,
      ),
    ).toEqual(['国发〔2018〕1号', '国发〔2020〕2号', undefined]);
  });
});

describe('no document', () => {
  test('a kind alone, a form, what the corpus holds itself', () => {
    expect(
      cited([
        '落实《通知》和《实施方案》要求，符合《规范条件》',
        '填写《中小企业“揭榜”申请书》和《广东省化工园区认定条件审查表》（见附件）',
        '《光伏制造行业规范条件（2024年本）》',
      ]),
    ).toEqual([]);
  });

  test('a white paper and a reply are documents', () => {
    expect(
      cited(['《中国数字经济发展白皮书》', '《国务院办公厅关于甲方案的复函》']).map(
        ([, title]) => title,
      ),
    ).toEqual(['中国数字经济发展白皮书', '国务院办公厅关于甲方案的复函']);
  });
});

test('a short name leads to its full name within its document', () => {
  const short: Definition = {
    id: 's:10#1',
    source: 's',
    line: 10,
    endLine: 10,
    term: '《办法》',
    aliases: [],
    definition: '《化工园区建设标准和认定管理办法（试行）》（工信部联原〔2021〕220号）',
    form: 'abbreviates',
    local: true,
    document: 's:1',
    clause: 's:10',
  };
  const texts = [
    '根据《化工园区建设标准和认定管理办法（试行）》（工信部联原〔2021〕220号，以下简称《办法》）',
    '符合《办法》要求',
  ];
  const title = '化工园区建设标准和认定管理办法（试行）';
  expect(cited(texts, [short])).toEqual([['s:10#1', title, '工信部联原〔2021〕220号', 3]]);
  expect(cited(texts, [{ ...short, document: 's:9' }])).toEqual([
    ['s:10#1', title, '工信部联原〔2021〕220号', 1],
  ]);
});
