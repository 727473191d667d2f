import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followOmnibox } from '../../../utils/background/omnibox.ts';
import type { SearchAnswer, SearchHit } from '../../../utils/search/model.ts';
import type { SearchEngine } from '../../../utils/search/open.ts';
import { language } from '../../../utils/settings/settings.ts';

const opened = vi.hoisted(() =>
  vi.fn<(read: (file: string) => Promise<ArrayBuffer>) => SearchEngine>(),
);
vi.mock('../../../utils/search/open.ts', () => ({ openSearchData: opened }));
const shipped = vi.hoisted(() => ({ fetched: [] as string[], isDamaged: false }));
vi.mock('../../../utils/store/shipped.ts', () => ({
  fetchShipped: (file: string) => {
    shipped.fetched.push(file);
    return Promise.resolve(new Response('x'));
  },
  shippedManifest: () =>
    shipped.isDamaged
      ? Promise.reject(new Error('manifest.json: missing'))
      : Promise.resolve({ sources: [{ id: 'machinery-2024-11' }] }),
}));

const flyAsh: SearchHit = {
  kind: 'term',
  term: 1,
  name: '粉煤灰',
  source: 'machinery-2024-11',
  line: 2111,
  endLine: 2111,
  title: '西部地区鼓励类产业目录（2025 年本）',
  text: '粉煤灰：粉煤灰储运',
  marks: [[0, 3]],
};

const engine = (search: SearchEngine['search']): SearchEngine => ({
  ready: Promise.resolve(),
  full: new Promise(() => undefined),
  swift: new Promise(() => undefined),
  search,
});

const answer = (hits: SearchHit[]): SearchAnswer => ({
  hits,
  total: hits.length,
  chips: [],
  facets: [],
  stage: 'names',
});

const event = <A extends unknown[]>() => {
  const listeners = new Set<(...sent: A) => void>();
  return {
    addListener: (listener: (...sent: A) => void) => void listeners.add(listener),
    send: (...sent: A) => listeners.forEach((listener) => listener(...sent)),
  };
};

const settle = () => new Promise<void>((done) => setTimeout(done));

type Suggest = (suggestions: { content: string; description: string }[]) => void;

const setUp = () => {
  const onInputStarted = event<[]>();
  const onInputChanged = event<[string, Suggest]>();
  const onInputEntered = event<[string, string]>();
  const defaults: string[] = [];
  const went: unknown[] = [];
  Object.assign(browser, {
    omnibox: {
      onInputStarted,
      onInputChanged,
      onInputEntered,
      setDefaultSuggestion: ({ description }: { description: string }) => {
        defaults.push(description);
        return Promise.resolve();
      },
    },
    tabs: {
      update: (how: object) => Promise.resolve(went.push(['update', how])),
      create: (how: object) => Promise.resolve(went.push(['create', how])),
    },
  });
  Object.assign(browser.runtime, { getURL: (path: string) => `extension:${path}` });
  followOmnibox();
  const type = async (text: string) => {
    const suggest = vi.fn<Suggest>();
    onInputChanged.send(text, suggest);
    await settle();
    return suggest.mock.lastCall?.[0];
  };
  const enter = async (text: string, disposition = 'currentTab') => {
    onInputEntered.send(text, disposition);
    await settle();
    return went.at(-1);
  };
  return { onInputStarted, onInputChanged, defaults, went, type, enter };
};

beforeEach(() => {
  fakeBrowser.reset();
  opened.mockReset();
  shipped.fetched.length = 0;
  shipped.isDamaged = false;
});

describe('the keyword', () => {
  it('reads no data before something is typed, and full text never', async () => {
    const search = vi.fn<SearchEngine['search']>(() => Promise.reject(new Error('broken')));
    opened.mockImplementation(() => engine(search));
    const { onInputStarted, defaults, type } = setUp();
    onInputStarted.send();
    await settle();
    expect(defaults).toEqual(['在政策镜中检索：<match>%s</match>']);
    expect(await type(' ')).toEqual([]);
    expect(opened).not.toHaveBeenCalled();
    // Where it fails nothing is suggested, and it is tried again.
    expect(await type('粉')).toEqual([]);
    search.mockResolvedValue(answer([flyAsh]));
    expect(await type('粉煤')).toEqual([
      {
        content: '粉煤灰 machinery-2024-11:2111',
        description:
          '<match>粉煤灰</match>：粉煤灰储运 <dim>术语 《西部地区鼓励类产业目录（2025 年本）》</dim>',
      },
    ]);
    await type('粉煤灰');
    expect(opened).toHaveBeenCalledTimes(2);
    const read = opened.mock.lastCall?.[0];
    await read?.('search/names.bin');
    void read?.('search/texts.bin');
    await settle();
    expect(shipped.fetched).toEqual(['search/names.bin']);
  });

  it('suggests for what was typed last alone', async () => {
    opened.mockImplementation(() => engine(() => Promise.resolve(answer([flyAsh]))));
    const { onInputChanged } = setUp();
    const early = vi.fn<Suggest>();
    const late = vi.fn<Suggest>();
    onInputChanged.send('粉', early);
    onInputChanged.send('粉煤', late);
    await settle();
    expect(early).not.toHaveBeenCalled();
    expect(late).toHaveBeenCalledTimes(1);
  });

  it('leads to the reader, or to the results of a search, where the browser says', async () => {
    const { enter } = setUp();
    expect(await enter('粉煤灰 machinery-2024-11:2111')).toEqual([
      'update',
      { url: 'extension:/reader.html#machinery-2024-11:2111' },
    ]);
    const url = `extension:/popup.html#q=${encodeURIComponent('比例 1:10')}`;
    expect(await enter(' 比例 1:10', 'newForegroundTab')).toEqual([
      'create',
      { url, active: true },
    ]);
    expect(await enter('比例 1:10', 'newBackgroundTab')).toEqual([
      'create',
      { url, active: false },
    ]);
    shipped.isDamaged = true;
    expect(await enter('比例 1:10')).toEqual(['update', { url }]);
  });

  it('speaks the reader’s language', async () => {
    await language.set('en');
    const { onInputStarted, defaults } = setUp();
    onInputStarted.send();
    await settle();
    expect(defaults).toEqual(['Search Policy Lens for: <match>%s</match>']);
  });
});
