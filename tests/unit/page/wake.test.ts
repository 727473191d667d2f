import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wakeBackground } from '../../../utils/page/wake.ts';

const done: string[] = [];

/** A frame of a page. */
const stand = (isTop: boolean, hidden: boolean): void => {
  const self = {};
  vi.stubGlobal('self', self);
  vi.stubGlobal('top', isTop ? self : {});
  vi.stubGlobal('document', { hidden });
};

beforeEach(() => {
  done.length = 0;
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(() => {
    done.push('connect');
    return { disconnect: () => done.push('disconnect') } as never;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a page wakes the background, and keeps no port open', () => {
  stand(true, false);
  wakeBackground();
  expect(done).toEqual(['connect', 'disconnect']);
});

test('neither a frame in a page nor a page that nobody sees does', () => {
  stand(false, false);
  wakeBackground();
  stand(true, true);
  wakeBackground();
  expect(done).toEqual([]);
});
