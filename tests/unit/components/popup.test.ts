import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PopupServices } from '../../../components/popup/services.ts';
import type { TermCard } from '../../../utils/cards/model.ts';
import { SettingTooLong } from '../../../utils/settings/too-long.ts';
import { send, settle } from './dom.ts';
import { flyAsh } from './fixtures.ts';
import { answer, engineOf, findFlyAsh, never, openPopup, type Search } from './popup-fixtures.ts';

// A script of its own in the extension: here it is to be there when it is asked for.
beforeAll(async () => {
  await import('../../../components/popup/opened-view.tsx');
});

describe('Popup', () => {
  it('starts with examples that can be tried', async () => {
    const popup = await openPopup();
    const [example] = popup.place.querySelectorAll('.examples button');
    send(example as Element, 'click');
    await settle();
    expect(popup.field.value).toBe('粉煤灰');
    expect(popup.options()).toHaveLength(3);
  });

  it('lists results with kind, marked characters and place', async () => {
    const popup = await openPopup();
    await popup.type(' 粉煤灰 ');
    const [first, , third] = popup.options();
    expect(first?.textContent).toBe(
      '粉煤灰 术语粉煤灰储运及利用成套设备制造《西部地区鼓励类产业目录（2025 年本）》第 2111 行',
    );
    expect(first?.querySelector('mark')?.textContent).toBe('粉煤灰');
    expect(third?.textContent).toContain('政策表述');
  });

  it('is a combo box whose active option is named', async () => {
    const popup = await openPopup();
    expect(popup.field.getAttribute('aria-expanded')).toBe('false');
    await popup.type('粉煤灰');
    expect(popup.field.getAttribute('aria-expanded')).toBe('true');
    await popup.press('ArrowDown');
    expect(popup.selected()).toBe('hit-1');
    expect(popup.field.getAttribute('aria-activedescendant')).toBe('hit-1');
    await popup.press('ArrowUp');
    await popup.press('ArrowUp');
    expect(popup.selected()).toBe('hit-2');
  });

  it('opens a term as its card and goes back to the same result', async () => {
    const popup = await openPopup();
    await popup.type('粉煤灰');
    await popup.press('ArrowDown');
    await popup.press('Enter');
    expect(popup.place.querySelector('dialog h2')?.textContent).toBe('失信惩戒');
    const escape = await popup.press('Escape');
    expect(escape.defaultPrevented).toBe(true);
    expect(popup.selected()).toBe('hit-1');
    await popup.press('Escape');
    expect(popup.field.value).toBe('');
  });

  it('opens a statement as a passage, from which the reader opens', async () => {
    const openReader = vi.fn<PopupServices['openReader']>(() => Promise.resolve());
    const popup = await openPopup({ openReader });
    await popup.type('粉煤灰');
    send(popup.options()[2] as Element, 'click');
    await settle();
    expect(popup.place.querySelector('.passage')?.textContent).toBe('信用修复');
    send(popup.place.querySelector('.reference button') as Element, 'click');
    await settle();
    expect(openReader.mock.calls.map(([{ source, line }]) => [source, line])).toEqual([
      ['statements', 674],
    ]);
  });

  it('drops a card that comes after the query has changed', async () => {
    let answer: (card: TermCard) => void = () => undefined;
    const popup = await openPopup({ readCard: () => new Promise((done) => (answer = done)) });
    await popup.type('粉煤灰');
    await popup.press('Enter');
    await popup.type('别的');
    answer(flyAsh);
    await settle();
    expect(popup.place.querySelector('dialog')).toBeNull();
  });

  it('asks nothing and takes no key while an input method composes', async () => {
    const search = vi.fn<Search>(findFlyAsh);
    const popup = await openPopup({ engine: engineOf(search) });
    await popup.type('fenmei', true);
    await popup.press('Enter', { isComposing: true });
    expect(search).not.toHaveBeenCalled();
    popup.field.value = '粉煤灰';
    send(popup.field, 'compositionend');
    await settle();
    expect(search.mock.calls.map(([{ query }]) => query)).toEqual(['粉煤灰']);
    expect(popup.place.querySelector('dialog')).toBeNull();
  });

  it('tells what to try where nothing is found, once all is loaded', async () => {
    const popup = await openPopup();
    await popup.type('无此词');
    expect(popup.text()).toContain('没有找到“无此词”。');
    const early = await openPopup({
      engine: engineOf(() => Promise.resolve(answer({ stage: 'names' })), { full: never }),
    });
    await early.type('无此词');
    expect(early.text()).not.toContain('没有找到');
    expect(early.text()).toContain('正在载入全文');
  });

  it('says clearly that the corpus cannot be read', async () => {
    const failed = Promise.reject(new Error('corpus/names.json: 404'));
    const popup = await openPopup({
      engine: engineOf(findFlyAsh, { ready: failed, full: failed }),
    });
    const alert = popup.place.querySelector('[role=alert]');
    expect(alert?.textContent).toContain('语料无法读取');
    expect(alert?.textContent).toContain('corpus/names.json: 404');
  });

  it('says so where a card cannot be read', async () => {
    const popup = await openPopup({
      readCard: () => Promise.reject(new Error('terms-0: damaged')),
    });
    await popup.type('粉煤灰');
    await popup.press('Enter');
    expect(popup.place.querySelector('[role=alert]')?.textContent).toContain('terms-0: damaged');
  });

  it('counts the marks of the page and switches its site', async () => {
    const setSite = vi.fn<PopupServices['setSite']>(() => Promise.resolve());
    const popup = await openPopup({
      setSite,
      pageState: () =>
        Promise.resolve({ kind: 'marked', host: 'www.gov.cn', on: true, marks: 34, terms: 12 }),
    });
    const bar = popup.place.querySelector('.page-bar');
    expect(bar?.textContent).toContain('本页标注 12 个词，共 34 处。');
    const box = bar?.querySelector('input') as HTMLInputElement;
    box.checked = false;
    send(box, 'change');
    expect(setSite).toHaveBeenCalledWith('www.gov.cn', false);
  });

  it('says so where the switch cannot be kept', async () => {
    const popup = await openPopup({
      setSite: () => Promise.reject(new Error('QuotaExceededError')),
      pageState: () =>
        Promise.resolve({ kind: 'marked', host: 'www.gov.cn', on: true, marks: 0, terms: 0 }),
    });
    send(popup.place.querySelector('.page-bar input') as Element, 'change');
    await settle();
    expect(popup.text()).toContain('本页没有标注。');
    expect(popup.text()).toContain('开关未能保存：QuotaExceededError');
  });

  it('says what to do where too many sites are switched off', async () => {
    const popup = await openPopup({
      setSite: () => Promise.reject(new SettingTooLong('sitesOff')),
      pageState: () =>
        Promise.resolve({ kind: 'marked', host: 'www.gov.cn', on: true, marks: 0, terms: 0 }),
    });
    send(popup.place.querySelector('.page-bar input') as Element, 'change');
    await settle();
    expect(popup.text()).toContain('请先在设置里移出几个');
  });

  it('leads to the settings', async () => {
    const openSettings = vi.fn<PopupServices['openSettings']>(() => Promise.resolve());
    const popup = await openPopup({ openSettings });
    const button = popup.place.querySelector('.page-bar button');
    expect(button?.textContent).toBe('设置');
    send(button as Element, 'click');
    expect(openSettings).toHaveBeenCalledTimes(1);
  });

  it('offers no switch where there is no page of ours', async () => {
    const popup = await openPopup();
    expect(popup.text()).toContain('本页不是政府网页');
    expect(popup.place.querySelector('.page-bar input')).toBeNull();
  });

  it('speaks English where the reader wishes so, and leaves policy text in Chinese', async () => {
    const popup = await openPopup({}, { language: 'en' });
    expect(popup.text()).toContain('Type a term');
    await popup.type('粉煤灰');
    expect(popup.options()[2]?.querySelector('.chip')?.textContent).toBe('statement');
    expect(popup.options()[2]?.querySelector('.hit-text [lang]')?.getAttribute('lang')).toBe(
      'zh-CN',
    );
    expect(popup.text()).toContain('3 results');
  });
});
