import { h } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LanguageContext } from '../../../components/language.ts';
import type {
  MarkedPage,
  PageTermsServices,
} from '../../../components/popup/page-terms-services.ts';
import { PageTermsView } from '../../../components/popup/page-terms.tsx';
import type { PageList } from '../../../utils/page-terms/named.ts';
import type { Language } from '../../../utils/settings/settings.ts';
import { mount, send, settle } from './dom.ts';
import { flyAsh, punishment } from './fixtures.ts';

const page: MarkedPage = {
  tabId: 5,
  title: '通知',
  host: 'www.gov.cn',
  frames: [
    { frame: 0, marks: 5, sum: 30 },
    { frame: 3, marks: 1, sum: 8 },
  ],
};
const law = {
  term: 9,
  kind: 1,
  count: 1,
  articles: ['第二十条'],
  frames: [{ frame: 0, count: 1 }],
};
const list: PageList = {
  terms: [
    {
      term: 8,
      name: '粉煤灰',
      kind: 2,
      count: 4,
      articles: [],
      frames: [
        { frame: 0, count: 3 },
        { frame: 3, count: 1 },
      ],
    },
    {
      term: 7,
      name: '失信惩戒',
      kind: 0,
      count: 1,
      articles: [],
      frames: [{ frame: 0, count: 1 }],
    },
    { ...law, name: '中华人民共和国能源法' },
  ],
  documents: [
    {
      terms: [law],
      count: 1,
      articles: ['第二十条'],
      held: 3,
      title: '中华人民共和国能源法',
      number: '主席令第三十七号',
      grounds: [],
    },
  ],
};

afterEach(() => void vi.unstubAllGlobals());

const open = async (more: Partial<PageTermsServices> = {}, language: Language = 'zh') => {
  const onOpenTerm = vi.fn<(term: number) => void>();
  const services: PageTermsServices = {
    markedPage: () => Promise.resolve(page),
    listPage: () => Promise.resolve(list),
    goTo: (_, frame, __, at) => {
      const of = frame === 0 ? 3 : 1;
      return Promise.resolve(at < of ? { at, of } : null);
    },
    readCard: (term) =>
      Promise.resolve([flyAsh, punishment].find((card) => card.term === term) ?? null),
    save: () => undefined,
    ...more,
  };
  const place = mount(
    h(LanguageContext.Provider, { value: language }, h(PageTermsView, { services, onOpenTerm })),
  );
  await settle();
  const button = (words: string): Element => {
    const found = [...place.querySelectorAll('button')].find(
      (one) =>
        one.textContent?.startsWith(words) || one.getAttribute('aria-label')?.startsWith(words),
    );
    if (!found) throw new Error(`no ${words} in ${place.textContent}`);
    return found;
  };
  return {
    onOpenTerm,
    place,
    names: () => [...place.querySelectorAll('.go [lang]')].map((one) => one.textContent),
    went: () => [...place.querySelectorAll('.went')].map((one) => one.textContent).join(''),
    async press(words: string) {
      send(button(words), 'click');
      await settle();
    },
  };
};

describe('the list of the page', () => {
  it('has a section for each kind, documents with their data', async () => {
    const view = await open();
    expect([...view.place.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
      '界定1',
      '文件1',
      '目录所列1',
    ]);
    expect(view.names()).toEqual(['失信惩戒', '《中华人民共和国能源法》', '粉煤灰']);
    const about = view.place.querySelector('.about')?.textContent;
    expect(about).toContain('主席令第三十七号');
    expect(about).toContain('本页提到第二十条');
    expect(about).toContain('效力未知');
  });

  it('is narrowed to a kind', async () => {
    const view = await open();
    await view.press('目录所列');
    expect(view.names()).toEqual(['粉煤灰']);
    await view.press('全部');
    expect(view.names()).toHaveLength(3);
  });

  it('goes from place to place, through the frames and around', async () => {
    const view = await open();
    const seen: string[] = [];
    for (let click = 0; click < 5; click += 1) {
      await view.press('粉煤灰');
      seen.push(view.went());
    }
    expect(seen).toEqual([1, 2, 3, 4, 1].map((nth) => `第 ${nth} 处，共 4 处`));
    await view.press('失信惩戒');
    expect(view.went()).toBe('第 1 处，共 3 处');
    await view.press('粉煤灰');
    expect(view.went()).toBe('第 1 处，共 4 处');
  });

  it('says so where no place can be seen, and where the page is another by now', async () => {
    const unseen = await open({ goTo: () => Promise.resolve(null) });
    await unseen.press('粉煤灰');
    expect(unseen.went()).toContain('看不见');
    const gone = await open({ goTo: () => Promise.reject(new Error('No frame with id 3')) });
    await gone.press('粉煤灰');
    expect(gone.went()).toContain('网页已变');
  });

  it('opens cards', async () => {
    const view = await open();
    await view.press('打开“《中华人民共和国能源法》”的卡片');
    expect(view.onOpenTerm).toHaveBeenCalledExactlyOnceWith(9);
  });

  it('is empty, elsewhere or failed, and says which', async () => {
    const empty = await open({ listPage: () => Promise.resolve({ terms: [], documents: [] }) });
    expect(empty.place.textContent).toContain('本页没有标注。');
    const foreign = await open({ markedPage: () => Promise.resolve(null) });
    expect(foreign.place.textContent).toContain('当前网页不是政府网页');
    const failed = await open({ listPage: () => Promise.reject(new Error('terms/0: damaged')) });
    expect(failed.place.querySelector('[role=alert]')?.textContent).toContain('terms/0: damaged');
  });

  it('is saved whole, with the articles that the page calls asked for', async () => {
    const save = vi.fn<PageTermsServices['save']>();
    const asked: unknown[] = [];
    const view = await open({
      save,
      readCard(term, _, words) {
        asked.push([term, words]);
        return Promise.resolve([flyAsh, punishment].find((card) => card.term === term) ?? null);
      },
    });
    await view.press('目录所列');
    await view.press('存为表格');
    const [name, text, type] = save.mock.calls[0] ?? [];
    expect(name).toMatch(/^政策术语清单-\d{4}-\d\d-\d\d\.csv$/u);
    expect(type).toContain('text/csv');
    expect(text).toContain('失信惩戒,有界定,1,');
    expect(asked).toEqual([
      [8, ''],
      [7, ''],
      [9, '第二十条'],
    ]);
    await view.press('存为 Markdown');
    expect(save.mock.calls[1]?.[1]).toMatch(
      /## 有界定（1）[^]*## 政策文件（1）[^]*## 目录所列（1）/u,
    );
    expect(view.place.textContent).toContain('清单已交给浏览器保存。');
  });

  it('is copied as text and as rich text', async () => {
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly parts: Record<string, Promise<Blob>>;
        constructor(parts: Record<string, Promise<Blob>>) {
          this.parts = parts;
        }
      },
    );
    const texts: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: {
        async write([item]: { parts: Record<string, Promise<Blob>> }[]) {
          for (const blob of Object.values(item?.parts ?? {}))
            texts.push(await (await blob).text());
        },
      },
    });
    const view = await open();
    await view.press('复制清单');
    expect(texts[0]).toContain('# “通知”中的政策术语');
    expect(texts[1]).toContain('<h1>“通知”中的政策术语</h1>');
    expect(view.place.textContent).toContain('清单已复制。');
  });

  it('says so where a card cannot be read, and hands out nothing', async () => {
    const save = vi.fn<PageTermsServices['save']>();
    const view = await open({
      save,
      readCard: () => Promise.reject(new Error('clauses/1: damaged')),
    });
    await view.press('存为表格');
    expect(save).not.toHaveBeenCalled();
    expect(view.place.querySelector('.take-away .warn')?.textContent).toContain(
      'clauses/1: damaged',
    );
  });
});
