import { expect, test } from 'vitest';
import { joinCard } from '../../../utils/cards/join.ts';
import type { Rows, TermRow } from '../../../utils/store/rows.ts';

const term: TermRow = {
  name: '粉煤灰',
  variants: [],
  kinds: ['entry'],
  definitions: [],
  entries: [],
  documents: [],
  cited: [],
  statements: { total: 9, topics: [], first: [] },
  clauses: { total: 0, first: [] },
};

const entry = (catalogue: string, line: number, text: string): Rows['entries'] => ({
  catalogue,
  number: '1.',
  path: [],
  text,
  at: { document: 0, line, endLine: line },
});

const place = ({ line, endLine }: { line: number; endLine: number }) => ({
  source: 'machinery-2024-11',
  sourceTitle: '政策汇编',
  line,
  endLine,
  document: '',
});

const join = (entries: Rows['entries'][]) =>
  joinCard(
    7,
    term,
    {
      definitions: [],
      entries,
      documents: [],
      relations: [],
      cited: [],
      statements: [],
      clauses: [],
    },
    {
      place,
      grounded: place,
      statement: () => place({ line: 1, endLine: 1 }),
      standing: () => ({}),
      clause: place,
    },
  );

test('entries stand under their catalogues, both in the order in which they come', () => {
  // machinery-2024-11, lines 2332, 876 and 2111
  const { catalogues } = join([
    entry('西部地区鼓励类产业目录（2025 年本）', 2332, '燃煤电厂大宗固废综合利用,高掺量粉煤灰建材'),
    entry('2024 年度大企业技术创新需求目录', 876, '粉煤灰分选'),
    entry('西部地区鼓励类产业目录（2025 年本）', 2111, '粉煤灰储运及利用成套设备制造'),
  ]);
  expect(catalogues.map(({ title, entries }) => [title, entries.map(({ at }) => at.line)])).toEqual(
    [
      ['西部地区鼓励类产业目录（2025 年本）', [2332, 2111]],
      ['2024 年度大企业技术创新需求目录', [876]],
    ],
  );
});

test('a long catalogue is cut, and the card tells how many there are', () => {
  const rows = Array.from({ length: 100 }, (_, i) =>
    entry('鼓励外商投资产业目录', i + 1, `粉煤灰 ${i}`),
  );
  const [catalogue] = join(rows).catalogues;
  expect(catalogue?.total).toBe(100);
  expect(catalogue?.entries).toHaveLength(40);
  expect(catalogue?.entries[0]?.at.line).toBe(1);
});

test('an entry that a catalogue repeats for other regions stands once, with all its places', () => {
  // machinery-2024-11, lines 2507 and further: 西部地区鼓励类产业目录（2025 年本）
  const west = '西部地区鼓励类产业目录（2025 年本）';
  const of = (region: string, line: number, text: string) => ({
    ...entry(west, line, text),
    region,
    path: [region],
  });
  const [catalogue] = join([
    of('宁夏回族自治区', 2507, '高掺量粉煤灰建材制品生产'),
    of('重庆市', 2111, '粉煤灰储运及利用成套设备制造'),
    of('陕西省', 2332, '高掺量粉煤灰建材制品生产。'),
  ]).catalogues;
  expect(catalogue?.total).toBe(3);
  expect(catalogue?.entries.map(({ region, also }) => [region, also])).toEqual([
    [
      '宁夏回族自治区',
      [
        {
          number: '1.',
          region: '陕西省',
          path: ['陕西省'],
          at: place({ line: 2332, endLine: 2332 }),
        },
      ],
    ],
    ['重庆市', undefined],
  ]);
});

test('entries that differ in their criteria, or whose words print lost, are not one', () => {
  const base = entry('指引', 33, '区块链技术研发与服务');
  const [catalogue] = join([
    { ...base, criteria: '指甲' },
    { ...base, criteria: '指乙' },
    { ...base, text: '', lost: 'text' },
    { ...base, text: '', lost: 'text' },
  ]).catalogues;
  expect(catalogue?.entries).toHaveLength(4);
});

test('a catalogue that only mentions the term stands aside', () => {
  // machinery-2024-11, lines 2332 and 876; 5042 is made up of the words of such rows.
  const { catalogues } = join([
    entry('西部地区鼓励类产业目录（2025 年本）', 2332, '燃煤电厂大宗固废综合利用,高掺量粉煤灰建材'),
    entry(
      '西部地区鼓励类产业目录（2025 年本）',
      5042,
      '建材示范。消纳大宗工业固废如脱水粉煤灰渣。',
    ),
    entry('2024 年度大企业技术创新需求目录', 876, '粉煤灰分选'),
  ]);
  expect(catalogues.map(({ aside, total }) => [aside, total])).toEqual([
    [undefined, 2],
    [true, 1],
  ]);
});
