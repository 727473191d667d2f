import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEars } from '../../../utils/page/ears.ts';
import { followHeldKey } from '../../../utils/page/held-key.ts';
import { handed } from '../../../utils/page/handed.ts';

const listeners = new Map<string, ((event: Event) => void)[]>();

const listen = (type: string, listener: (event: Event) => void): void => {
  listeners.set(type, [...(listeners.get(type) ?? []), listener]);
};

/** An event as the browser sends it: Node's own are never trusted. */
const send = (type: string, more: Record<string, unknown> = {}) => {
  const event = {
    type,
    isTrusted: true,
    ctrlKey: false,
    shiftKey: false,
    metaKey: false,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
    ...more,
  };
  for (const listener of listeners.get(type) ?? []) listener(event as unknown as Event);
  return event;
};

beforeEach(() => {
  listeners.clear();
  vi.stubGlobal('addEventListener', listen);
  handed.ears = openEars();
  vi.stubGlobal('document', { addEventListener: listen });
});
afterEach(() => {
  handed.ears = undefined;
  vi.unstubAllGlobals();
});

const start = (isWanted = true): boolean[] => {
  const told: boolean[] = [];
  const { signal } = new AbortController();
  followHeldKey({ isWanted: () => isWanted, onChange: (held) => told.push(held), signal });
  return told;
};

test('tells of the key alone, once each way, and keeps the browser’s menu down', () => {
  const told = start();
  expect(send('keydown', { key: 'Alt' }).defaultPrevented).toBe(true);
  send('keydown', { key: 'Alt' });
  expect(send('keyup', { key: 'Alt' }).defaultPrevented).toBe(true);
  expect(told).toEqual([true, false]);
});

test('a key that the page makes up is none', () => {
  const told = start();
  expect(send('keydown', { key: 'Alt', isTrusted: false }).defaultPrevented).toBe(false);
  expect(told).toEqual([]);
});

test('lets go when another key comes, the window loses the focus or the page is hidden', () => {
  const told = start();
  for (const [type, more] of [
    ['keydown', { key: 'd' }],
    ['blur', {}],
    ['visibilitychange', {}],
  ] as const) {
    send('keydown', { key: 'Alt' });
    expect(send(type, more).defaultPrevented).toBe(false);
  }
  expect(told).toEqual([true, false, true, false, true, false]);
});

test('leaves the key alone with other keys, and where it means nothing', () => {
  const told = start();
  expect(send('keydown', { key: 'Alt', ctrlKey: true }).defaultPrevented).toBe(false);
  expect(told).toEqual([]);
  const none = start(false);
  send('keydown', { key: 'Alt' });
  expect(none).toEqual([]);
});
