import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { uncoveredLines } from '../../../../utils/corpus/coverage.ts';
import { readCriteriaTable } from '../../../../utils/corpus/criteria-table/read-criteria-table.ts';
import type { SourceInfo } from '../../../../utils/corpus/model.ts';
import { ReadingError } from '../../../../utils/corpus/reading-error.ts';
import { splitLines } from '../../../../utils/corpus/source-text.ts';

const info: SourceInfo = {
  id: 'nansha-2022',
  title: '广州南沙企业所得税优惠产业目录（2022 版）界定指引',
  compiler: '',
  date: '2022',
  layout: 'criteria-table',
  file: 'nansha-2022.txt',
  sha256: '',
};
const file = new URL('../../../../data/sources/nansha-2022.txt', import.meta.url);
const lines = splitLines(readFileSync(file, 'utf8'));
const reading = readCriteriaTable(info, lines);
const entry = (serial: number) => {
  const found = reading.entries[serial - 1];
  if (!found) throw new Error(`no entry ${serial}`);
  return found;
};
/** Path below the chapters and sections: the item without its words, then names. */
const below = (serial: number) => {
  const { path } = entry(serial);
  const item = path.findIndex((part) => /^\d+\. /u.test(part));
  return path.slice(item).map((part, i) => (i === 0 ? part.replace(/\. .*/u, '') : part));
};

describe('the table of criteria', () => {
  test('holds every row, item and heading', () => {
    const { entries } = reading;
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, i) => String(i + 1)));
    expect(entries).toHaveLength(528);
    expect(new Set(entries.map(({ path }) => path[0])).size).toBe(8);
    const items = entries.map(({ path }) => path.find((part) => /^\d+\. /u.test(part)) ?? '');
    expect([...new Set(items)].map((item) => Number.parseInt(item, 10))).toEqual(
      Array.from({ length: 140 }, (_, i) => i + 1),
    );
    expect(new Set(entries.map(({ region }) => region))).toEqual(new Set(['广州市南沙区']));
    expect(new Set(entries.map(({ catalogue }) => catalogue))).toEqual(
      new Set(['广州南沙企业所得税优惠产业目录（2022 版）']),
    );
  });

  test('covers every line', () => {
    const statements: [] = [];
    expect(uncoveredLines({ info, lines }, { ...reading, statements })).toEqual([]);
    expect(reading.furniture).toHaveLength(107);
    expect(new Set(reading.clauses.map(({ id }) => id)).size).toBe(reading.clauses.length);
  });

  test('tells which blank cells are merged with the one above, and which are blank', () => {
    const mergedOn = (line: number) =>
      reading.clauses.find((clause) => clause.line === line)?.merged;
    // 4. 云计算、… and 大数据研发与服务 go on; 区块链 has no 二级细化目录.
    expect([30, 33, 35, 36].map(mergedOn)).toEqual([undefined, [1], [1], [1, 2]]);
    // A row that print shifted, and the one below it.
    expect([43, 44].map(mergedOn)).toEqual([undefined, undefined]);
  });

  test('is one document', () => {
    expect(reading.documents).toEqual([
      {
        id: 'nansha-2022:3',
        source: 'nansha-2022',
        line: 3,
        endLine: 778,
        title: '广州南沙企业所得税优惠产业目录（2022 版）界定指引',
        issuers: [],
        kind: 'catalogue',
        region: '广州市南沙区',
        coverage: 'full',
      },
    ]);
  });

  test('is a tree of chapters, sections and rows', () => {
    const at = (line: number) => reading.clauses.find((clause) => clause.line === line);
    const above = (line: number): string[] => {
      const parent = reading.clauses.find(({ id }) => id === at(line)?.parent);
      return parent ? [...above(parent.line), parent.text] : [];
    };
    expect(above(10)).toEqual(['一、高新技术重点行业', '（一）人工智能与集成电路']);
    expect(above(97)).toEqual(['一、高新技术重点行业', '（二）高端装备']);
    // 二、信息技术 has no sections.
    expect(above(238)).toEqual(['二、信息技术']);
    for (const { line, kind, path } of reading.clauses)
      expect(above(line)).toEqual(kind === 'entry' ? path.slice(0, above(line).length) : path);
    const rows = reading.clauses.filter(({ kind }) => kind === 'entry');
    expect(rows.every(({ parent }) => parent !== undefined)).toBe(true);
  });

  test('says where print lost the criteria, and there alone', () => {
    const lost = reading.entries.filter((found) => found.lost === 'criteria');
    expect(lost.map(({ number }) => number)).toEqual(['26', '309', '315', '505']);
    const without = reading.entries.filter(({ criteria }) => criteria === undefined);
    expect(without).toEqual(lost);
    expect(reading.definitions).toHaveLength(524);
  });

  test('marks in clauses point at the lines that hold the words', () => {
    for (const { text, lines: marks } of reading.clauses) {
      expect(marks[0]?.offset).toBe(0);
      for (const [i, { offset, line }] of marks.entries()) {
        const words = text.slice(offset, marks[i + 1]?.offset).split('\t');
        const printed = (lines[line - 1] ?? '').normalize('NFKC').replace(/[\s/]/gu, '');
        // Mathematics and tags read differently than they are printed; heads of Chinese words don't.
        const heads = words.map((word) => /^[\p{Script=Han}、\d]{0,4}/u.exec(word)?.[0] ?? '');
        for (const head of heads) expect(printed).toContain(head.normalize('NFKC'));
      }
    }
  });
});

describe('hard rows', () => {
  test('1: mathematics in the criteria', () => {
    expect(entry(1).criteria).toMatch(
      /^包括核心路由器，单槽位处理能力≥400Gbps，整机处理能力≥6\.4Tbps（双向）/u,
    );
  });

  test('20: an empty cell between name and criteria', () => {
    expect([below(20), entry(20).text]).toEqual([['4', '大数据研发与服务'], '数据挖掘']);
    expect(entry(20).criteria).toMatch(/^指从大量的数据中通过算法搜索隐藏于其中信息的过程。/u);
  });

  test('26: a row shifted to the right', () => {
    expect(entry(26).text).toBe('图形图像识别和处理系统研发与制造');
    expect(entry(26).path.at(-1)).toBe(
      '5. 图形图像识别和处理系统研发与制造，虚拟现实（VR）、增强现实（AR）、语音语义图像识别、多传感器信息融合等技术的研发',
    );
  });

  test('35: an item cut in mid-word by a page', () => {
    expect(entry(35).path).toEqual([
      '一、高新技术重点行业',
      '（一）人工智能与集成电路',
      '7. 机器人及集成系统、机器人用关键零部件、机器人共性技术开发',
    ]);
  });

  test('73: a tail that print repeats is not repeated', () => {
    expect(entry(73).path.at(-1)).toMatch(/图像传感器、传感器电子等产品制造$/u);
    expect(entry(73).endLine).toBe(110);
  });

  test('105: criteria cut by a page', () => {
    expect(entry(105).criteria).toContain('术中监测/定位/导航、药械结合产品');
    expect([entry(105).line, entry(105).endLine]).toEqual([161, 164]);
  });

  test('134: criteria merged with the row above, in a block of six columns', () => {
    expect([below(134), entry(134).text]).toEqual([
      ['33', '生物基材料研发与生产'],
      '生物基、淀粉基新材料制造',
    ]);
    expect(entry(134).criteria).toBe(entry(133).criteria);
  });

  test('165 and 168: a label printed beside rows of the item before', () => {
    expect(below(165)).toEqual(['38', '光通信技术开发']);
    expect([below(168), entry(168).text]).toEqual([['38'], '地理信息系统（GIS）开发']);
    expect(below(169)).toEqual(['39', '工业互联网基础']);
  });

  test('202 to 205: one cell of criteria, cut between numbered rows', () => {
    const whole =
      '环境安全监测预警技术开发是指针对环境监理、监测与检测、风险与损害评价、应急和预警服务、光学检测技术等开发。';
    for (const serial of [202, 203, 204, 205]) expect(entry(serial).criteria).toBe(whole);
    expect(entry(203).path.at(-1)).toBe('50. 环境安全监测预警和应急处置的光学监测等技术开发');
  });

  test('216, 232, 369: rows above the label of their item', () => {
    expect([216, 232, 369].map((serial) => below(serial)[0])).toEqual(['57', '62', '104']);
  });

  test('301: a name that belongs to the level printed on the next row', () => {
    expect([below(301), entry(301).text]).toEqual([['82', '海洋能技术开发利用'], '海洋能技术开发']);
  });

  test('374 to 383: ten rows share criteria that go on over two pages', () => {
    for (let serial = 374; serial <= 383; serial++)
      expect(entry(serial).criteria).toBe(entry(374).criteria);
    expect(entry(374).criteria).toContain('重点围绕工业互联网、软件与信息服务业');
    expect(entry(374).criteria).toContain('科技保险以及科技租赁等。');
    expect(entry(383).endLine).toBe(567);
  });

  test('433 and 506: rows shifted to the left', () => {
    expect([below(433), entry(433).text]).toEqual([['120', '法律服务'], '仲裁服务']);
    expect([below(506), entry(506).text]).toEqual([['132', '文化体育场馆运营'], '体育场馆运营']);
    expect(entry(506).criteria).toMatch(/^包括全民健身中心、.*运营管理服务。$/u);
  });
});

describe('bad input', () => {
  const head = lines.slice(0, 12);
  const read =
    (...text: string[]) =>
    () =>
      readCriteriaTable(info, [...head, ...text]);

  test('a gap in the serial numbers', () => {
    expect(read('5\t\t云\t\t指云。')).toThrow(
      new ReadingError('nansha-2022', 13, 'serial 5 where 4 is due'),
    );
  });

  test('a gap in the item numbers', () => {
    expect(read('4\t3. 半导体设备\t半导体\t\t指半导体。')).toThrow(
      new ReadingError('nansha-2022', 13, 'item 3 where 2 is due'),
    );
  });

  test('a row without a number before the table', () => {
    expect(() => readCriteriaTable(info, ['\t\t一级\t二级'])).toThrow(
      new ReadingError('nansha-2022', 1, 'a row without a serial number'),
    );
  });

  test('text below the table that is no signature', () => {
    expect(() => readCriteriaTable(info, [...lines, '<tr><td>坏行'])).toThrow(
      new ReadingError('nansha-2022', 779, 'text below the table is neither a row nor a signature'),
    );
  });

  test('no table at all', () => {
    expect(() => readCriteriaTable(info, ['优惠产业目录界定指引'])).toThrow(
      new ReadingError('nansha-2022', 0, 'no table with serial numbers'),
    );
    expect(() => readCriteriaTable(info, [])).toThrow(ReadingError);
  });
});
