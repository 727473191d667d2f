import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Hold } from '../../../../utils/page/card/hold.ts';
import type { CardHost } from '../../../../utils/page/card/host.tsx';
import { mount, send } from '../../components/dom.ts';

const setUp = () => {
  const frame = mount(null);
  frame.innerHTML = '<div class="card"><button>打开原文</button><input></div>';
  const state = { frame, isOpen: true, hasFocus: true, hasKeyFocus: false, hasSelection: false };
  const pageListeners = new Map<string, () => void>();
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    pageListeners.set(type, listener);
  });
  vi.stubGlobal('removeEventListener', (type: string) => pageListeners.delete(type));
  vi.stubGlobal('Element', window.Element);
  const parts = { onPin: vi.fn<() => void>(), onLeft: vi.fn<() => void>() };
  const hold = new Hold(state as unknown as CardHost, parts);
  const find = (selector: string): Element => {
    const found = frame.querySelector(selector);
    if (!found) throw new Error(selector);
    return found;
  };
  const press = (selector: string, key: string, more: Record<string, unknown> = {}): boolean =>
    send(find(selector), 'keydown', { key, isTrusted: true, ...more }).defaultPrevented;
  return { ...parts, hold, state, frame, find, press, pageListeners };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the focus that came by keys and selected text hold the card', () => {
  const { hold, state } = setUp();
  expect(hold.isHeld).toBe(false);
  state.hasKeyFocus = true;
  expect(hold.isHeld).toBe(true);
  state.hasKeyFocus = false;
  state.hasSelection = true;
  expect(hold.isHeld).toBe(true);
});

test('its context menu holds it until the page hears of the pointer again', () => {
  const { hold, find, pageListeners } = setUp();
  send(find('.card'), 'contextmenu');
  expect(hold.isHeld).toBe(false);
  send(find('.card'), 'contextmenu', { isTrusted: true });
  expect(hold.isHeld).toBe(true);
  pageListeners.get('pointermove')?.();
  expect(hold.isHeld).toBe(false);
  expect(pageListeners.size).toBe(0);
});

test('Enter, the space bar and P pin a card that has the focus as a whole', () => {
  const { press, onPin } = setUp();
  for (const key of ['Enter', ' ', 'p', 'P']) expect(press('.card', key)).toBe(true);
  expect(onPin).toHaveBeenCalledTimes(4);
});

test('on its buttons P alone does, in a field none, and none with Ctrl or made up by the page', () => {
  const { press, onPin } = setUp();
  for (const key of ['Enter', ' ']) expect(press('button', key)).toBe(false);
  for (const key of ['Enter', ' ', 'p']) expect(press('input', key)).toBe(false);
  press('.card', 'p', { ctrlKey: true });
  press('.card', 'Enter', { isTrusted: false });
  expect(onPin).not.toHaveBeenCalled();
  expect(press('button', 'p')).toBe(true);
  expect(onPin).toHaveBeenCalledOnce();
});

test('tells that the focus has left for the page, not for another part or another window', () => {
  const { state, find, onLeft } = setUp();
  const leave = (): void => {
    send(find('button'), 'focusout');
    vi.advanceTimersByTime(1_000);
  };
  vi.stubGlobal('document', { hasFocus: () => true });
  leave();
  expect(onLeft).not.toHaveBeenCalled();
  state.hasFocus = false;
  leave();
  expect(onLeft).toHaveBeenCalledOnce();
  vi.stubGlobal('document', { hasFocus: () => false });
  leave();
  expect(onLeft).toHaveBeenCalledOnce();
});
