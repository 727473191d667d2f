import { describe, expect, test } from 'vitest';
import { citedDocuments } from '../../../../utils/corpus/citations/cited-documents.ts';
import { findCitations } from '../../../../utils/corpus/citations/find-citations.ts';
import { resolveCitations } from '../../../../utils/corpus/citations/resolve.ts';
import type { Clause, PolicyDocument, Validity } from '../../../../utils/corpus/model.ts';
import { readValidity } from '../../../../utils/corpus/validity/read-validity.ts';

const document = (title: string, more: Partial<PolicyDocument> = {}): PolicyDocument => ({
  id: 's:1',
  source: 's',
  line: 1,
  endLine: 9,
  title,
  issuers: [],
  kind: 'rule',
  coverage: 'full',
  ...more,
});

type Facts = Omit<Validity, 'grounds'>;

/** What is known of each document and cited document, by title, without the grounds. */
const read = (documents: readonly PolicyDocument[], texts: Readonly<Record<string, string[]>>) => {
  let line = 9;
  const clauses = Object.entries(texts).flatMap(([of, own]) =>
    own.map((text): Clause => {
      line++;
      return {
        id: `s:${line}`,
        source: 's',
        line,
        endLine: line,
        document: of,
        kind: 'paragraph',
        path: [],
        text,
        lines: [{ offset: 0, line }],
      };
    }),
  );
  const citations = resolveCitations(findCitations(clauses, documents), documents, []);
  const all = readValidity({
    documents,
    citedDocuments: citedDocuments(citations, documents, []),
    clauses,
    citations,
  });
  return new Map(
    [...all.documents, ...all.citedDocuments].map(({ title, validity }) => [title, validity]),
  );
};
const factsOf = (validity: Validity | undefined): Facts | undefined => {
  if (!validity) return undefined;
  const { grounds: _grounds, ...facts } = validity;
  return facts;
};
const own = (text: string, more: Partial<PolicyDocument> = {}) =>
  read([document('甲办法', more)], { 's:1': [text] }).get(more.title ?? '甲办法');

describe('what a document says of itself', () => {
  test.each<[string, Facts]>([
    [
      '第十四条 本办法自2022年7月1日起执行，有效期5年。',
      { effective: '2022-07-01', until: '2027-06-30' },
    ],
    [
      '第六十二条 本实施办法自 2022 年 3 月 13 日起施行，有效期为 5 年。',
      { effective: '2022-03-13', until: '2027-03-12' },
    ],
    [
      '第三十条 本实施办法自 2023 年 2 月 1 日起实施，有效期三年。',
      { effective: '2023-02-01', until: '2026-01-31' },
    ],
    [
      '本通知自2023年1月1日起施行，有效期截至2023年12月31日。',
      { effective: '2023-01-01', until: '2023-12-31' },
    ],
    ['第八十条 本法自 2025 年 1 月 1 日起施行。', { effective: '2025-01-01' }],
  ])('%s', (text, facts) => {
    const validity = own(text);
    expect(factsOf(validity)).toEqual(facts);
    expect(validity?.grounds.map(({ line, text: words }) => [line, words])).toEqual(
      Object.keys(facts).map(() => [10, text]),
    );
  });

  test('the day of issue is the date of signature, where there is one', () => {
    const text = '第四十条 本办法自发布之日起施行，有效期5年。';
    expect(factsOf(own(text, { date: '2022-02-28' }))).toEqual({
      effective: '2022-02-28',
      until: '2027-02-27',
    });
    expect(own(text)).toEqual({
      grounds: [{ source: 's', line: 10, endLine: 10, fact: 'effective', text }],
    });
  });

  test('a term that begins on a leap day', () => {
    expect(own('本办法自2024年2月29日起施行，有效期1年。')?.until).toBe('2025-02-28');
  });

  test.each([
    '初始登记的有效期为3年。',
    '登记证书有效期满需继续执业的，应在期满前30天内申请延续登记。',
    '自印发之日起30日内报送实施方案。',
    '《乙条例》自2021年9月1日起施行，本省各地有序推进。',
    '备案证明文件自动失效，长期有效。',
    '就《指引》（草案）向社会公开征求意见。',
  ])('nothing: %s', (text) => {
    expect(own(text)).toBeUndefined();
  });

  test('a title says trial, draft and the last day', () => {
    const titled = (title: string) => factsOf(own('正文。', { title }));
    expect(titled('关于完善甲机制的实施方案（试行）')).toEqual({ trial: true });
    expect(titled('建设工程价款结算暂行办法')).toEqual({ trial: true });
    expect(titled('甲管理办法（征求意见稿）')).toEqual({ draft: true });
    expect(titled('某厅关于印发《甲管理办法》的通知（有效期至 2027 年 6 月 30 日）')).toEqual({
      until: '2027-06-30',
    });
    expect(titled('某厅关于印发甲实施方案（试行）的通知')).toBeUndefined();
  });
});

test('what a notice says of itself counts for the texts that it issues', () => {
  const notice = document('关于印发《甲目录》的通知', { kind: 'notice' });
  const list = document('甲目录', { id: 's:2', issuedBy: 's:1', kind: 'catalogue' });
  const note = document('关于《甲目录》的说明', {
    id: 's:3',
    issuedBy: 's:1',
    kind: 'interpretation',
  });
  const found = read([notice, list, note], {
    's:1': ['本通知自2023年1月1日起施行，有效期截至2023年12月31日。'],
  });
  expect(found.get('甲目录')).toEqual(found.get('关于印发《甲目录》的通知'));
  expect(found.get('甲目录')?.until).toBe('2023-12-31');
  expect(found.get('关于《甲目录》的说明')).toBeUndefined();
});

describe('what a text says of another', () => {
  const west = document('西部地区鼓励类产业目录（2025 年本）', { kind: 'catalogue' });

  test('ends it together with its own beginning', () => {
    const found = read([west], {
      's:1': [
        '《西部地区鼓励类产业目录（2025 年本）》已经第 17 次委务会议审议通过，现予公布，自 2025 年 1 月 1 日起施行。',
        '《西部地区鼓励类产业目录（2020 年本）》同时废止。',
      ],
    });
    expect(factsOf(found.get(west.title))).toEqual({ effective: '2025-01-01' });
    expect(found.get('西部地区鼓励类产业目录（2020 年本）')).toEqual({
      ended: { how: 'repealed', since: '2025-01-01', by: 's:1' },
      grounds: [
        {
          source: 's',
          line: 11,
          endLine: 11,
          fact: 'ended',
          text: '《西部地区鼓励类产业目录（2020 年本）》同时废止。',
        },
      ],
    });
  });

  test('ends it on a day that it names', () => {
    const found = read([document('鼓励外商投资产业目录（2022年版）')], {
      's:1': [
        '2020年12月27日国家发展改革委、商务部发布的《鼓励外商投资产业目录（2020年版）》自2023年1月1日起废止。',
      ],
    });
    expect(factsOf(found.get('鼓励外商投资产业目录（2020年版）'))).toEqual({
      ended: { how: 'repealed', since: '2023-01-01', by: 's:1' },
    });
  });

  test('ends the former edition of its own title, not itself', () => {
    const title = '广东省财政厅关于基本建设财务管理的实施办法';
    const documents = [document(title)];
    const found = read(documents, {
      's:1': [
        '第六十四条 本办法自 2022 年 6 月 1 日起施行，有效期 5 年，2017 年《广东省财政厅关于基本建设财务管理的实施办法》同步废止。',
      ],
    });
    // The cited edition has the same title and comes last.
    expect(factsOf(found.get(title))).toEqual({
      ended: { how: 'repealed', since: '2022-06-01', by: 's:1' },
    });
  });

  test('revises it: the text that it issues takes its place', () => {
    const notice = document('工信部修订印发《光伏制造行业规范条件（2024 年本）》', {
      kind: 'notice',
    });
    const text = document('光伏制造行业规范条件（2024 年本）', { id: 's:2', issuedBy: 's:1' });
    const found = read([notice, text], {
      's:1': [
        '工业和信息化部对《光伏制造行业规范条件》进行了修订，现予以公告。《光伏制造行业规范条件（2021 年本）》（工业和信息化部公告 2021 年第 5 号）同时失效。',
      ],
      's:2': ['（五）本规范条件自2024年11月15日起实施。'],
    });
    const ended = found.get('光伏制造行业规范条件（2021 年本）');
    expect(factsOf(ended)).toEqual({
      ended: { how: 'replaced', since: '2024-11-15', by: 's:2' },
    });
    expect(ended?.grounds).toHaveLength(2);
  });

  test('lets it lapse where nothing of its title follows', () => {
    const found = read([document('甲通知')], { 's:1': ['《乙补贴办法》即行失效。'] });
    expect(factsOf(found.get('乙补贴办法'))).toEqual({ ended: { how: 'lapsed', by: 's:1' } });
  });

  test('takes its place', () => {
    const found = read([document('甲标准')], {
      's:1': ['本标准自2022年1月1日起实施。', '本标准代替《乙标准化导则》。'],
    });
    expect(factsOf(found.get('乙标准化导则'))).toEqual({
      ended: { how: 'replaced', since: '2022-01-01', by: 's:1' },
    });
  });

  test('says from when it is in force, or that it is a draft', () => {
    const found = read([document('甲指引')], {
      's:1': [
        '《广东省数字经济促进条例》（以下简称“《条例》”）经第三十三次会议通过，并于2021年9月1日起正式施行。',
        '制定了《陕西省创新医疗器械特别审查程序》（征求意见稿），现公开征求意见',
        '按照《互联网医院管理办法（试行）》开展诊疗。',
      ],
    });
    expect(factsOf(found.get('广东省数字经济促进条例'))).toEqual({ effective: '2021-09-01' });
    expect(factsOf(found.get('陕西省创新医疗器械特别审查程序'))).toEqual({ draft: true });
    expect(factsOf(found.get('互联网医院管理办法（试行）'))).toEqual({ trial: true });
  });

  test.each([
    '财税〔2012〕27号第二条中“减按15%的税率征收企业所得税”的规定同时停止执行。',
    '修订《甲办法》，厘清职责。',
    '根据《甲办法》制定本规定，本规定自2022年1月1日起施行。',
    '《甲办法》印发后，各地自2022年1月1日起执行新税率。',
  ])('nothing: %s', (text) => {
    const found = read([document('乙规定')], { 's:1': [text] });
    expect(found.get('甲办法') ?? found.get('财税〔2012〕27号')).toBeUndefined();
  });
});
