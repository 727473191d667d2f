import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followCommands } from '../../../utils/background/commands.ts';
import { offerMenus } from '../../../utils/background/menus.ts';
import { language } from '../../../utils/settings/settings.ts';
import { handed } from '../../../utils/page/handed.ts';
import type { PageLens } from '../../../utils/page/lens-model.ts';

const looked = vi.hoisted(() => vi.fn<(...asked: unknown[]) => Promise<void>>());
vi.mock('../../../utils/background/look-up.ts', () => ({ lookUp: looked }));
const searched = vi.hoisted(() => vi.fn<(...asked: unknown[]) => Promise<void>>());
vi.mock('../../../utils/background/search-page.ts', () => ({ openSearch: searched }));

/** An event of the browser's, to be sent by a test. */
const event = <A extends unknown[]>() => {
  const listeners = new Set<(...sent: A) => void>();
  return {
    addListener: (listener: (...sent: A) => void) => void listeners.add(listener),
    send: (...sent: A) => listeners.forEach((listener) => listener(...sent)),
  };
};

const settle = () => new Promise<void>((done) => setTimeout(done));

beforeEach(() => {
  fakeBrowser.reset();
  looked.mockClear();
  searched.mockClear();
});

describe('the menu of selected text', () => {
  const setUp = () => {
    const onClicked = event<[object, object?]>();
    const onInstalled = event<[]>();
    const items: string[] = [];
    Object.assign(browser, {
      contextMenus: {
        onClicked,
        removeAll: () => {
          items.length = 0;
          return Promise.resolve();
        },
        create: ({ title, contexts }: { title: string; contexts: string[] }) =>
          items.push(`${title} (${contexts.join()})`),
      },
    });
    Object.assign(browser.runtime, { onInstalled });
    offerMenus();
    return { onClicked, onInstalled, items };
  };

  test('has one item, in the reader’s language', async () => {
    const { onInstalled, items } = setUp();
    onInstalled.send();
    await settle();
    expect(items).toEqual(['用政策镜查“%s” (selection)']);
    await language.set('en');
    await settle();
    expect(items).toEqual(['Look up “%s” in Policy Lens (selection)']);
  });

  test('looks up what is selected, in its frame', () => {
    const { onClicked } = setUp();
    onClicked.send({ menuItemId: 'look-up', selectionText: '粉煤灰', frameId: 7 }, { id: 3 });
    expect(looked.mock.calls).toEqual([[3, 7, '粉煤灰']]);
    onClicked.send({ menuItemId: 'look-up', selectionText: '粉煤灰' }, { id: 3 });
    expect(looked.mock.lastCall).toEqual([3, 0, '粉煤灰']);
  });

  test('another item, or one in no tab, is none of ours', () => {
    const { onClicked } = setUp();
    onClicked.send({ menuItemId: 'other', selectionText: '粉煤灰' }, { id: 3 });
    onClicked.send({ menuItemId: 'look-up', selectionText: '粉煤灰' });
    expect(looked).not.toHaveBeenCalled();
  });
});

describe('the commands', () => {
  type Frames = { frameId: number; result?: { focused: boolean; selected: string } }[];
  type Run = { target: { frameIds?: number[] }; func: (way?: string) => unknown; args?: [string] };
  /** @param walk what the lens of a frame does; undefined where there is none, an error where nothing may be run */
  const setUp = (
    frames: Frames | Error,
    walk: (frame: number) => Promise<void> | undefined | Error = () => Promise.resolve(),
    reply: () => unknown = () => ({ ok: true, answer: {} }),
    isSilent = false,
  ) => {
    const onCommand = event<[string, object?]>();
    const steps: unknown[] = [];
    const sent: unknown[] = [];
    Object.assign(browser, {
      commands: { onCommand },
      scripting: {
        async executeScript({ target: { frameIds }, func, args }: Run) {
          const [frame] = frameIds ?? [];
          if (frame === undefined) {
            if (frames instanceof Error) throw frames;
            return frames;
          }
          const walking = walk(frame);
          if (walking instanceof Error) throw walking;
          handed.lens = walking && ({ walk: () => walking } as unknown as PageLens);
          steps.push([args?.[0], frame]);
          if (isSilent) return [{ frameId: frame, result: null }];
          return [{ frameId: frame, result: await func(args?.[0]) }];
        },
      },
    });
    Object.assign(browser.tabs, {
      sendMessage: async (tab: number, message: object, { frameId }: { frameId: number }) => {
        sent.push([tab, message, frameId]);
        return reply();
      },
    });
    followCommands();
    return { onCommand, steps, sent };
  };
  const quiet = { focused: false, selected: '' };
  const focused = { focused: true, selected: '' };
  afterEach(() => {
    handed.lens = undefined;
  });

  test('a step goes to the frame that has the focus', async () => {
    const { onCommand, steps, sent } = setUp([
      { frameId: 0, result: quiet },
      { frameId: 4, result: focused },
    ]);
    onCommand.send('next-term', { id: 3 });
    await settle();
    onCommand.send('previous-term', { id: 3 });
    await settle();
    expect(steps).toEqual([
      ['next', 4],
      ['previous', 4],
    ]);
    expect([sent, searched.mock.calls]).toEqual([[], []]);
  });

  test('to the page around a frame that is not marked, and the popup tells why none is', async () => {
    const { onCommand, steps } = setUp(
      [{ frameId: 4, result: focused }],
      (frame) => (frame === 4 ? undefined : Promise.reject(new Error('This page is not marked.'))),
      () => {
        throw new Error('Could not establish connection. Receiving end does not exist.');
      },
    );
    onCommand.send('next-term', { id: 3 });
    await settle();
    expect(steps).toEqual([
      ['next', 4],
      ['next', 0],
    ]);
    expect(searched.mock.calls).toEqual([[3, '']]);
  });

  test('in the reader page, where nothing can be run, by a message', async () => {
    const nowhere = new Error('Cannot access contents of the page.');
    const { onCommand, sent } = setUp(nowhere, () => nowhere);
    onCommand.send('next-term', { id: 3 });
    await settle();
    expect(sent).toEqual([[3, { name: 'walk', body: { way: 'next' } }, 0]]);
    expect(searched).not.toHaveBeenCalled();
  });

  test('there too where the browser runs it in another world than the page’s', async () => {
    const { onCommand, sent } = setUp([], undefined, undefined, true);
    onCommand.send('next-term', { id: 3 });
    await settle();
    expect(sent).toEqual([[3, { name: 'walk', body: { way: 'next' } }, 0]]);
    expect(searched).not.toHaveBeenCalled();
  });

  test('a page that neither answers nor lets anything in shows the popup', async () => {
    const nowhere = new Error('Cannot access a chrome:// URL');
    const { onCommand } = setUp(
      nowhere,
      () => nowhere,
      () => undefined,
    );
    onCommand.send('next-term', { id: 3 });
    await settle();
    expect(searched.mock.calls).toEqual([[3, '']]);
  });

  test('looks up the selected text of the frame with the focus, else of any', async () => {
    const { onCommand } = setUp([
      { frameId: 0, result: { focused: false, selected: '失信惩戒' } },
      { frameId: 4, result: { focused: true, selected: '粉煤灰' } },
      { frameId: 5 },
    ]);
    onCommand.send('look-up', { id: 3 });
    await settle();
    expect(looked.mock.calls).toEqual([[3, 4, '粉煤灰']]);
    const other = setUp([
      { frameId: 0, result: quiet },
      { frameId: 6, result: { focused: false, selected: '失信惩戒' } },
    ]);
    other.onCommand.send('look-up', { id: 3 });
    await settle();
    expect(looked.mock.lastCall).toEqual([3, 6, '失信惩戒']);
  });

  test('an unknown command, or one in no tab, does nothing', async () => {
    const { onCommand, steps } = setUp([{ frameId: 0, result: quiet }]);
    onCommand.send('other', { id: 3 });
    onCommand.send('next-term');
    await settle();
    expect([steps, looked.mock.calls, searched.mock.calls]).toEqual([[], [], []]);
  });
});
