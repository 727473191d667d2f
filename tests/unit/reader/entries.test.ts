import { describe, expect, it } from 'vitest';
import {
  filterEntries,
  noFilter,
  pathChoices,
  pathsIn,
  regionChoices,
  sortEntries,
} from '../../../utils/reader/entries.ts';
import { entryRows, htmlTable, tsv } from '../../../utils/reader/entry-export.ts';
import type { ListedEntry } from '../../../utils/store/contents.ts';

const west = '西部地区鼓励类产业目录（2025 年本）';
const top = '二、西部地区新增鼓励类产业';

const entry = (
  line: number,
  number: string,
  text: string,
  more: Partial<ListedEntry> = {},
): ListedEntry => ({
  catalogue: west,
  number,
  path: [],
  text,
  at: {
    source: 'machinery-2024-11',
    sourceTitle: '政策汇编（2024年11月）',
    line,
    endLine: line,
    document: west,
    number: '国家发展和改革委员会令第 28 号',
  },
  ...more,
});

const inRegion = (line: number, number: string, region: string, text: string) =>
  entry(line, number, text, { region, path: [top, `（一）${region}`] });

const entries = [
  entry(1963, '（一）', '《产业结构调整指导目录》中的鼓励类产业。', { path: ['一、现有目录'] }),
  inRegion(2099, '9.', '贵州省', '天然植物精细化工产品的开发'),
  inRegion(2102, '12.', '贵州省', '磷矿石资源深部勘探及利用磷石膏充填采矿技术生产磷矿石'),
  inRegion(2332, '1.', '陕西省', '燃煤电厂大宗固废综合利用'),
  inRegion(2340, '2.', '陕西省', '磷石膏综合利用（ＰＴＡ）'),
];
const pathOf = pathsIn(entries);

const linesOf = (rows: readonly ListedEntry[]): number[] => rows.map(({ at }) => at.line);

describe('filterEntries', () => {
  it('leaves all rows where nothing is chosen', () => {
    expect(filterEntries(entries, noFilter, pathOf)).toEqual(entries);
  });

  it('narrows by words in any order, width and case, by region and by heading', () => {
    const by = (filter: Partial<typeof noFilter>) =>
      linesOf(filterEntries(entries, { ...noFilter, ...filter }, pathOf));
    expect(by({ words: '磷石膏' })).toEqual([2102, 2340]);
    expect(by({ words: '综合 磷石膏' })).toEqual([2340]);
    expect(by({ words: 'pta' })).toEqual([2340]);
    expect(by({ words: '陕西' })).toEqual([2332, 2340]);
    expect(by({ region: '贵州省', words: '磷石膏' })).toEqual([2102]);
    expect(by({ path: [top] })).toEqual([2099, 2102, 2332, 2340]);
    expect(by({ path: [top, '（一）陕西省'] })).toEqual([2332, 2340]);
    expect(by({ words: '磷石膏', path: ['一、现有目录'] })).toEqual([]);
  });

  it('takes no word from where two texts meet', () => {
    expect(filterEntries(entries, { ...noFilter, words: '开发贵州' }, pathOf)).toEqual([]);
  });
});

describe('choices', () => {
  it('tell how many rows each would leave, what else is chosen given', () => {
    const filter = { ...noFilter, words: '磷石膏', region: '贵州省' };
    expect(regionChoices(entries, filter, pathOf)).toEqual([
      ['贵州省', 1],
      ['陕西省', 1],
    ]);
    expect(pathChoices(entries, filter, pathOf)).toEqual([
      { path: ['一、现有目录'], count: 0 },
      { path: [top], count: 1 },
      { path: [top, '（一）贵州省'], count: 1 },
      { path: [top, '（一）陕西省'], count: 0 },
    ]);
  });

  it('name the catalogue first where a document has several, and keep a heading with those below it', () => {
    const other = entry(5, '1', '甲', { catalogue: '附表', path: [top] });
    const both = [...entries, other, inRegion(2400, '3.', '贵州省', '乙')];
    expect(pathChoices(both, noFilter, pathsIn(both)).map(({ path }) => path.at(-1))).toEqual([
      west,
      '一、现有目录',
      top,
      '（一）贵州省',
      '（一）陕西省',
      '附表',
      top,
    ]);
  });
});

describe('sortEntries', () => {
  it('goes by the printed number, either way; equal numbers stay in the order of the text', () => {
    const rows = [
      entry(1, '10.', ''),
      entry(2, '2', ''),
      entry(3, '（十一）', ''),
      entry(4, '2.', ''),
    ];
    expect(linesOf(sortEntries(rows, 'number'))).toEqual([2, 4, 1, 3]);
    expect(linesOf(sortEntries(rows, 'number-down'))).toEqual([3, 1, 2, 4]);
    expect(sortEntries(rows, 'text')).toEqual(rows);
  });

  it('puts 3-2 between 3 and 4, and rows without a number last', () => {
    const rows = [entry(1, '', ''), entry(2, '4', ''), entry(3, '3-2', ''), entry(4, '3', '')];
    expect(linesOf(sortEntries(rows, 'number'))).toEqual([4, 3, 2, 1]);
    expect(linesOf(sortEntries(rows, 'number-down'))).toEqual([2, 3, 4, 1]);
  });
});

describe('entryRows', () => {
  it('has a column for what any row has, with document, source and line', () => {
    const rows = entryRows(entries.slice(1, 2), pathOf);
    expect(rows).toEqual([
      ['编号', '地区', '类别', '条目', '文件', '出处', '行'],
      [
        '9',
        '贵州省',
        `${top} › （一）贵州省`,
        '天然植物精细化工产品的开发',
        `《${west.replace('（', '（')}》（国家发展和改革委员会令第 28 号）`,
        '政策汇编（2024年11月）',
        2099,
      ],
    ]);
  });

  it('says what print lost and what was mended', () => {
    const [, row] = entryRows(
      [
        entry(43, '26', '图形图像识别', {
          lost: 'criteria',
          corrected: [{ line: 43, printed: '图形图象', corrected: '图形图像' }],
        }),
      ],
      () => [],
    );
    expect(row).toContain('原文此处界定要点缺失；订正：来源第 43 行作“图形图象”，此处作“图形图像”');
  });

  it('names the columns of a printed table', () => {
    const [, row] = entryRows(
      [entry(1, '1', '限制任职\t失信人', { columns: ['惩戒措施', '惩戒对象'] })],
      () => [],
    );
    expect(row).toContain('惩戒措施：限制任职；惩戒对象：失信人');
  });
});

describe('copied rows', () => {
  const rows = [
    ['编号', '条目'],
    ['1-2', '甲\t<b>&\n乙'],
  ];

  it('keep one row a line and one cell a tab', () => {
    expect(tsv(rows)).toBe('编号\t条目\n1-2\t甲 <b>& 乙');
  });

  it('are escaped, and stay texts in a spreadsheet', () => {
    expect(htmlTable(rows)).toContain(
      `<td style="mso-number-format:'\\@'">甲\t&lt;b&gt;&amp;<br>乙</td>`,
    );
    expect(htmlTable(rows)).not.toContain('<b>');
  });
});
