/** The popup in a document without layout, over services that a test gives. */
import { parseHTML } from 'linkedom';
import { h } from 'preact';
import { vi } from 'vitest';
import { LanguageContext } from '../../../components/language.ts';
import { Popup } from '../../../components/popup/popup.tsx';
import type { PopupEngine, PopupServices } from '../../../components/popup/services.ts';
import type { SearchAnswer, SearchHit } from '../../../utils/search/model.ts';
import type { Language } from '../../../utils/settings/settings.ts';
import { mount, send, settle } from './dom.ts';
import { flyAsh, punishment } from './fixtures.ts';

/** A hit: a term, where nothing else is given. */
export const hit = (more: Partial<SearchHit>): SearchHit => ({
  kind: 'term',
  source: 'machinery-2024-11',
  line: 2111,
  endLine: 2111,
  title: '西部地区鼓励类产业目录（2025 年本）',
  text: '粉煤灰：粉煤灰储运及利用成套设备制造',
  marks: [
    [0, 3],
    [4, 7],
  ],
  ...more,
});

/** What `findFlyAsh` finds. */
export const hits = [
  hit({ term: flyAsh.term, name: '粉煤灰' }),
  hit({ term: punishment.term, line: 4005, text: '失信惩戒：本清单所称的失信惩戒' }),
  hit({ kind: 'statement', source: 'statements', line: 674, title: '市场监管', text: '信用修复' }),
];

/** An answer out of all the data. */
export const answer = (more: Partial<SearchAnswer> = {}): SearchAnswer => ({
  hits: [],
  total: more.hits?.length ?? 0,
  chips: [],
  facets: [],
  stage: 'all',
  ...more,
});

export type Search = PopupEngine['search'];

/** An engine that has loaded all, or what is given instead. */
export const engineOf = (search: Search, more: Partial<PopupEngine> = {}): Promise<PopupEngine> =>
  Promise.resolve({ ready: Promise.resolve(), full: Promise.resolve(), search, ...more });

/** Knows of nothing else. */
export const findFlyAsh: Search = ({ query }) =>
  Promise.resolve(answer(query === '粉煤灰' ? { hits } : {}));

/** Something that does not come. */
export const never = new Promise<never>(() => undefined);

/** What the popup needs, without a browser. */
const services = (more: Partial<PopupServices> = {}): PopupServices => ({
  engine: engineOf(findFlyAsh),
  readCard: (term) =>
    Promise.resolve([flyAsh, punishment].find((card) => card.term === term) ?? null),
  readDocument: () => Promise.resolve(null),
  findTerms: () => Promise.resolve([]),
  openReader: () => Promise.resolve(),
  mute: () => Promise.resolve(),
  note: () => Promise.resolve(),
  notePlace: () => Promise.resolve(),
  noteTerm: () => Promise.resolve(),
  star: () => Promise.resolve(null),
  starTerm: () => Promise.resolve(null),
  pageState: () => Promise.resolve({ kind: 'foreign' }),
  setSite: () => Promise.resolve(),
  openSettings: () => Promise.resolve(),
  currentTrouble: () => Promise.resolve(undefined),
  ...more,
});

interface Opening {
  language?: Language;
  /** The fragment of its address. */
  hash?: string;
  /** In a wide tab. */
  isWide?: boolean;
  /** What the page holds before. */
  body?: string;
  /** What is done with its element before anything is drawn. */
  before?: (place: HTMLElement) => void;
}

/** Opens a popup over services of which some are given. */
export const openPopup = async (
  more: Partial<PopupServices> = {},
  { language = 'zh', hash = '', isWide = false, body = '<div></div>', before }: Opening = {},
) => {
  vi.stubGlobal('location', { hash, pathname: '/popup.html', search: '' });
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, address: string) => {
      location.hash = address.replace(/^[^#]*/u, '');
    },
  });
  vi.stubGlobal('matchMedia', () => ({
    matches: isWide,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work));
  const early = parseHTML(body).document.querySelector('input')?.value ?? '';
  const popup = h(Popup, { services: services(more), early });
  const place = mount(h(LanguageContext.Provider, { value: language }, popup), body, before);
  await settle();
  const field = place.querySelector('input') as HTMLInputElement;
  return {
    place,
    field,
    async type(text: string, isComposing = false) {
      field.value = text;
      send(field, 'input', { isComposing });
      await settle();
    },
    async press(key: string, more: Record<string, unknown> = {}) {
      const event = send(field, 'keydown', { key, isComposing: false, ...more });
      await settle();
      return event;
    },
    options: () => [...place.querySelectorAll('[role=option]')],
    selected: () => place.querySelector('[aria-selected=true]')?.id,
    text: () => place.textContent ?? '',
  };
};
