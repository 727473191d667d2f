import { h } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { HistoryServices } from '../../../components/history/services.ts';
import { StarButton, type StarService } from '../../../components/history/star-button.tsx';
import { HistoryView } from '../../../components/history/view.tsx';
import { LanguageContext } from '../../../components/language.ts';
import type { UserData } from '../../../utils/history/store.ts';
import type { Language } from '../../../utils/settings/settings.ts';
import { mount, send, settle } from './dom.ts';
import { noHistory } from './no-history.ts';

const now = Date.now();
const day = 86_400_000;
const data: UserData = {
  lookUps: [
    { at: now, item: { kind: 'term', name: '粉煤灰' } },
    { at: now - 1, item: { kind: 'query', query: '南沙 区块链' } },
    {
      at: now - day,
      item: { kind: 'place', source: 'a', line: 12, title: '办法', words: '第一条 为了…' },
    },
    { at: now - 9 * day, item: { kind: 'term', name: '没有这个词' } },
  ],
  stars: [{ at: now, item: { kind: 'term', name: '粉煤灰' } }],
};

/** As the message answers: the first line is a term. */
const findTerms = (text: string): Promise<number[]> =>
  Promise.resolve(text.startsWith('粉煤灰') ? [0, 3, 42, 0] : []);

const open = async (more: Partial<HistoryServices> = {}, language: Language = 'zh') => {
  const done = {
    onOpenTerm: vi.fn<(term: number) => void>(),
    onRead: vi.fn<(place: object) => void>(),
    onSearch: vi.fn<(query: string) => void>(),
  };
  const services: HistoryServices = {
    ...noHistory,
    watch(show) {
      show(data);
      return () => undefined;
    },
    keeps: {
      get: () => Promise.resolve(true),
      set: () => Promise.resolve(),
      watch: () => () => undefined,
    },
    findTerms,
    spans: () => Promise.resolve([{ source: 'a', title: '办法', line: 1, endLine: 99 }]),
    ...more,
  };
  const place = mount(
    h(LanguageContext.Provider, { value: language }, h(HistoryView, { services, ...done })),
  );
  await settle();
  const button = (words: string): Element => {
    const found = [...place.querySelectorAll('button')].find(
      (one) =>
        one.textContent?.startsWith(words) || one.getAttribute('aria-label')?.startsWith(words),
    );
    if (!found) throw new Error(`no ${words} in ${place.textContent}`);
    return found;
  };
  return {
    ...done,
    place,
    button,
    rows: () => [...place.querySelectorAll('li .go')].map((one) => one.textContent),
    async press(words: string) {
      send(button(words), 'click');
      await settle();
    },
    async type(words: string) {
      const field = place.querySelector('input[type=search]') as HTMLInputElement;
      field.value = words;
      send(field, 'input');
      await settle();
    },
    async toggle(on: boolean) {
      const field = place.querySelector('input[type=checkbox]') as HTMLInputElement;
      field.checked = on;
      send(field, 'change');
      await settle();
    },
  };
};

describe('the history', () => {
  it('stands by day, the latest first', async () => {
    const { place, rows } = await open();
    expect([...place.querySelectorAll('h2')].map((one) => one.textContent).slice(0, 2)).toEqual([
      '今天',
      '昨天',
    ]);
    expect(rows()).toEqual(['粉煤灰', '南沙 区块链', '《办法》第 12 行第一条 为了…', '没有这个词']);
  });

  it('leads to the card, the passage and the search', async () => {
    const view = await open();
    await view.press('粉煤灰');
    expect(view.onOpenTerm).toHaveBeenCalledExactlyOnceWith(42);
    await view.press('《办法》');
    expect(view.onRead.mock.calls[0]?.[0]).toMatchObject({ source: 'a', line: 12 });
    await view.press('南沙');
    expect(view.onSearch).toHaveBeenCalledExactlyOnceWith('南沙 区块链');
  });

  it('says of what the corpus has no more that it is gone, and of nothing while it cannot be asked', async () => {
    const view = await open();
    expect(view.place.querySelectorAll('.gone')).toHaveLength(1);
    expect(view.button('没有这个词').hasAttribute('disabled')).toBe(true);
    const blind = await open({ findTerms: () => Promise.reject(new Error('away')) });
    expect(blind.place.querySelectorAll('.gone')).toHaveLength(0);
    await blind.press('粉煤灰');
    expect(blind.onSearch).toHaveBeenCalledExactlyOnceWith('粉煤灰');
  });

  it('is searched', async () => {
    const view = await open();
    await view.type('办法');
    expect(view.rows()).toHaveLength(1);
    await view.type('不在');
    expect(view.place.textContent).toContain('历史中没有“不在”。');
  });

  it('erases one and takes it back', async () => {
    const erase = vi.fn<HistoryServices['erase']>(() => Promise.resolve());
    const restore = vi.fn<HistoryServices['restore']>(noHistory.restore);
    const view = await open({ erase, restore });
    await view.press('删除“南沙 区块链”');
    expect(erase).toHaveBeenCalledExactlyOnceWith({ lookUps: [data.lookUps[1]] });
    expect(view.place.textContent).toContain('已删除 1 条。');
    await view.press('撤销');
    expect(restore).toHaveBeenCalledExactlyOnceWith({ lookUps: [data.lookUps[1]] });
  });

  it('says so where it cannot be erased', async () => {
    const view = await open({ erase: () => Promise.reject(new Error('locked')) });
    await view.press('删除“粉煤灰”');
    expect(view.place.querySelector('[role=alert]')?.textContent).toContain('locked');
  });

  it('switched off, it asks what is to become of what is there', async () => {
    let isKept = true;
    let tell = (): void => undefined;
    const set = vi.fn<HistoryServices['keeps']['set']>((on) => {
      isKept = on;
      tell();
      return Promise.resolve();
    });
    const eraseLookUps = vi.fn<HistoryServices['eraseLookUps']>(() =>
      Promise.resolve(data.lookUps),
    );
    const watch: HistoryServices['keeps']['watch'] = (changed) => {
      tell = changed;
      return () => undefined;
    };
    const keeps = { get: () => Promise.resolve(isKept), set, watch };
    const view = await open({ keeps, eraseLookUps });
    await view.toggle(false);
    expect(set).toHaveBeenCalledExactlyOnceWith(false);
    expect(eraseLookUps).not.toHaveBeenCalled();
    expect(view.place.textContent).toContain('已有的 4 条记录要删除吗？');
    await view.press('删除已有记录');
    expect(eraseLookUps).toHaveBeenCalledTimes(1);
    expect(view.place.textContent).toContain('已删除 4 条。');
  });

  it('tells of trouble: a look-up that was not kept, a history that cannot be read, a private window', async () => {
    const full = await open({ trouble: () => Promise.resolve('full') });
    expect(full.place.querySelector('[role=alert]')?.textContent).toContain('磁盘空间不足');
    const unread = await open({
      watch(_, fail) {
        fail(new Error('no database'));
        return () => undefined;
      },
    });
    expect(unread.place.querySelector('[role=alert]')?.textContent).toContain('no database');
    const secret = await open({ isPrivate: () => Promise.resolve(true) });
    expect(secret.place.textContent).toContain('无痕');
  });

  it('lists what is starred, and takes stars away with a way back', async () => {
    const erase = vi.fn<HistoryServices['erase']>(() => Promise.resolve());
    const view = await open({ erase });
    await view.press('星标');
    expect(view.rows()).toEqual(['粉煤灰']);
    await view.press('取消“粉煤灰”的星标');
    expect(erase).toHaveBeenCalledExactlyOnceWith({ stars: data.stars });
    expect(view.button('撤销')).toBeDefined();
  });

  it('hands out what it holds, and in the popup leads to a tab for a file', async () => {
    const save = vi.fn<HistoryServices['save']>();
    const openTab = vi.fn<HistoryServices['openTab']>(() => Promise.resolve());
    const view = await open({ save, openTab });
    await view.press('导出（JSON）');
    expect(JSON.parse(save.mock.calls[0]?.[1] ?? '')).toMatchObject({ version: 1, ...data });
    await view.press('导入…');
    expect(openTab).toHaveBeenCalledTimes(1);
  });

  it('speaks English', async () => {
    const { place } = await open({}, 'en');
    expect(
      place.textContent?.replaceAll(/粉煤灰|南沙 区块链|《办法》|第一条 为了|没有这个词/gu, ''),
    ).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('a star', () => {
  const item = { kind: 'term', name: '粉煤灰' } as const;
  const show = async (star: StarService) => {
    const place = mount(h(StarButton, { item, name: '粉煤灰', star }));
    await settle();
    return place;
  };

  it('is set and taken away', async () => {
    let isOn = false;
    const place = await show((_, on) => Promise.resolve((isOn = on ?? isOn)));
    const button = () => place.querySelector('button') as Element;
    expect(button().getAttribute('aria-label')).toBe('给“粉煤灰”加星标');
    send(button(), 'click');
    await settle();
    expect(isOn).toBe(true);
    expect(button().getAttribute('aria-label')).toBe('取消“粉煤灰”的星标');
  });

  it('is not offered in a private window, or where it cannot be told', async () => {
    expect((await show(() => Promise.resolve(null))).querySelector('button')).toBeNull();
    expect(
      (await show(() => Promise.reject(new Error('away')))).querySelector('button'),
    ).toBeNull();
  });

  it('says so where it cannot be kept', async () => {
    const place = await show((_, on) =>
      on === undefined ? Promise.resolve(false) : Promise.reject(new Error('full')),
    );
    send(place.querySelector('button') as Element, 'click');
    await settle();
    expect(place.querySelector('[role=alert]')?.textContent).toContain('星标未能保存');
  });
});
