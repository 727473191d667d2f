import { h } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/card/card.tsx';
import type { CardServices } from '../../../components/card/services.ts';
import type { TermCard } from '../../../utils/cards/model.ts';
import { mount, send, settle } from './dom.ts';
import { blockchain, flyAsh, punishment } from './fixtures.ts';

const cards = [flyAsh, punishment, blockchain];

/** Finds 粉煤灰 wherever it stands, as the background would. */
const findTerms = (text: string): Promise<number[]> =>
  Promise.resolve(
    [...text.matchAll(/粉煤灰|人工智能/gu)].flatMap(({ index, 0: found }) => [
      index,
      index + found.length,
      found === '粉煤灰' ? flyAsh.term : 77,
      2,
    ]),
  );

const open = async (card: TermCard, more: Partial<CardServices> = {}) => {
  const services: CardServices = {
    card: (term) => Promise.resolve(cards.find((one) => one.term === term) ?? null),
    findTerms,
    open: () => Promise.resolve(),
    ...more,
  };
  const place = mount(h(Card, { card, services }));
  await settle();
  const find = (words: string): Element => {
    const found = [...place.querySelectorAll('button, [role=link]')].find(
      (one) => one.textContent?.includes(words) || one.getAttribute('aria-label')?.includes(words),
    );
    if (!found) throw new Error(`There is no ${words}.`);
    return found;
  };
  return {
    place,
    find,
    async press(words: string) {
      send(find(words), 'click');
      await settle();
    },
    async key(target: Element, key: string, more: Record<string, unknown> = {}) {
      const event = send(target, 'keydown', { key, ...more });
      await settle();
      return event;
    },
    name: () => place.querySelector('h2')?.textContent,
    said: () => place.querySelector('.said output')?.textContent,
    links: () => [...place.querySelectorAll('[role=link]')].map((one) => one.textContent),
  };
};

/** 失信惩戒 with a definition that names 粉煤灰 and something that has no card. */
const [definition] = punishment.definitions;
const naming: TermCard = {
  ...punishment,
  definitions: definition ? [{ ...definition, text: '粉煤灰与人工智能，粉煤灰' }] : [],
};

describe('Card', () => {
  it('looks terms of its texts up in its place, and goes back', async () => {
    const card = await open(naming);
    expect(card.links()).toEqual(['粉煤灰', '人工智能']);
    await card.press('粉煤灰');
    expect(card.name()).toBe('粉煤灰');
    expect(card.links()).not.toContain('粉煤灰');
    await card.press('返回：失信惩戒');
    expect(card.name()).toBe('失信惩戒');
  });

  it('goes by Enter, and back by Alt and the left arrow, which the browser must not take', async () => {
    const card = await open(naming);
    await card.key(card.find('粉煤灰'), 'Enter');
    expect(card.name()).toBe('粉煤灰');
    const dialog = card.place.querySelector('dialog') as Element;
    await card.key(dialog, 'ArrowLeft');
    expect(card.name()).toBe('粉煤灰');
    const event = await card.key(dialog, 'ArrowLeft', { altKey: true });
    expect(event.defaultPrevented).toBe(true);
    expect(card.name()).toBe('失信惩戒');
    expect((await card.key(dialog, 'ArrowLeft', { altKey: true })).defaultPrevented).toBe(false);
  });

  it('has one stop of the Tab key for all terms of a text, and goes between them by arrow keys', async () => {
    const card = await open(naming);
    const terms = () => [...card.place.querySelectorAll<HTMLElement>('.term')];
    const stops = () => terms().map((term) => term.getAttribute('tabIndex'));
    expect(stops()).toEqual(['0', '-1']);
    const focus = vi.fn<(words: string | null) => void>();
    for (const term of terms()) term.focus = () => focus(term.textContent);
    const right = await card.key(card.find('粉煤灰'), 'ArrowRight');
    expect(right.defaultPrevented).toBe(true);
    expect(focus).toHaveBeenLastCalledWith('人工智能');
    send(card.find('人工智能'), 'focus');
    await settle();
    expect(stops()).toEqual(['-1', '0']);
    // There is no further one: the card may scroll.
    expect((await card.key(card.find('人工智能'), 'ArrowRight')).defaultPrevented).toBe(false);
    expect((await card.key(card.find('人工智能'), 'Home')).defaultPrevented).toBe(true);
    expect(focus).toHaveBeenLastCalledWith('粉煤灰');
    // Alt with it leads back to the card before.
    focus.mockClear();
    await card.key(card.find('人工智能'), 'ArrowLeft', { altKey: true });
    expect(focus).not.toHaveBeenCalled();
    const told = card.find('粉煤灰').getAttribute('aria-describedby');
    expect(card.place.querySelector(`#${told}`)?.textContent).toContain('左右方向键');
  });

  it('that is come back to stands as it was left', async () => {
    const [one] = punishment.statements.items;
    const many = Array.from({ length: 8 }, () => one!);
    const card = await open({
      ...naming,
      statements: { total: 8, topics: [], items: many },
    });
    const body = () => card.place.querySelector('.body') as HTMLElement;
    const fold = () => card.place.querySelector('.rest') as HTMLDetailsElement;
    body().scrollTop = 120;
    fold().open = true;
    await card.press('粉煤灰');
    expect(body().scrollTop).not.toBe(120);
    await card.press('返回：失信惩戒');
    expect(body().scrollTop).toBe(120);
    expect(fold().open).toBe(true);
  });

  it('scrolls by keys where the card as a whole has the focus, and nowhere else', async () => {
    const card = await open(naming);
    const body = card.place.querySelector('.body') as HTMLElement;
    Object.assign(body, { scrollTop: 0 });
    Object.defineProperties(body, { scrollHeight: { value: 900 }, clientHeight: { value: 300 } });
    const dialog = card.place.querySelector('dialog') as Element;
    expect((await card.key(dialog, 'ArrowDown')).defaultPrevented).toBe(true);
    const afterArrow = body.scrollTop;
    expect(afterArrow).toBeGreaterThan(0);
    await card.key(dialog, 'PageDown');
    expect(body.scrollTop).toBeGreaterThan(afterArrow + 200);
    const part = card.place.querySelector('.reference') as Element;
    expect((await card.key(part, 'ArrowDown')).defaultPrevented).toBe(false);
    expect((await card.key(dialog, 'a')).defaultPrevented).toBe(false);
  });

  it('keeps the focus where what was pressed goes away', async () => {
    const card = await open(flyAsh, { mute: () => Promise.resolve() });
    const more = card.find('更多操作') as HTMLElement;
    const focus = vi.fn<() => void>();
    more.focus = focus;
    await card.press('更多操作');
    await card.press('不再标注此词');
    expect(focus).toHaveBeenCalled();
    focus.mockClear();
    await card.press('撤销');
    expect(focus).toHaveBeenCalled();
  });

  it('looks nothing up by a click that ends a selection', async () => {
    const card = await open(naming);
    const term = card.find('粉煤灰');
    const selection = { isCollapsed: false, anchorNode: term.firstChild };
    Object.assign(document, { getSelection: () => selection });
    await card.press('粉煤灰');
    expect(card.name()).toBe('失信惩戒');
    Object.assign(document, { getSelection: () => ({ ...selection, isCollapsed: true }) });
    await card.press('粉煤灰');
    expect(card.name()).toBe('粉煤灰');
  });

  it('stays where a look-up finds nothing, and says so', async () => {
    const card = await open(naming);
    await card.press('人工智能');
    expect(card.name()).toBe('失信惩戒');
    expect(card.said()).toContain('查不到此词的资料');
  });

  it('drops an answer that comes after another look-up', async () => {
    let answer: (card: TermCard) => void = () => undefined;
    const slow = new Promise<TermCard>((done) => {
      answer = done;
    });
    const card = await open(naming, {
      card: (term) => (term === 77 ? slow : Promise.resolve(flyAsh)),
    });
    await card.press('人工智能');
    await card.press('粉煤灰');
    answer(blockchain);
    await settle();
    expect(card.name()).toBe('粉煤灰');
  });

  it('is whole where its terms cannot be found', async () => {
    const card = await open(naming, { findTerms: () => Promise.reject(new Error('gone')) });
    expect(card.links()).toEqual([]);
    expect(card.place.textContent).toContain('粉煤灰与人工智能');
  });

  it('mutes a term, and takes it back', async () => {
    const mute = vi.fn<NonNullable<CardServices['mute']>>(() => Promise.resolve());
    const card = await open(flyAsh, { mute });
    await card.press('更多操作');
    await card.press('不再标注此词');
    expect(card.said()).toBe('今后不再标注“粉煤灰”。');
    await card.press('撤销');
    expect(mute.mock.calls).toEqual([
      ['粉煤灰', true],
      ['粉煤灰', false],
    ]);
    expect(card.said()).toBe('已恢复标注“粉煤灰”。');
  });

  it('says what could not be done', async () => {
    const fail = () => Promise.reject(new Error('full'));
    const card = await open(flyAsh, { mute: fail, open: fail, search: fail });
    await card.press('更多操作');
    await card.press('不再标注此词');
    expect(card.said()).toContain('未能保存');
    await card.press('打开原文');
    expect(card.said()).toContain('原文打不开');
    await card.press('检索此词');
    expect(card.said()).toContain('检索页打不开');
  });

  it('offers nothing that its world cannot do', async () => {
    const card = await open(flyAsh);
    expect(() => card.find('检索此词')).toThrow('There is no 检索此词.');
    expect(() => card.find('更多操作')).toThrow('There is no 更多操作.');
  });

  it('hides the mark of its own term alone, not of one that was looked up from it', async () => {
    const dismissHere = vi.fn<NonNullable<CardServices['dismissHere']>>(() => Promise.resolve());
    const card = await open(naming, { dismissHere });
    await card.press('更多操作');
    await card.press('此处不是这个意思');
    expect(dismissHere.mock.calls).toEqual([[punishment.term]]);
    await card.press('粉煤灰');
    expect(() => card.find('更多操作')).toThrow('There is no 更多操作.');
  });
});
