import { describe, expect, test } from 'vitest';
import { validityWords, warningOf } from '../../../components/card/warning.ts';
import { listCsv, listMarkdown, listQuote, type TermList } from '../../../utils/page-terms/list.ts';
import { listParts } from '../../../utils/page-terms/parts.ts';
import { flyAsh, punishment, rules } from '../components/fixtures.ts';

const validity = { warning: warningOf, document: validityWords };
const parts = (card: typeof flyAsh) => listParts(card, validity);

describe('what is told of a term', () => {
  test('its definition with the reference that officials write, and its validity', () => {
    const [definition, ...more] = parts(punishment);
    expect(more).toEqual([]);
    expect(definition).toMatchObject({
      kind: 'definition',
      citation:
        '《关于〈全国失信惩戒措施基础清单（2022年版）〉的说明》（发改财金规〔2022〕1917号）第一部分',
      source: '出处：工程咨询文件汇编（2022年），第 4005 行',
      validity: '效力未知，语料未载明',
    });
    expect(definition?.text).toContain('是指国家机关');
    expect(definition?.text).toContain('适用范围：仅在该文件内');
    expect(definition?.quote.plain).toContain('——《关于');
  });

  test('of each catalogue the first entry, with how many there are', () => {
    const entries = parts(flyAsh);
    expect(entries.map(({ kind }) => kind)).toEqual(entries.map(() => 'entry'));
    expect(entries).toHaveLength(flyAsh.catalogues.length);
    expect(entries[0]?.note).toBeUndefined();
    expect(entries[1]?.note).toBe('该目录共收录 8 条，此为首条。');
    expect(entries[1]?.citation).toContain('第 20 项');
  });

  test('of a document its data and its validity', () => {
    const [document] = parts(rules);
    expect(document?.kind).toBe('document');
    expect(document?.validity).not.toBe('');
    expect(document?.citation).toMatch(/^《.+》/u);
  });

  test('where there is nothing else one sentence that uses it; of nothing, nothing', () => {
    const bare = { ...punishment, definitions: [] };
    const [statement, ...more] = parts(bare);
    expect(more).toEqual([]);
    expect(statement).toMatchObject({ kind: 'statement', citation: '' });
    expect(statement?.source).toContain('来源未载明所出文件');
    expect(parts({ ...bare, statements: { total: 0, topics: [], items: [] } })).toEqual([]);
  });

  test('an entry that only mentions it is told where nothing else is', () => {
    const catalogues = flyAsh.catalogues
      .slice(0, 1)
      .map((one) => ({ ...one, aside: true as const }));
    const { statements } = punishment;
    expect(parts({ ...flyAsh, catalogues }).map(({ kind }) => kind)).toEqual(['entry']);
    expect(parts({ ...flyAsh, catalogues, statements })).toMatchObject([{ kind: 'statement' }]);
    expect(parts({ ...punishment, catalogues })).toMatchObject([{ kind: 'definition' }]);
  });
});

const list: TermList = {
  title: '关于 <b>*建设*</b> 的通知',
  day: '2026-11-21',
  kinds: ['有界定', '政策文件', '目录所列', '政策表述'],
  terms: [
    {
      name: '失信惩戒',
      kind: '有界定',
      count: 3,
      articles: [],
      parts: parts(punishment),
    },
    { name: '《办法》', kind: '政策文件', count: 1, articles: ['第二十条', '第三条'], parts: [] },
    { name: '粉煤灰', kind: '目录所列', count: 2, articles: [], parts: parts(flyAsh).slice(0, 1) },
  ],
};

test('Markdown: kinds, terms, quotations with their references; nothing of a page is markup', () => {
  const text = listMarkdown(list);
  expect(text).toContain(String.raw`# “关于 \<b\>\*建设\*\</b\> 的通知”中的政策术语`);
  expect(text).toContain('## 有界定（1）\n\n### 失信惩戒（3 处）\n\n> 失信惩戒  \n> 本清单所称');
  expect(text).toContain('> ——《关于〈全国失信惩戒措施基础清单（2022年版）〉的说明》');
  expect(text).toContain('> 出处：工程咨询文件汇编（2022年），第 4005 行\n');
  expect(text).toContain('### 《办法》（1 处）\n\n本页提到：第二十条、第三条\n');
  expect(text.endsWith('\n')).toBe(true);
});

test('CSV: one row for each thing that is told, and one for a term of which nothing is', () => {
  const rows = listCsv(list).slice(1).trimEnd().split('\r\n');
  expect(rows[0]).toBe('术语,标注类别,本页次数,本页提到的条,内容类别,内容,引用,效力,订正,出处');
  expect(rows).toHaveLength(4);
  expect(rows[1]).toMatch(/^失信惩戒,有界定,3,,界定,/u);
  expect(rows[2]).toBe('《办法》,政策文件,1,第二十条、第三条,,,,,,');
  expect(rows[3]).toContain('出处：工程咨询文件汇编（2022年），第 716 行');
});

test('what was mended is told in the table as in a quotation', () => {
  const [first] = punishment.definitions;
  if (!first) throw new Error('The fixture is empty.');
  const corrected = [{ line: 4005, printed: '己', corrected: '已' }];
  const mended = parts({ ...punishment, definitions: [{ ...first, corrected }] });
  const said = '订正：来源第 4005 行作“己”，此处作“已”。';
  const terms = [{ name: '失信惩戒', kind: '有界定', count: 1, articles: [], parts: mended }];
  expect(listCsv({ ...list, terms })).toContain(said);
  expect(listMarkdown({ ...list, terms })).toContain(said);
});

test('rich text for an editor has every word escaped', () => {
  const { html, plain } = listQuote(list);
  expect(html).toContain('&lt;b&gt;*建设*&lt;/b&gt;');
  expect(html).not.toContain('<b>');
  expect(html).toContain('<h2>有界定（1）</h2><h3>失信惩戒（3 处）</h3><blockquote>');
  expect(html.indexOf('政策文件')).toBeLessThan(html.indexOf('<h2>目录所列'));
  expect(plain).toBe(listMarkdown(list));
});
