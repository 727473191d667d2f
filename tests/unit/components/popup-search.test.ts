import { beforeAll, describe, expect, it, vi } from 'vitest';
import { nothingAsked } from '../../../components/popup/asked.ts';
import type { PopupServices } from '../../../components/popup/services.ts';
import type { SearchAnswer, SearchRequest } from '../../../utils/search/model.ts';
import { send, settle } from './dom.ts';
import { answer, engineOf, hit, hits, openPopup, type Search } from './popup-fixtures.ts';

beforeAll(async () => {
  await import('../../../components/popup/opened-view.tsx');
});

const clause = (line: number) =>
  hit({ kind: 'clause', line, endLine: line, text: `第${line}条 磷石膏`, marks: [] });

const region = { facet: 'region', value: '贵州', label: '贵州省', words: '贵州' } as const;

/** Understands 贵州, has 70 hits and two kinds. */
const findGypsum = ({ plain, narrowed, limit }: SearchRequest): SearchAnswer =>
  answer({
    hits: Array.from({ length: Math.min(limit, 70) }, (_, at) => clause(at + 1)),
    total: 70,
    chips: plain.includes('贵州') ? [] : [region],
    facets: [
      {
        facet: 'kind',
        values: ['clause', 'entry'].map((value, at) => ({
          value,
          label: value,
          count: 60 - at,
          chosen: narrowed.some((one) => one.value === value),
        })),
      },
      { facet: 'year', values: [{ value: '2022', label: '2022年', count: 70, chosen: false }] },
    ],
  });

const openSearched = async (more: Partial<PopupServices> = {}) => {
  const search = vi.fn<Search>((request) => Promise.resolve(findGypsum(request)));
  const popup = await openPopup({ engine: engineOf(search), ...more });
  await popup.type('贵州 磷石膏');
  return { ...popup, last: () => search.mock.lastCall?.[0] };
};

type Opened = Awaited<ReturnType<typeof openSearched>>;

const buttons = ({ place }: Pick<Opened, 'place'>, within: string) => [
  ...place.querySelectorAll(`${within} button`),
];
const texts = (elements: readonly Element[]) => elements.map(({ textContent }) => textContent);

const click = async (element: Element | undefined, more = {}): Promise<void> => {
  send(element as Element, 'click', more);
  await settle();
};

describe('what a search is narrowed to', () => {
  it('shows what was understood; taken away, its words are text', async () => {
    const popup = await openSearched();
    const [chip] = buttons(popup, '.narrowed');
    expect(chip?.textContent).toBe('地区：贵州省×');
    expect(chip?.getAttribute('aria-label')).toBe('不再限定地区“贵州省”');
    await click(chip);
    expect(popup.last()).toMatchObject({ query: '贵州 磷石膏', plain: ['贵州'] });
    expect(buttons(popup, '.narrowed')).toEqual([]);
  });

  it('goes with Backspace at the start of the field, and with Delete on the chip', async () => {
    const popup = await openSearched();
    Object.assign(popup.field, { selectionStart: 3, selectionEnd: 3 });
    await popup.press('Backspace');
    expect(buttons(popup, '.narrowed')).toHaveLength(1);
    Object.assign(popup.field, { selectionStart: 0, selectionEnd: 0 });
    expect((await popup.press('Backspace')).defaultPrevented).toBe(true);
    expect(popup.last()?.plain).toEqual(['贵州']);
    const again = await openSearched();
    send(buttons(again, '.narrowed')[0] as Element, 'keydown', { key: 'Delete' });
    await settle();
    expect(again.last()?.plain).toEqual(['贵州']);
  });

  it('is a kind at one press, which is a chip then', async () => {
    const popup = await openSearched();
    expect(texts(buttons(popup, '.narrow-bar'))).toEqual([
      '地区：贵州省×',
      '条文60',
      '目录条目59',
      '筛选',
    ]);
    await click(buttons(popup, '.narrow-bar')[2]);
    expect(popup.last()?.narrowed).toEqual([{ facet: 'kind', value: 'entry' }]);
    expect(texts(buttons(popup, '.narrowed'))).toEqual(['地区：贵州省×', '类别：目录条目×']);
    await click(buttons(popup, '.narrowed')[1]);
    expect(popup.last()?.narrowed).toEqual([]);
  });

  it('unfolds to the facets that part the hits', async () => {
    const popup = await openSearched();
    await click(popup.place.querySelector('.filter') ?? undefined);
    const groups = [...popup.place.querySelectorAll('.facets [role=group]')];
    // All hits are of one year: that narrows nothing.
    expect(groups.map((one) => one.getAttribute('aria-label'))).toEqual(['类别']);
    await click(groups[0]?.querySelector('button') ?? undefined);
    expect(popup.last()?.narrowed).toEqual([{ facet: 'kind', value: 'clause' }]);
    expect(popup.place.querySelector('.facets [aria-pressed=true]')?.textContent).toBe('条文60');
  });

  it('stays while the query changes, and goes with Escape', async () => {
    const popup = await openSearched();
    await click(buttons(popup, '.narrow-bar')[1]);
    await popup.type('磷石膏');
    expect(popup.last()?.narrowed).toHaveLength(1);
    await popup.press('Escape');
    expect(popup.field.value).toBe('');
    expect(location.hash).toBe('');
  });
});

describe('the list', () => {
  it('says how many there are, and lists more at a press', async () => {
    const popup = await openSearched();
    expect(popup.text()).toContain('共 70 条，已列 30 条');
    const more = popup.place.querySelector('.more');
    expect(more?.textContent).toBe('再列 30 条');
    await click(more ?? undefined);
    expect(popup.options()).toHaveLength(60);
    expect(popup.place.querySelector('.more')?.textContent).toBe('再列 10 条');
  });

  it('lists more where one walks beyond its end', async () => {
    const popup = await openSearched();
    for (let at = 0; at < 30; at++) await popup.press('ArrowDown');
    expect(popup.options()).toHaveLength(60);
    expect(popup.selected()).toBe('hit-30');
  });

  it('keeps what was walked to in its place when full text comes, and adds to it', async () => {
    let whole: () => void = () => undefined;
    const full = new Promise<void>((done) => (whole = done));
    let stage: 'names' | 'all' = 'names';
    const popup = await openPopup({
      engine: engineOf(
        () =>
          Promise.resolve(
            stage === 'names'
              ? answer({ hits, stage })
              : answer({ hits: [clause(1), ...hits, clause(2)] }),
          ),
        { full },
      ),
    });
    await popup.type('磷');
    expect(popup.place.querySelector('[role=listbox]')?.getAttribute('aria-busy')).toBe('true');
    await popup.press('ArrowDown');
    stage = 'all';
    whole();
    await settle();
    expect(popup.place.querySelector('[role=listbox]')?.getAttribute('aria-busy')).toBe('false');
    expect(popup.selected()).toBe('hit-1');
    const listed = texts(popup.options());
    expect(listed[1]).toContain('失信惩戒');
    expect(listed[3]).toContain('第1条 磷石膏');
    expect(listed[4]).toContain('第2条 磷石膏');
  });

  it('asks for no more than is seen while the full text is still to come', async () => {
    let whole: () => void = () => undefined;
    const full = new Promise<void>((done) => (whole = done));
    const search = vi.fn<Search>(() => Promise.resolve(answer({ hits })));
    const popup = await openPopup({ engine: engineOf(search, { full }) });
    await popup.type('磷');
    expect(search.mock.calls.map(([{ limit, isFirst }]) => [limit, isFirst])).toEqual([[8, true]]);
    whole();
    await settle();
    expect(search.mock.lastCall?.[0]).toEqual({ ...nothingAsked, query: '磷' });
  });

  it('asks for all that there will be where the full text cannot be read', async () => {
    const search = vi.fn<Search>(() => Promise.resolve(answer({ hits, stage: 'names' })));
    const popup = await openPopup({
      engine: engineOf(search, { full: Promise.reject(new Error('texts.bin: damaged')) }),
    });
    await popup.type('磷');
    expect(search.mock.lastCall?.[0]).toEqual({ ...nothingAsked, query: '磷' });
  });

  it('puts the best first when full text comes and nothing was walked to', async () => {
    let whole: () => void = () => undefined;
    const full = new Promise<void>((done) => (whole = done));
    let stage: 'names' | 'all' = 'names';
    const search: Search = () =>
      Promise.resolve(answer({ hits: stage === 'names' ? hits : [clause(1), ...hits], stage }));
    const popup = await openPopup({ engine: engineOf(search, { full }) });
    await popup.type('磷');
    stage = 'all';
    whole();
    await settle();
    expect(popup.options()[0]?.textContent).toContain('第1条 磷石膏');
  });

  it('drops the answer to an earlier search', async () => {
    const late = new Map<string, (found: SearchAnswer) => void>();
    const popup = await openPopup({
      engine: engineOf(({ query }) => new Promise((done) => late.set(query, done))),
    });
    await popup.type('磷');
    await popup.type('磷石');
    late.get('磷石')?.(answer({ hits: [clause(2)] }));
    await settle();
    late.get('磷')?.(answer({ hits }));
    await settle();
    expect(popup.options()).toHaveLength(1);
  });

  it('opens the first result once it is there, where Enter came before it', async () => {
    let found: (one: SearchAnswer) => void = () => undefined;
    const popup = await openPopup({
      engine: engineOf(() => new Promise((done) => (found = done))),
    });
    await popup.type('粉煤灰');
    await popup.press('Enter');
    expect(popup.place.querySelector('dialog')).toBeNull();
    found(answer({ hits }));
    await settle();
    await settle();
    expect(popup.place.querySelector('dialog h2')?.textContent).toBe('粉煤灰');
  });

  it('leads to the reader by Control and Enter, and by a press on the line', async () => {
    const openReader = vi.fn<PopupServices['openReader']>(() => Promise.resolve());
    const popup = await openSearched({ openReader });
    await popup.press('ArrowDown');
    await popup.press('Enter', { ctrlKey: true });
    await click(popup.options()[4]?.querySelector('.hit-line') ?? undefined);
    await click(popup.options()[2], { metaKey: true });
    expect(openReader.mock.calls.map(([{ line }]) => line)).toEqual([2, 5, 3]);
    expect(popup.place.querySelector('.opened')).toBeNull();
  });

  it('tells of a document that is no longer in force, and of no other', async () => {
    const ended = { ended: { how: 'repealed', since: '2024-01-01' } } as const;
    const popup = await openPopup({
      engine: engineOf(() =>
        Promise.resolve(
          answer({
            hits: [
              { ...clause(1), standing: ended, number: '粤府〔2022〕12号', clause: '第二章 决策' },
              { ...clause(2), standing: { effective: '2020-01-01' } },
              clause(3),
            ],
          }),
        ),
      ),
    });
    await popup.type('磷');
    const [first, second, third] = texts(popup.options());
    expect(first).toContain('自2024年1月1日起已废止');
    expect(first).toContain('第二章 决策 粤府〔2022〕12号');
    expect(second).not.toContain('施行');
    expect(third).not.toContain('效力');
  });

  it('goes on with names where the full text cannot be read', async () => {
    const popup = await openPopup({
      engine: engineOf(() => Promise.resolve(answer({ hits, stage: 'names' })), {
        full: Promise.reject(new Error('texts.bin: damaged')),
      }),
    });
    await popup.type('粉煤灰');
    expect(popup.text()).toContain('texts.bin: damaged');
    expect(popup.options()).toHaveLength(3);
    expect(popup.place.querySelector('[role=listbox]')?.getAttribute('aria-busy')).toBe('false');
  });

  it('says that a search failed', async () => {
    const popup = await openPopup({
      engine: engineOf(() => Promise.reject(new Error('broken'))),
    });
    await popup.type('粉煤灰');
    expect(popup.place.querySelector('[role=alert]')?.textContent).toContain('broken');
  });
});
