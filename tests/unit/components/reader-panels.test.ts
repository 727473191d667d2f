import { h, type ComponentType } from 'preact';
import { describe, expect, it } from 'vitest';
import {
  readerKnowledge,
  type KnowledgeServices,
} from '../../../components/reader/panels/knowledge.tsx';
import type { PanelProps } from '../../../components/reader/services.ts';
import type { CardDefinition, Reference } from '../../../utils/cards/model.ts';
import type { DocumentCitation } from '../../../utils/reader/citations.ts';
import type { ListedEntry } from '../../../utils/store/contents.ts';
import type { DocumentContents } from '../../../utils/store/document-contents.ts';
import type { DocumentView } from '../../../utils/store/views.ts';
// Scripts of their own, which are there before they are asked for.
import '../../../components/reader/panels/citations-panel.tsx';
import '../../../components/reader/panels/definitions-panel.tsx';
import '../../../components/reader/panels/entries-panel.tsx';
import { mount, send, settle } from './dom.ts';

const at = (line: number, clause?: string): Reference => ({
  source: 'consulting-2022',
  sourceTitle: '工程咨询文件汇编（2022年）',
  line,
  endLine: line,
  document: '清单',
  ...(clause !== undefined && { clause }),
});

const view: DocumentView = {
  sourceTitle: '工程咨询文件汇编（2022年）',
  document: {
    id: 'consulting-2022:4001',
    source: 'consulting-2022',
    line: 4001,
    endLine: 4300,
    title: '清单',
    issuers: [],
    kind: 'catalogue',
    coverage: 'full',
  },
  clauses: [],
};

const definitions: CardDefinition[] = [
  {
    name: '失信惩戒',
    text: '对失信行为责任主体进行惩戒的活动',
    form: 'defines',
    local: false,
    at: at(4005, '一、'),
  },
  {
    name: '公共管理机构',
    text: '国家机关和<b>组织</b>',
    form: 'abbreviates',
    local: true,
    corrected: [{ line: 4006, printed: '国家杌关', corrected: '国家机关' }],
    at: at(4006),
  },
];

const cites: DocumentCitation[] = Array.from({ length: 6 }, (_, index) => ({
  relation: 'based-on',
  article: `第${index + 1}条`,
  at: at(4020 + index, `${index + 1}`),
  words: { text: '依据《公司法》处理', name: [2, 7] },
  other: { key: 'cited 1', title: '公司法', held: 'cited' },
}));
const citedBy: DocumentCitation[] = [
  {
    relation: 'cites',
    at: { ...at(4100), source: 'machinery-2024-11' },
    words: { text: '见《清单》', name: [1, 5] },
    other: {
      key: 'held 3',
      title: '通知',
      number: '发改〔2022〕1号',
      standing: { until: '2020-12-31' },
      held: 'held',
      source: 'machinery-2024-11',
      line: 4090,
    },
  },
];

const entries: ListedEntry[] = Array.from({ length: 130 }, (_, index) => ({
  catalogue: '清单',
  number: `${130 - index}.`,
  path: [index < 100 ? '一、甲' : '二、乙'],
  region: index < 100 ? '贵州省' : '陕西省',
  text: index === 7 ? '磷石膏综合利用' : `第 ${index} 项`,
  ...(index === 7 && { criteria: '指磷石膏的利用。', criteriaLine: 4209 }),
  ...(index === 8 && { lost: 'criteria' as const }),
  at: at(4200 + index),
}));

const contents = (more: Partial<DocumentContents>): DocumentContents => ({
  definitions: 2,
  entries: 130,
  cites: 6,
  citedBy: 1,
  links: new Map(),
  quiet: new Set(),
  ...more,
});

const knowledgeOf = (more: Partial<KnowledgeServices> = {}) =>
  readerKnowledge({
    readDocument: () => Promise.resolve({ view, contents: contents({}) }),
    readDefinitions: () => Promise.resolve(definitions),
    readEntries: () => Promise.resolve(entries),
    readCitations: () => Promise.resolve({ cites, citedBy }),
    save: () => undefined,
    ...more,
  });

const show = async (
  id: string,
  more: Partial<KnowledgeServices> = {},
  goTo = (_: number) => {},
) => {
  const knowledge = knowledgeOf(more);
  const panel = knowledge.panels?.find((one) => one.id === id);
  const place = mount(h(panel?.Panel as ComponentType<PanelProps>, { view, goTo }));
  await settle();
  return place;
};

const type = async (place: Element, words: string) => {
  const field = place.querySelector('input') as HTMLInputElement;
  field.value = words;
  send(field, 'input');
  await settle();
};

const textsOf = (place: Element, selector: string) =>
  [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('readerKnowledge', () => {
  it('offers the panels that a document fills, once it is read', async () => {
    const knowledge = knowledgeOf({
      readDocument: () => Promise.resolve({ view, contents: contents({ entries: 0, cites: 0 }) }),
    });
    const offered = () =>
      knowledge.panels?.filter(({ isFor }) => isFor?.(view)).map(({ id }) => id);
    expect(offered()).toEqual([]);
    await knowledge.readDocument('consulting-2022', 4001);
    expect(offered()).toEqual(['definitions', 'citations']);
  });

  it('gives links as addresses of the reader, and the quiet terms to who marks', async () => {
    const marked: unknown[] = [];
    const links = new Map([
      [
        'consulting-2022:4003',
        [{ start: 1, end: 4, to: { source: '甲 1', line: 20 }, title: '《甲》' }],
      ],
    ]);
    const knowledge = knowledgeOf({
      readDocument: () =>
        Promise.resolve({ view, contents: contents({ links, quiet: new Set([7]) }) }),
      mark: (_, of, quiet) => {
        marked.push(of, [...quiet]);
        return () => undefined;
      },
    });
    await knowledge.readDocument('consulting-2022', 4001);
    const clause = { id: 'consulting-2022:4003' } as DocumentView['clauses'][number];
    expect(knowledge.linksOf?.(clause, view)).toEqual([
      { start: 1, end: 4, href: '#%E7%94%B2%201:20', title: '《甲》' },
    ]);
    expect(knowledge.linksOf?.({ ...clause, id: 'other' }, view)).toEqual([]);
    knowledge.onText?.({} as HTMLElement, view);
    expect(marked).toEqual([view, [7]]);
  });
});

describe('definitions', () => {
  it('are listed in order, each with its place and what must be known of it', async () => {
    const place = await show('definitions');
    expect(textsOf(place, 'li b')).toEqual(['失信惩戒', '公共管理机构']);
    const [first = '', second = ''] = textsOf(place, 'li');
    expect(first).toContain('一、 第 4005 行');
    expect(second).toContain('简称仅在本文件内国家机关和<b>组织</b>');
    expect(second).toContain('已订正：来源第 4006 行作“国家杌关”');
    expect(place.querySelector('li a')?.getAttribute('href')).toBe('#consulting-2022:4005');
  });

  it('are narrowed by words of the name and the text', async () => {
    const place = await show('definitions');
    await type(place, '机关 组织');
    expect(textsOf(place, 'li b')).toEqual(['公共管理机构']);
    expect(textsOf(place, '.count')).toEqual(['1 条，共 2 条']);
    expect(textsOf(place, 'mark')).toEqual(['机关', '组织']);
    await type(place, '碳');
    expect(place.textContent).toContain('没有符合的内容。');
  });

  it('of statements hold in a document that is not named', async () => {
    const [definition] = definitions.slice(1);
    const place = await show('definitions', {
      readDefinitions: () =>
        Promise.resolve(definition ? [{ ...definition, at: { ...at(97), document: '' } }] : []),
    });
    expect(place.querySelector('li')?.textContent).toContain('仅在所出文件内');
  });

  it('go to their places in the text, but not where a new tab is asked for', async () => {
    const gone: number[] = [];
    const place = await show('definitions', {}, (line) => gone.push(line));
    const link = place.querySelector('li a') as HTMLElement;
    expect(send(link, 'click', { button: 0 }).defaultPrevented).toBe(true);
    expect(send(link, 'click', { button: 0, ctrlKey: true }).defaultPrevented).toBe(false);
    expect(gone).toEqual([4005]);
  });

  it('say so where they cannot be read', async () => {
    const place = await show('definitions', {
      readDefinitions: () => Promise.reject(new Error('404')),
    });
    expect(place.querySelector('[role=alert]')?.textContent).toBe('语料无法读取，请重新加载本页。');
  });
});

describe('citations', () => {
  it('stand by direction, relation and document, with article and place', async () => {
    const place = await show('citations');
    expect(textsOf(place, 'h2')).toEqual(['本文件引用', '引用本文件']);
    expect(textsOf(place, 'h3')).toEqual(['依据6 处', '提及它1 处']);
    const [first = '', last = ''] = textsOf(place, '.list > li');
    expect(first.startsWith('《公司法》语料未收录原文第 4020 行第1条依据《公司法》处理')).toBe(
      true,
    );
    expect(textsOf(place, 'summary')).toEqual(['其余 3 处']);
    expect(last).toContain('《通知》发改〔2022〕1号有效期至2020年12月31日，已届满');
    expect(
      [...place.querySelectorAll('.other a')].map((link) => link.getAttribute('href')),
    ).toEqual(['#machinery-2024-11:4090']);
    expect(textsOf(place, 'li mark')[0]).toBe('《公司法》');
  });

  it('are narrowed by title, number, article and words', async () => {
    const place = await show('citations');
    await type(place, '发改 1号');
    expect(textsOf(place, 'h2')).toEqual(['引用本文件']);
    await type(place, '第3条');
    expect(textsOf(place, '.count')[0]).toBe('1 条，共 7 条');
  });

  it('do not take another document’s place for one of this text', async () => {
    const gone: number[] = [];
    const place = await show('citations', {}, (line) => gone.push(line));
    const links = [...place.querySelectorAll('section:last-of-type li ul a')];
    expect(send(links[0] as Element, 'click', { button: 0 }).defaultPrevented).toBe(false);
    expect(gone).toEqual([]);
  });
});

describe('entries', () => {
  const rows = (place: Element) => textsOf(place, 'tbody tr');

  it('come in steps, with criteria, what print lost, and their place', async () => {
    const place = await show('entries');
    expect(rows(place)).toHaveLength(100);
    expect(rows(place)[7]).toContain(
      '界定要点（与第 4209 行合并单元格）指磷石膏的利用。第 4207 行',
    );
    expect(rows(place)[8]).toContain('原文此处界定要点缺失，未作推断。');
    send(place.querySelector('.further') as Element, 'click');
    await settle();
    expect(rows(place)).toHaveLength(130);
    expect(place.querySelector('.further')).toBeNull();
  });

  it('are narrowed by heading with the counts of the choices, and sorted by number', async () => {
    const place = await show('entries');
    expect(textsOf(place, 'option')).toEqual([
      '全部地区',
      '贵州省（100）',
      '陕西省（30）',
      '全部类别',
      '一、甲（100）',
      '二、乙（30）',
    ]);
    await type(place, '磷石膏');
    expect(textsOf(place, 'option').slice(1, 3)).toEqual(['贵州省（1）', '陕西省（0）']);
    await type(place, '');
    send(place.querySelector('th button') as Element, 'click');
    await settle();
    expect(rows(place)[0]?.startsWith('1陕西省')).toBe(true);
    expect(place.querySelector('th')?.getAttribute('aria-sort')).toBe('ascending');
  });

  it('open the criteria that alone hold what was typed', async () => {
    const place = await show('entries');
    await type(place, '磷石膏的');
    expect(place.querySelector('details')?.hasAttribute('open')).toBe(true);
    await type(place, '磷石膏');
    expect(place.querySelector('details')?.hasAttribute('open')).toBe(false);
  });

  it('are saved as they are narrowed, for a spreadsheet', async () => {
    const saved: string[] = [];
    const place = await show('entries', { save: (...file) => saved.push(...file) });
    await type(place, '磷石膏');
    send(place.querySelectorAll('.export button')[1] as Element, 'click');
    expect(saved[0]).toBe('清单-目录条目.csv');
    expect(saved[1]?.startsWith('\uFEFF编号,地区,类别,条目,界定要点,文件,出处,行\r\n')).toBe(true);
    expect(saved[1]?.trim().split('\r\n')).toHaveLength(2);
    expect(saved[2]).toBe('text/csv');
  });
});
