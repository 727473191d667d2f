import { describe, expect, test } from 'vitest';
import type { Clause } from '../../../../utils/corpus/model.ts';
import { readSource, readText } from './read-source.ts';

const consulting = readSource('consulting-2022');
const machinery = readSource('machinery-2024-11');
const at = (clauses: readonly Clause[], line: number): Clause | undefined =>
  clauses.find((clause) => clause.lines.some((mark) => mark.line === line));

describe('paragraphs', () => {
  test('are joined over a page break, inside a word, inside 《》 and after 以下简称', () => {
    expect(at(machinery.clauses, 1555)).toMatchObject({ line: 1553, endLine: 1555 });
    expect(at(machinery.clauses, 1555)?.text).toMatch(/生态日益完善。$/u);
    expect(at(machinery.clauses, 78)?.text).toContain('（以下简称《指南》）');
    expect(at(machinery.clauses, 358)?.text).toContain('《国务院反垄断委员会关于');
    expect(at(machinery.clauses, 634)).toMatchObject({ kind: 'item', label: '（三）', line: 632 });
  });

  test('are joined behind a quotation, 《》 or brackets in mid-sentence, not behind a note', () => {
    expect(at(consulting.clauses, 2621)).toMatchObject({ line: 2619 });
    expect(at(consulting.clauses, 2621)?.text).toContain('“走出去”企业绿色发展能力显著增强，');
    expect(at(consulting.clauses, 10_139)).toMatchObject({ line: 10_137 });
    const { clauses } = readText(
      [
        '工作方案',
        '优化完善市场准入负面清单，健全重点案例督查督办机制。（国家发展改革委牵头）',
        '',
        '民间投资具有较强的活力，要在各方面予以支持。',
        '',
        '加强对转让-运营-移交方式（以下称 TOT）、改扩建方式（以下称 ROT）',
        '',
        '项目的管理，严格履行国有资产评估、转让程序。',
      ].join('\n'),
    );
    expect(clauses.map(({ line }) => line)).toEqual([1, 2, 4, 6]);
  });

  test('are joined where the rest looks like a number', () => {
    expect(at(machinery.clauses, 1577)).toMatchObject({ line: 1575, label: '4.' });
    expect(at(machinery.clauses, 1577)?.text).toContain('应用推广，促进5G 在智能勘探');
  });

  test('keep the place of each line', () => {
    const clause = at(machinery.clauses, 634);
    const second = clause?.lines[1];
    expect(second?.line).toBe(634);
    expect(clause?.text.slice(second?.offset)).toBe('他物资；');
  });

  test('are not joined with a heading, a signature or a label', () => {
    expect(at(machinery.clauses, 781)?.text).toBe('联系人及电话：');
    expect(at(consulting.clauses, 5988)?.line).toBe(5988);
    expect(at(consulting.clauses, 2731)).toMatchObject({ kind: 'signature', line: 2731 });
  });

  test('a series of topics stays a series', () => {
    expect(at(consulting.clauses, 6752)?.line).toBe(6752);
    expect(at(consulting.clauses, 6754)?.line).toBe(6752);
  });
});

describe('the outline', () => {
  test('comes from numbering, not from the depth of headings', () => {
    expect(at(consulting.clauses, 5486)?.path).toEqual([
      '第三章 着力推动能源绿色低碳转型',
      '第一节 大力发展清洁能源',
      '2.积极安全有序发展核电',
    ]);
  });

  test('has articles over their paragraphs and items', () => {
    expect(at(machinery.clauses, 1124)).toMatchObject({
      kind: 'item',
      label: '（一）',
      path: ['第三章 申请与评审', '第十一条'],
    });
    expect(at(machinery.clauses, 1127)).toMatchObject({
      kind: 'paragraph',
      path: ['第三章 申请与评审', '第十一条'],
    });
    expect(at(machinery.clauses, 420)).toMatchObject({
      kind: 'article',
      label: '第二条',
      path: ['第一章 总则'],
    });
  });

  test('takes a short last item of an article for no heading', () => {
    expect(at(consulting.clauses, 5108)).toMatchObject({ kind: 'item', label: '（三）' });
  });

  test('a case is a box that ends where the numbering around it goes on', () => {
    expect(at(consulting.clauses, 6866)?.path).toEqual([
      '第二篇 数字产业化',
      '二、发展路径',
      '（一）加快重点产业培育',
      '1.加大招商引资力度',
      '河源市：打造智能终端产业基地',
      '二、主要做法',
      '1.引进 5G 产业链上下游企业',
    ]);
    expect(at(consulting.clauses, 6882)?.path.slice(2)).toEqual([
      '（一）加快重点产业培育',
      '2.推进企业做大做强',
    ]);
  });

  test('a case that lost its first number still ends in its place', () => {
    expect(at(consulting.clauses, 8618)?.path.slice(-3)).toEqual([
      '广州市：高等学校完善科技成果转化机制',
      '二、主要做法',
      '2. 创新科技成果转化激励机制，放权让利',
    ]);
    expect(at(consulting.clauses, 8630)?.path.slice(-2)).toEqual([
      '（七）加快数字技术成果转移转化',
      '2.支持产品服务应用推广',
    ]);
  });

  test('does not file text under a part whose end print lost', () => {
    expect(at(consulting.clauses, 8446)?.path).toEqual(['一、发展重点', '（一）基础领域']);
  });

  test('begins again in an appendix and in an annex', () => {
    expect(at(consulting.clauses, 9129)?.path).toEqual(['附录2 名词解释', '第二篇 数字产业化']);
    expect(at(consulting.clauses, 10_125)?.path).toEqual(['个人承诺书']);
  });

  test('a run-in heading heads the paragraphs that follow it', () => {
    const { clauses } = readText(
      '工作方案\n\n一、总体要求\n\n**（一）指导思想。**坚持改革。\n\n继续推进。',
    );
    expect(clauses.at(-1)?.path).toEqual(['一、总体要求', '（一）指导思想']);
  });
});

describe('tables', () => {
  test('are rows of cells, a repeated header is furniture', () => {
    expect(at(machinery.clauses, 805)).toMatchObject({ kind: 'table-head' });
    expect(at(machinery.clauses, 806)?.text.split('\t')).toHaveLength(7);
    expect(machinery.furniture).toContainEqual({
      kind: 'repeated-header',
      source: 'machinery-2024-11',
      line: 812,
      endLine: 812,
    });
  });

  test('have a caption in their first row', () => {
    expect(at(consulting.clauses, 5331)).toMatchObject({
      kind: 'box-heading',
      text: '专栏1 广东省“十三五”能源发展成就',
    });
    expect(at(consulting.clauses, 5332)).toMatchObject({ kind: 'table-head' });
  });

  test('keep the place of a line that a row was cut to', () => {
    const row = at(machinery.clauses, 968);
    expect(row?.lines.map(({ line }) => line)).toEqual([965, 968, 965]);
    const [, second, third] = row?.lines ?? [];
    expect(row?.text.slice(second?.offset, third?.offset).trim()).toBe('-37.6499。');
  });
});
