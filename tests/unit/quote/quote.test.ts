import { describe, expect, it } from 'vitest';
import type { CardEntry, Reference } from '../../../utils/cards/model.ts';
import {
  quoteArticle,
  quoteCited,
  quoteDefinition,
  quoteDocument,
  quoteEntry,
  quoteStatement,
  quoteText,
} from '../../../utils/quote/quote.ts';
import { citation } from '../../../utils/quote/reference.ts';
import { blockchain, flyAsh, punishment, rules } from '../components/fixtures.ts';

const lines = (plain: string): string[] => plain.split('\n');

const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error('The fixture is empty.');
  return item;
};

const fund: Reference = {
  source: 'machinery-2024-11',
  sourceTitle: '政策汇编（2024年11月）',
  line: 1069,
  endLine: 1071,
  document: '国家自然科学基金条例',
  number: '国务院令第796号',
  clause: '第三条',
};

describe('a citation', () => {
  it('is 《title》（number）第X条', () => {
    expect(citation(fund)).toBe('《国家自然科学基金条例》（国务院令第796号）第三条');
  });

  it('calls an item below an article 项, and names other headings in quotation marks', () => {
    expect(citation({ ...fund, clause: '第七十五条 （五）' })).toContain('第七十五条第（五）项');
    expect(citation({ ...fund, clause: '九、附则 （一）' })).toContain('“九、附则 （一）”');
    expect(citation({ ...fund, clause: '一、' })).toContain('第796号）第一部分');
  });

  it('says nothing where the source names no document', () => {
    expect(citation({ ...fund, document: '' })).toBe('');
  });

  it('does not repeat a number that stands for the title', () => {
    const number = '粤府〔2022〕12号';
    const { clause: _, ...whole } = fund;
    expect(citation({ ...whole, document: number, number })).toBe(number);
  });
});

describe('what is copied', () => {
  it('of a definition: the words, the document with its number, the compilation with its line', () => {
    const { plain, html } = quoteDefinition(first(punishment.definitions));
    expect(lines(plain)).toEqual([
      '失信惩戒',
      first(punishment.definitions).text,
      '——《关于〈全国失信惩戒措施基础清单（2022年版）〉的说明》（发改财金规〔2022〕1917号）第一部分',
      '适用范围：仅在该文件内',
      '出处：工程咨询文件汇编（2022年），第 4005 行',
    ]);
    expect(html.startsWith('<p><strong>失信惩戒</strong></p><p>本清单所称')).toBe(true);
  });

  it('of a document that is no longer in force says so, and tells what was mended', () => {
    const corrected = [{ line: 4005, printed: '失信惩戎', corrected: '失信惩戒' }];
    const { plain } = quoteDefinition(
      { ...first(punishment.definitions), corrected },
      '自2025年1月1日起已废止',
    );
    expect(plain).toContain('\n效力：自2025年1月1日起已废止\n');
    expect(plain).toContain('订正：来源第 4005 行作“失信惩戎”，此处作“失信惩戒”。');
  });

  it('of an entry: region, number, headings', () => {
    const catalogue = first(flyAsh.catalogues.slice(1));
    const { plain } = quoteEntry(catalogue.title, first(catalogue.entries));
    expect(lines(plain)).toEqual([
      '重庆市 20. 粉煤灰储运及利用成套设备制造',
      '——《西部地区鼓励类产业目录（2025 年本）》“二、西部地区新增鼓励类产业—重庆市”第 20 项',
      '出处：政策汇编（2024年11月），第 2111 行',
    ]);
  });

  it('of an entry with criteria, in a catalogue that another document explains', () => {
    const catalogue = first(blockchain.catalogues);
    const { plain } = quoteEntry(catalogue.title, first(catalogue.entries));
    expect(plain).toContain('\n界定要点：指通过分布式数据存储');
    expect(plain).toContain(
      '——《广州南沙企业所得税优惠产业目录（2022 版）界定指引》“广州南沙企业所得税优惠产业目录（2022 版）—一、高新技术重点行业—',
    );
  });

  it('of an entry that other regions repeat: where else it stands', () => {
    const [one, two] = first(flyAsh.catalogues.slice(1)).entries as [CardEntry, CardEntry];
    const { plain } = quoteEntry('西部地区鼓励类产业目录（2025 年本）', { ...one, also: [two] });
    expect(plain).toContain('同一目录另有 1 处收录：陕西省第 17 项');
  });

  it('of a row of a table: each cell on a line of its own, by its column', () => {
    const { plain, html } = quoteEntry('全国失信惩戒措施基础清单（2022年版）', {
      ...first(first(flyAsh.catalogues).entries),
      number: '1',
      path: [],
      text: '依法禁止承接新的专利代理业务\t\t《专利代理条例》第二十五条\t知识产权部门',
      columns: ['惩戒内容', '惩戒对象', '法规政策依据', ''],
    });
    expect(lines(plain).slice(0, 3)).toEqual([
      '1 惩戒内容：依法禁止承接新的专利代理业务',
      '法规政策依据：《专利代理条例》第二十五条',
      '知识产权部门',
    ]);
    expect(html).not.toContain('\t');
  });

  it('of a statement: its topics, and that no document is named', () => {
    const { plain } = quoteStatement(first(punishment.statements.items));
    expect(lines(plain).slice(1)).toEqual([
      '主题：市场监管',
      '出处：政策表述语料，第 674 行（来源未载明所出文件）',
    ]);
  });

  it('of an article: its words and its place', () => {
    const text = '第三条 国家设立国家自然科学基金。\n用于资助基础研究。';
    const { plain, html } = quoteArticle({ label: '第三条', text, at: fund });
    expect(plain).toBe(
      `${text}\n——《国家自然科学基金条例》（国务院令第796号）第三条\n出处：政策汇编（2024年11月），第 1069–1071 行`,
    );
    expect(html).toContain('<p>第三条 国家设立国家自然科学基金。<br>用于资助基础研究。</p>');
  });

  it('of a document: its data and its validity', () => {
    const { plain } = quoteDocument(first(rules.documents), '未知，语料未载明');
    expect(lines(plain)).toEqual([
      '《光伏制造行业规范条件（2024 年本）》（工业和信息化部公告2024年第33号）',
      '工业和信息化部，2024年11月15日，自2024年11月15日起施行',
      '效力：未知，语料未载明',
      '出处：政策汇编（2024年11月），第 1670 行',
    ]);
  });

  it('of a document that is only cited: who cites it, and how', () => {
    // machinery-2024-11, line 1947
    const at = {
      ...fund,
      line: 1947,
      endLine: 1947,
      document: '西部地区鼓励类产业目录（2025 年本）',
    };
    const { number: _, clause: __, ...plainAt } = at;
    const { plain } = quoteCited(
      { title: '西部地区鼓励类产业目录（2020 年本）' },
      { relation: 'repeals', at: plainAt },
    );
    expect(lines(plain)).toEqual([
      '《西部地区鼓励类产业目录（2020 年本）》',
      '《西部地区鼓励类产业目录（2025 年本）》将其废止',
      '出处：政策汇编（2024年11月），第 1947 行',
    ]);
  });

  it('has no markup but its own', () => {
    const { html } = quoteText('<img src=x onerror="alert(1)"> & 粉煤灰', fund);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; 粉煤灰');
    expect(html.match(/<(?!\/?p>)/gu)).toBeNull();
  });
});
