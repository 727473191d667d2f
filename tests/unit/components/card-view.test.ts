import { h, render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { Reference, TermCard } from '../../../utils/cards/model.ts';
import { CardActionsContext } from '../../../components/card/actions.ts';
import { CardView } from '../../../components/card/card-view.tsx';
import { LanguageContext } from '../../../components/language.ts';
import { mount, send, settle } from './dom.ts';
import { blockchain, flyAsh, punishment, rules } from './fixtures.ts';

const show = (card: TermCard, onOpen: (at: Reference) => void = () => undefined): HTMLElement =>
  mount(
    h(CardActionsContext.Provider, { value: { open: onOpen }, children: h(CardView, { card }) }),
  );

const textOf = (element: Element | null): string => element?.textContent ?? '';

describe('CardView', () => {
  it('is a labelled region', () => {
    const dialog = show(punishment).querySelector('dialog');
    expect(dialog?.getAttribute('aria-label')).toBe('政策镜：失信惩戒');
    expect(dialog?.hasAttribute('open')).toBe(true);
  });

  it('gives a definition with its document, number, clause, date and source line', () => {
    const item = textOf(show(punishment).querySelector('li'));
    for (const words of [
      '仅在该文件内',
      '是指国家机关和法律、法规授权的具有管理公共事务职能的组织',
      '《关于〈全国失信惩戒措施基础清单（2022年版）〉的说明》',
      '发改财金规〔2022〕1917号',
      '第一部分',
      '2022年12月28日',
      '出处：工程咨询文件汇编（2022年） 第 4005 行',
    ])
      expect(item).toContain(words);
  });

  it('shows the articles that the page calls first, each with its line', () => {
    const opened: Reference[] = [];
    const at: Reference = {
      source: 'machinery-2024-11',
      sourceTitle: '政策汇编（2024年11月）',
      line: 1065,
      endLine: 1067,
      document: '国家自然科学基金条例',
      clause: '第二条',
    };
    const text = '第二条 国家自然科学基金工作坚持党中央集中统一领导。';
    const card = show({ ...punishment, articles: [{ label: '第二条', text, at }] }, (place) =>
      opened.push(place),
    );
    const first = card.querySelector('.body section');
    expect(textOf(first?.querySelector('h3') ?? null)).toBe('所引条文');
    expect(textOf(first?.querySelector('blockquote') ?? null)).toBe(text);
    expect(textOf(first)).toContain('第 1065–1067 行');
    first?.querySelector('button')?.click();
    expect(opened).toEqual([at]);
    expect(textOf(show(punishment))).not.toContain('所引条文');
  });

  it('names the form of a definition that is none in so many words', () => {
    expect(textOf(show(blockchain).querySelector('li .chips'))).toBe('界定要点');
    expect(textOf(show(punishment).querySelector('li .chips'))).toBe('仅在该文件内');
  });

  it('shows entries that only mention the term behind its statements', () => {
    const heads = (card: TermCard) =>
      [...show(card).querySelectorAll('h3')].map((head) => textOf(head).slice(0, 4));
    const [foreign, west] = flyAsh.catalogues;
    if (!foreign || !west) throw new Error('the fixture has two catalogues');
    const mixed = { ...punishment, catalogues: [west, { ...foreign, aside: true as const }] };
    expect(heads(mixed)).toEqual(['界定', '目录条目', '政策表述', '其他提及']);
    expect(heads({ ...mixed, catalogues: [west] })).toEqual(['界定', '目录条目', '政策表述']);
  });

  it('lists statements once, each with its own topics, and filters them by a topic', async () => {
    const card = show(punishment);
    const chips = () => [...card.querySelectorAll('.topics button')];
    const statements = () => [...card.querySelectorAll('.statement')].map(textOf);
    expect(chips().map(textOf)).toEqual(['市场监管 15', '公共服务 8']);
    const all = statements();
    expect(all).toHaveLength(3);
    expect(textOf(card)).toContain('另有 20 条，未在此列出');
    const own = [...card.querySelectorAll('.of')].map(textOf);
    expect(own).toEqual(
      punishment.statements.items.map(({ topics }) => `主题${topics.join('、')}`),
    );

    send(chips()[1] as Element, 'click');
    await settle();
    expect(chips().map((chip) => chip.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    expect(statements()).toHaveLength(1);
    expect(textOf(card)).toContain('另有 7 条，未在此列出');
    send(chips()[1] as Element, 'click');
    await settle();
    expect(statements()).toEqual(all);
  });

  it('offers no topic that it holds no statement of, and none where there is no choice', () => {
    const { statements } = punishment;
    const more: TermCard['statements'] = {
      ...statements,
      topics: [...statements.topics, ['园区', 1]],
    };
    const topics = show({ ...punishment, statements: more }).querySelector('.topics');
    expect([...(topics?.querySelectorAll('.chip') ?? [])].map(textOf).at(-1)).toBe('园区 1');
    expect(topics?.querySelectorAll('button')).toHaveLength(2);
    const one = { total: 1, topics: statements.topics, items: statements.items.slice(0, 1) };
    expect(show({ ...punishment, statements: one }).querySelector('.topics')).toBeNull();
  });

  it('counts each thing with its own measure word', () => {
    const { statements } = punishment;
    const [definition] = punishment.definitions;
    const [item] = statements.items;
    if (!definition || !item) throw new Error('The fixture has changed.');
    const { at } = definition;
    const many = <T>(one: T): T[] => Array.from({ length: 9 }, () => one);
    const card = show({
      ...punishment,
      statements: { total: 30, topics: [], items: many(item) },
      clauses: { total: 30, items: many({ text: '依法实施失信惩戒', at }) },
      documents: many({
        title: '某办法',
        issuers: [],
        kind: 'rule',
        coverage: 'full',
        grounds: [],
        relations: {
          cites: [{ relation: 'cites', total: 30, documents: many({ title: '某条例', at }) }],
          citedBy: [],
        },
        at,
      }),
      cited: [
        { title: '某规定', grounds: [], total: 30, citations: many({ relation: 'cites', at }) },
      ],
    });
    const said = [...card.querySelectorAll('.rest > summary, .more')].map(textOf);
    expect(new Set(said)).toEqual(
      new Set([
        '另有 21 件，未在此列出。',
        '展开其余 7 件',
        '展开其余 6 处',
        '另有 21 处，未在此列出。',
        '展开其余 5 条',
        '另有 21 条，未在此列出。',
        '展开其余 7 处',
      ]),
    );
  });

  it('groups entries by catalogue, with number, region, path and the term emphasised', () => {
    const catalogues = [...show(flyAsh).querySelectorAll('.catalogue')];
    expect(catalogues).toHaveLength(2);
    expect(textOf(catalogues[0]?.querySelector('h4') ?? null)).toBe(
      '鼓励外商投资产业目录（2022年版）1 条',
    );
    const [entry] = catalogues[1]?.querySelectorAll('tbody tr') ?? [];
    expect([...(entry?.children ?? [])].slice(0, 2).map(textOf)).toEqual(['20', '重庆市']);
    expect(textOf(entry?.querySelector('.path') ?? null)).toBe('二、西部地区新增鼓励类产业');
    expect(textOf(entry?.querySelector('mark') ?? null)).toBe('粉煤灰');
    expect(textOf(catalogues[1] ?? null)).toContain('另有 2 条，未在此列出');
  });

  it('sets the cells of a table’s row apart, each by its column', () => {
    const [catalogue] = flyAsh.catalogues;
    const [entry] = catalogue?.entries ?? [];
    if (!catalogue || !entry) throw new Error('The fixture has changed.');
    const card = show({
      ...flyAsh,
      catalogues: [
        {
          ...catalogue,
          entries: [
            {
              ...entry,
              text: '禁止承接业务\t利用粉煤灰的机构\t\t知识产权部门',
              columns: ['惩戒内容', '惩戒对象', '法规政策依据', ''],
            },
          ],
        },
      ],
    });
    expect([...card.querySelectorAll('.entry')].map(textOf)).toEqual([
      '惩戒内容禁止承接业务',
      '惩戒对象利用粉煤灰的机构',
      '知识产权部门',
    ]);
    expect(textOf(card.querySelector('.entry mark'))).toBe('粉煤灰');
  });

  it('says its own words in the reader’s language, and leaves policy text Chinese', () => {
    const card = mount(
      h(LanguageContext.Provider, { value: 'en' }, h(CardView, { card: punishment })),
    );
    expect(card.querySelector('dialog')?.getAttribute('lang')).toBe('en');
    const languageOf = (words: string): string | null | undefined =>
      [...card.querySelectorAll('*')]
        .findLast((one) => textOf(one).includes(words))
        ?.closest('[lang]')
        ?.getAttribute('lang');
    for (const words of [
      '公共管理机构',
      '发改财金规〔2022〕1917号',
      '工程咨询文件汇编',
      '市场监管',
    ])
      expect([words, languageOf(words)]).toEqual([words, 'zh-CN']);
    for (const words of ['Source: ', 'Definition', 'line 4005', 'Validity unknown'])
      expect([words, languageOf(words)]).toEqual([words, 'en']);
  });

  it('folds entries beyond the first ones, and long criteria', () => {
    expect(textOf(show(flyAsh).querySelector('.rest summary'))).toBe('展开其余 2 条');
    const criteria = show(blockchain).querySelectorAll('.criteria');
    expect([...criteria].map(({ localName }) => localName)).toEqual(['p', 'details']);
  });

  it('opens long criteria where they alone name the term', () => {
    const long = (card: typeof blockchain) => show(card).querySelector('details.criteria');
    expect(long(blockchain)?.hasAttribute('open')).toBe(true);
    expect(textOf(long(blockchain)?.querySelector('mark') ?? null)).toBe('区块链');
    const named = { ...blockchain, name: '金融科技产品', variants: [] };
    expect(long(named)?.hasAttribute('open')).toBe(false);
  });

  it('says plainly what print lost', () => {
    expect(textOf(show(blockchain).querySelector('.lost'))).toBe(
      '原文此处界定要点缺失，未作推断。',
    );
  });

  it('tells a document by its data', () => {
    const facts = [...show(rules).querySelectorAll('.facts > div')].map((fact) => [
      textOf(fact.querySelector('dt')),
      textOf(fact.querySelector('dd')),
    ]);
    expect(facts).toEqual([
      ['发文字号', '工业和信息化部公告2024年第33号'],
      ['发文机关', '工业和信息化部'],
      ['成文日期', '2024年11月15日'],
      ['施行日期', '2024年11月15日'],
      ['类别', '标准'],
    ]);
  });

  it('opens the place of the part whose button is pressed', () => {
    const onOpen = vi.fn<(at: Reference) => void>();
    const card = show(blockchain, onOpen);
    const buttons = [...card.querySelectorAll('button')];
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(
      [33, 33, 43, 761].map(
        (line) => `打开原文：广州南沙企业所得税优惠产业目录（2022 版）界定指引 第 ${line} 行`,
      ),
    );
    send(buttons[3] as Element, 'click');
    expect(onOpen.mock.calls.map(([at]) => at.line)).toEqual([761]);
  });

  it('shows markup in the corpus as text', () => {
    const text = '<img src=x onerror="alert(1)"><script>alert(2)</script>失信惩戒';
    const [definition] = punishment.definitions;
    const card = show({
      ...punishment,
      name: text,
      definitions: definition ? [{ ...definition, text }] : [],
      statements: {
        total: 1,
        topics: [],
        items: punishment.statements.items.slice(0, 1).map((item) => ({ ...item, text })),
      },
    });
    expect(card.querySelectorAll('img, script')).toHaveLength(0);
    expect(textOf(card.querySelector('blockquote'))).toBe(text);
    expect(textOf(card.querySelector('.statement'))).toBe(text);
  });

  it('unfolds nothing of the next card', () => {
    const place = mount(h(CardView, { card: flyAsh }));
    const body = place.querySelector('.body');
    render(h(CardView, { card: { ...flyAsh, term: 99 } }), place);
    expect(place.querySelector('.body')).not.toBe(body);
  });

  it('says so where the corpus has nothing', () => {
    const nothing = {
      ...punishment,
      definitions: [],
      statements: { total: 0, topics: [], items: [] },
    };
    expect(textOf(show(nothing).querySelector('.lost'))).toContain('语料中没有这个词');
  });
});
