import { h } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Card } from '../../../components/card/card.tsx';
import type { CardServices } from '../../../components/card/services.ts';
import { mount, send, settle } from './dom.ts';
import { flyAsh } from './fixtures.ts';

afterEach(() => void vi.useRealTimers());

const services = (more: Partial<CardServices>): CardServices => ({
  card: () => Promise.resolve(null),
  findTerms: () => Promise.resolve([]),
  open: () => Promise.resolve(),
  ...more,
});

it('counts as a look-up when it has stood for a second, not before, and once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const noteLookUp = vi.fn<(term: number) => void>();
  const place = mount(h(Card, { card: flyAsh, services: services({ noteLookUp }) }));
  await act(() => void vi.advanceTimersByTime(900));
  expect(noteLookUp).not.toHaveBeenCalled();
  await act(() => void vi.advanceTimersByTime(5000));
  expect(noteLookUp).toHaveBeenCalledExactlyOnceWith(flyAsh.term);
  expect(place.querySelector('dialog')).not.toBeNull();
});

const opened = async (star: NonNullable<CardServices['star']>) => {
  const place = mount(
    h(Card, { card: flyAsh, services: services({ star, mute: () => Promise.resolve() }) }),
  );
  await settle();
  const button = (words: string) =>
    [...place.querySelectorAll('.foot button')].find((one) => one.textContent === words);
  const press = async (words: string) => {
    send(button(words) as Element, 'click');
    await settle();
  };
  await press('⋯');
  return { button, press, said: () => place.querySelector('.foot output')?.textContent };
};

it('is starred and no more from its further tools; nothing is asked before they are opened', async () => {
  let isOn = false;
  const star = vi.fn<NonNullable<CardServices['star']>>((_, on) =>
    Promise.resolve((isOn = on ?? isOn)),
  );
  const card = await opened(star);
  expect(star.mock.calls).toEqual([[flyAsh.term, undefined]]);
  await card.press('加星标');
  expect(isOn).toBe(true);
  expect(card.said()).toContain('“粉煤灰”已加星标');
  await card.press('⋯');
  await card.press('取消星标');
  expect(isOn).toBe(false);
  await card.press('撤销');
  expect(isOn).toBe(true);
});

it('offers no star where nothing is kept, and says so where one cannot be kept', async () => {
  const secret = await opened(() => Promise.resolve(null));
  expect(secret.button('加星标')).toBeUndefined();
  const full = await opened((_, on) =>
    on === undefined ? Promise.resolve(false) : Promise.reject(new Error('full')),
  );
  await full.press('加星标');
  expect(full.said()).toContain('星标未能保存');
});
