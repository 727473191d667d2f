import { h } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Reader } from '../../../components/reader/reader.tsx';
import type { ReaderServices } from '../../../components/reader/services.ts';
import type { Clause } from '../../../utils/corpus/model.ts';
import type { DocumentView } from '../../../utils/store/views.ts';
// Scripts of their own, which are there before they are asked for.
import '../../../components/reader/document-list.tsx';
import { mount, send, settle } from './dom.ts';

const title = '广东省政府投资省属非经营性项目建设管理办法';

const clauses = Array.from({ length: 300 }, (_, index): Clause => {
  const line = 5096 + index * 2;
  return {
    id: `consulting-2022:${line}`,
    source: 'consulting-2022',
    line,
    endLine: line,
    document: 'consulting-2022:5096',
    kind: 'article',
    label: `第${index + 1}条`,
    path: ['第五章 监督要求与责任追究'],
    text: `第${index + 1}条 项目行业主管部门应当建立履约诚信评价体系。`,
    lines: [{ offset: 0, line }],
  };
});

const view: DocumentView = {
  sourceTitle: '工程咨询文件汇编（2022年）',
  document: {
    id: 'consulting-2022:5096',
    source: 'consulting-2022',
    line: 5096,
    endLine: 5694,
    title,
    number: '粤府〔2022〕12号',
    issuers: ['广东省人民政府'],
    kind: 'rule',
    coverage: 'full',
  },
  clauses,
};

/** What an idle browser was asked to do. */
let idle: ((deadline: { timeRemaining: () => number }) => void)[] = [];

beforeEach(() => {
  idle = [];
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('history', { state: null, replaceState: () => undefined });
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('location', { hash: '' });
  vi.stubGlobal('getComputedStyle', () => ({ scrollPaddingTop: '72px' }));
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.stubGlobal('requestIdleCallback', (work: (typeof idle)[number]) => idle.push(work));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
});

const serving = (services: Partial<ReaderServices>): ReaderServices => ({
  readDocument: () => Promise.resolve(view),
  listDocuments: () => Promise.resolve([]),
  ...services,
});

const show = async (hash: string, services: Partial<ReaderServices> = {}) => {
  const place = mount(h(Reader, { hash, services: serving(services) }));
  Object.assign(window, { scrollTo: () => undefined, innerHeight: 800, innerWidth: 1280 });
  await settle();
  await settle();
  return place;
};

const lines = (place: Element): number[] =>
  [...place.querySelectorAll('.clause .line')].map(({ textContent }) => Number(textContent));

/** Lets the browser be idle until it has nothing left to do. */
const rest = async () => {
  for (let work = idle.pop(); work; work = idle.pop()) {
    work({ timeRemaining: () => 8 });
    // oxlint-disable-next-line no-await-in-loop -- One slice follows from the other.
    await settle();
    await settle();
  }
};

describe('Reader', () => {
  it('shows the clause asked for, marked, with those around it at once', async () => {
    const place = await show('#consulting-2022:5396');
    expect(place.querySelector('[aria-current=location]')?.textContent).toContain('第151条');
    expect(lines(place).length).toBeGreaterThan(24);
    expect(lines(place).length).toBeLessThan(72);
  });

  it('leaves room for what has not come yet', async () => {
    const place = await show('#consulting-2022:5396');
    const rests = [...place.querySelectorAll<HTMLElement>('.rest')];
    expect(rests).toHaveLength(2);
    for (const { style, firstChild } of rests) {
      expect(style.height).toMatch(/calc\(\d{4,}px/u);
      expect(firstChild).toBeNull();
    }
    await rest();
    expect(place.querySelector('.rest')).toBeNull();
  });

  it('brings the whole text while the browser is idle, in order', async () => {
    const place = await show('#consulting-2022:5396');
    await rest();
    expect(lines(place)).toEqual(clauses.map(({ line }) => line));
  });

  it('gives each part of the text once, when it is there', async () => {
    const parts: string[] = [];
    await show('#consulting-2022:5396', {
      onText: (part) => {
        parts.push(part.textContent);
        return undefined;
      },
    });
    await rest();
    expect(new Set(parts).size).toBe(parts.length);
    for (const text of parts) expect(text).toContain('条');
  });

  it('names the document in the tab, the head and its data', async () => {
    const place = await show('#consulting-2022:5396');
    expect(document.title).toBe(title);
    expect(place.querySelector('h1')?.textContent).toBe(`《${title}》`);
    expect(place.querySelector('.facts')?.textContent).toContain('粤府〔2022〕12号');
    expect(place.querySelector('.about .source')?.textContent).toBe(
      '出处：工程咨询文件汇编（2022年） 第 5096–5694 行',
    );
    expect(place.querySelector('.bar-place')?.textContent).toContain('第五章 监督要求与责任追究');
  });

  it('reads a document once for all its lines', async () => {
    const readDocument = vi.fn<ReaderServices['readDocument']>(() => Promise.resolve(view));
    const services = serving({ readDocument });
    const place = mount(h(Reader, { hash: '#consulting-2022:5396', services }));
    Object.assign(window, { scrollTo: () => undefined, innerHeight: 800, innerWidth: 1280 });
    await settle();
    const { render } = await import('preact');
    render(h(Reader, { hash: '#consulting-2022:5098', services }), place);
    await settle();
    expect(readDocument).toHaveBeenCalledTimes(1);
    expect(place.querySelector('[aria-current=location]')?.textContent).toContain('第2条');
    expect(place.querySelectorAll('[aria-current=location]')).toHaveLength(1);
  });

  it('says so where the line is no clause', async () => {
    const place = await show('#consulting-2022:5397');
    expect(place.querySelector('[aria-current=location]')).toBeNull();
    expect(place.querySelector('.lost')?.textContent).toContain('第 5397 行不是正文');
  });

  it('gives the topics of statements and no data of a document that is none', async () => {
    const statement = clauses.slice(0, 1).map((clause) => ({
      ...clause,
      kind: 'paragraph' as const,
      path: ['市场监管'],
      line: 674,
    }));
    const place = await show('#statements:674', {
      readDocument: () =>
        Promise.resolve({
          sourceTitle: '政策表述语料',
          document: { ...view.document, id: 'statements', source: 'statements' },
          clauses: statement,
        }),
    });
    expect(place.querySelector('.topics')?.textContent).toBe('市场监管');
    expect(place.querySelector('.facts')).toBeNull();
  });

  it('lists all documents where the address names none, and filters them', async () => {
    const { validity: _, ...row } = view.document;
    const listed = { ...row, sourceTitle: view.sourceTitle, clauses: 300 };
    const titleOnly = { ...listed, id: 'consulting-2022:9', title: '能源法', clauses: 0 };
    const place = await show('', {
      listDocuments: () => Promise.resolve([listed, titleOnly]),
    });
    const titles = () => [...place.querySelectorAll('.entry-title')].map((one) => one.textContent);
    expect(titles()).toEqual([title, '能源法']);
    expect(place.querySelector('.entry-title a')?.getAttribute('href')).toBe(
      '#consulting-2022:5096',
    );
    // Of a text that is not held there is nothing to open.
    expect(place.querySelectorAll('.entry-title a')).toHaveLength(1);
    const field = place.querySelector('input') as HTMLInputElement;
    field.value = '能源';
    send(field, 'input');
    await settle();
    expect(titles()).toEqual(['能源法']);
    expect(place.querySelector('output')?.textContent).toBe('1 件，共 2 件');
  });

  it('says clearly what is wrong with an address', async () => {
    expect((await show('#nowhere')).textContent).toContain('地址不完整');
    const unknown = await show('#consulting-2022:99999', {
      readDocument: () => Promise.resolve(null),
    });
    expect(unknown.textContent).toContain('语料中没有这个位置（consulting-2022 第 99999 行）');
  });

  it('says clearly that the corpus cannot be read', async () => {
    const place = await show('#consulting-2022:1', {
      readDocument: () => Promise.reject(new Error('404')),
    });
    expect(place.querySelector('[role=alert]')?.textContent).toContain('语料无法读取');
    expect(place.querySelector('.reason')?.textContent).toBe('404');
  });
});
