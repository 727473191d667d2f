import { describe, expect, test } from 'vitest';
import { partFusedRows } from '../../../../utils/corpus/compilation/fused-rows.ts';
import { readLines } from '../../../../utils/corpus/compilation/lines.ts';
import { readTable } from '../../../../utils/corpus/compilation/table.ts';
import { unwrapCells } from '../../../../utils/corpus/compilation/wrapped-cells.ts';

const tableOf = (...rows: readonly string[]): ReturnType<typeof readTable> =>
  readTable(readLines('test', rows));
const filledOf = (...rows: readonly string[]): string[][] =>
  tableOf(...rows).rows.flatMap(({ kind, filled }) => (kind === 'row' ? [filled] : []));

const head = '序号\t信息类别\t条目\t主体性质\t责任单位';
const first = '6\t严重失信主体名单信息\t失信被执行人名单\t自然人、法人\t人民法院';

describe('a row that lost its merged cells', () => {
  test('goes back to its columns, from two columns away or from one', () => {
    expect(
      filledOf(
        head,
        first,
        '\t\t网络信用黑名单\t自然人、法人\t网信部门',
        '\t\t学术期刊黑名单\t自然人、法人\t科学技术部门',
        '\t\t快递领域黑名单\t自然人、法人\t邮政管理部门',
        '\t\t境外投资黑名单\t自然人、法人\t商务部门',
        '消防安全领域黑名单\t自然人、法人\t消防救援机构\t\t',
        '\t海关高级认证企业\t法人\t海关部门\t',
      )
        .slice(-2)
        .map((cells) => cells.slice(0, 3)),
    ).toEqual([
      ['6', '严重失信主体名单信息', '消防安全领域黑名单'],
      ['6', '严重失信主体名单信息', '海关高级认证企业'],
    ]);
  });

  test('is none where its group is printed again', () => {
    const rows = filledOf(
      head,
      first,
      '\t\t网络信用黑名单\t自然人、法人\t网信部门',
      '\t\t学术期刊黑名单\t自然人、法人\t科学技术部门',
      '\t严重失信主体名单信息\t建筑市场主体黑名单\t法人\t住房和城乡建设部门',
    );
    expect(rows[3]?.[2]).toBe('建筑市场主体黑名单');
  });
});

describe('a merged cell', () => {
  const second = '\t\t依法限制乘坐轮船二等以上舱位\t\t交通运输部门';
  const travel = '4\t限制消费\t依法限制乘坐飞机\t失信被执行人\t民航局';

  test('is filled in over the rows that it spans', () => {
    const rows = filledOf(
      head,
      travel,
      second,
      '\t\t依法限制旅游、度假\t\t文化和旅游部门',
      '\t\t依法依规限制公务消费\t事业单位\t有关主管部门',
      '5\t不准出境\t依法依规限制出境\t\t有关主管部门',
    );
    expect(rows.map((cells) => cells[3])).toEqual([
      '失信被执行人',
      '失信被执行人',
      '失信被执行人',
      '事业单位',
      // The next group shares nothing with this one.
      '',
    ]);
  });

  test('of megabytes is not repeated over the rows', () => {
    const long = '失信被执行人'.repeat(10_000);
    const rows = filledOf(
      head,
      travel.replace('失信被执行人', long),
      second,
      second,
      '\t\t依法限制旅游\t自然人\t文化和旅游部门',
    );
    expect(rows.map((cells) => cells[3])).toEqual([long, '', '', '自然人']);
  });

  test('is not what a single gap is', () => {
    const rows = filledOf(head, travel, second, '\t\t依法限制旅游\t自然人\t文化和旅游部门');
    expect(rows.map((cells) => cells[3])).toEqual(['失信被执行人', '', '自然人']);
  });
});

describe('a lost cell', () => {
  const rows = [
    head,
    first,
    '\t\t网络信用黑名单\t自然人、法人\t网信部门',
    '\t\t学术期刊黑名单\t自然人、法人\t科学技术部门',
  ];
  const short = '11\t依法依规共享公示失信信息\t存在不良信用记录的市场主体\t有关政府部门\t';

  test('is told by an empty last column that all other rows fill', () => {
    const full = Array.from({ length: 8 }, (_, i) => `\t\t名单${i}\t法人\t税务部门`);
    const { rows: read } = tableOf(...rows, ...full, short);
    expect(read.at(-1)).toMatchObject({
      lost: true,
      cells: ['11', '依法依规共享公示失信信息', '', '存在不良信用记录的市场主体', '有关政府部门'],
    });
    expect(read.filter(({ lost }) => lost)).toHaveLength(1);
  });

  test('is none where other rows leave the last column empty too', () => {
    const open = Array.from({ length: 4 }, (_, i) => `\t\t名单${i}\t法人\t`);
    expect(tableOf(...rows, ...open, short).rows.some(({ lost }) => lost)).toBe(false);
  });
});

test('a group is no leak where a cell merely begins with its words', () => {
  const rows = filledOf(
    head,
    '3\t限制任职\t限制任职 依法限制登记为法定代表人\t失信被执行人\t登记机关',
    '\t\t依法限制担任国企高管\t失信被执行人\t有关部门',
    '4\t限制消费\t限制消费和旅游\t失信被执行人\t文化和旅游部门',
    '\t\t限制购买不动产\t失信被执行人\t自然资源部门',
  );
  expect(rows.map((cells) => cells[2])).toEqual([
    '依法限制登记为法定代表人',
    '依法限制担任国企高管',
    '限制消费和旅游',
    '限制购买不动产',
  ]);
});

describe('fused rows', () => {
  const row = (text: string): { line: number; cells: string[] } => ({
    line: 1,
    cells: text.split('|'),
  });
  const after = row('25|G326|秀山—河口|秀山、沿河');
  const part = (...rows: ReturnType<typeof row>[]): string[] =>
    partFusedRows(rows).map(({ cells }) => cells.join('|'));

  test('are parted where the number that is due stands in the last cell', () => {
    expect(
      part(row('23|G324|福州—昆明|福州、宜良、昆明 24G325 广州—南宁 广州、佛山'), after),
    ).toEqual([
      '23|G324|福州—昆明|福州、宜良、昆明',
      '24|G325|广州—南宁|广州、佛山',
      '25|G326|秀山—河口|秀山、沿河',
    ]);
  });

  test.each([
    ['23|G324|福州—昆明|福州、昆明 24 个县'],
    ['23|G324|福州—昆明|24G325 广州—南宁 广州、佛山'],
    ['24|G324|福州—昆明|福州、昆明 25G325 广州—南宁 广州、佛山'],
  ])('are not: %s', (text) => {
    expect(part(row(text), after)).toHaveLength(2);
  });
});

describe('cells broken by a narrow column', () => {
  test('are joined in their column and in their row', () => {
    expect(
      unwrapCells([
        ['在一定期限内依法 禁止担任施工单位 的主要负责人、项 目负责人', '第六 十六条'],
        ['在一定期限内依法 禁止担任娱乐场所 的法定代表人', '第五十三条'],
        ['依法 限制担任高管', '第七十条'],
      ]),
    ).toEqual([
      ['在一定期限内依法禁止担任施工单位的主要负责人、项目负责人', '第六十六条'],
      ['在一定期限内依法禁止担任娱乐场所的法定代表人', '第五十三条'],
      ['依法限制担任高管', '第七十条'],
    ]);
  });

  test('are none where words stand apart', () => {
    const rows = [
      ['01.01.01', '工程咨询 基本术语'],
      ['04.01.09', '项目、项目群和项目组合管理 项目组合管理指南'],
      ['05', '交通运输部 科学技术部 财政部 商务部'],
      ['06', '推动能源低碳转型 完善科技创新体系和产业链 加强合作'],
    ];
    expect(unwrapCells(rows)).toEqual(rows);
  });
});
