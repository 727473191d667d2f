import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hear, openEars } from '../../../utils/page/ears.ts';
import { handed } from '../../../utils/page/handed.ts';

interface Listened {
  type: string;
  listener: (event: Event) => void;
  options: AddEventListenerOptions;
}
const listened: Listened[] = [];

/** An event as the browser sends it: Node's own are never trusted. */
const send = (type: string, isTrusted = true): void => {
  for (const one of listened)
    if (one.type === type) one.listener({ type, isTrusted } as unknown as Event);
};

beforeEach(() => {
  listened.length = 0;
  handed.ears = undefined;
  vi.stubGlobal(
    'addEventListener',
    (type: string, listener: Listened['listener'], options: AddEventListenerOptions) =>
      listened.push({ type, listener, options }),
  );
});
afterEach(() => {
  handed.ears = undefined;
  vi.unstubAllGlobals();
});

describe('hear', () => {
  test('is told of what the reader does until it ends, not of what the page makes up', () => {
    const heard: string[] = [];
    handed.ears = openEars();
    const ended = new AbortController();
    hear('click', ({ type }) => heard.push(type), ended.signal);
    send('click', false);
    send('click');
    send('keydown');
    ended.abort();
    send('click');
    expect(heard).toEqual(['click']);
  });

  test('is told of all, where that is wished, until it ends', () => {
    const heard: string[] = [];
    handed.ears = openEars();
    const ended = new AbortController();
    hear('all', ({ type }) => heard.push(type), ended.signal);
    send('scroll');
    send('click', false);
    send('keydown');
    ended.abort();
    send('click');
    expect(heard).toEqual(['scroll', 'keydown']);
  });

  test('listens by what was there before the page', () => {
    const early = openEars();
    handed.ears = early;
    const count = listened.length;
    hear('click', () => undefined, new AbortController().signal);
    expect(listened.length).toBe(count);
    expect(handed.ears).toBe(early);
  });

  test('is told of what came before it listened', () => {
    const heard: string[] = [];
    const early = openEars();
    handed.ears = early;
    hear('click', ({ type }) => heard.push(type), new AbortController().signal);
    early.tell({ type: 'click', isTrusted: true } as Event);
    early.tell({ type: 'click', isTrusted: false } as Event);
    expect(heard).toEqual(['click']);
  });

  test('captures, and keeps nothing but keys from the browser', () => {
    openEars();
    expect(listened.every(({ options }) => options.capture)).toBe(true);
    const active = listened.filter(({ options }) => !options.passive).map(({ type }) => type);
    expect(active).toEqual(['keydown', 'keyup']);
  });

  test('renewed, it listens with the same function, which counts once', () => {
    openEars().renew();
    expect(new Set(listened.map(({ listener }) => listener)).size).toBe(1);
  });
});
