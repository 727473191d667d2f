import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../utils/search/excerpt.ts';
import { nothingAsked } from '../../../components/popup/asked.ts';
import { keyAction, type KeySituation } from '../../../components/popup/keys.ts';
import { passageOf } from '../../../components/popup/passage.ts';
import { statusWords } from '../../../components/popup/status.ts';
import type { Loaded } from '../../../components/popup/use-search.ts';
import { popupWords } from '../../../components/popup/words.ts';
import type { SearchAnswer, SearchHit } from '../../../utils/search/model.ts';
import type { DocumentView } from '../../../utils/store/views.ts';

const list = { active: 0, count: 3, more: false, asked: true, atStart: false, chips: 0 };

const press = (key: string, situation: KeySituation = list, withCommand = false) =>
  keyAction({ key, withCommand }, situation);

describe('keyAction', () => {
  it('walks through the results and around at the ends', () => {
    expect(press('ArrowDown')).toEqual({ do: 'activate', index: 1 });
    expect(press('ArrowDown', { ...list, active: 2 })).toEqual({ do: 'activate', index: 0 });
    expect(press('ArrowUp')).toEqual({ do: 'activate', index: 2 });
    expect(press('ArrowUp', { ...list, active: 1 })).toEqual({ do: 'activate', index: 0 });
  });

  it('asks for more at the last one where there are more', () => {
    expect(press('ArrowDown', { ...list, active: 2, more: true })).toEqual({ do: 'more' });
    expect(press('ArrowDown', { ...list, active: 1, more: true })).toEqual({
      do: 'activate',
      index: 2,
    });
  });

  it('opens the active result alone, in the reader with Control', () => {
    expect(press('Enter', { ...list, active: 1 })).toEqual({ do: 'open', index: 1 });
    expect(press('Enter', { ...list, active: 1 }, true)).toEqual({ do: 'read', index: 1 });
  });

  it('waits where Enter comes before the results, and does nothing where nothing is asked', () => {
    expect(press('Enter', { ...list, active: -1 })).toEqual({ do: 'await' });
    expect(press('Enter', { ...list, active: -1, count: 0, asked: false })).toBeNull();
  });

  it('takes a narrowing away by Backspace before all that was typed, and only there', () => {
    expect(press('Backspace', { ...list, atStart: true, chips: 1 })).toEqual({ do: 'drop-chip' });
    expect(press('Backspace', { ...list, atStart: false, chips: 1 })).toBeNull();
    expect(press('Backspace', { ...list, atStart: true })).toBeNull();
    expect(press('Backspace', { ...list, atStart: true, chips: 1 }, true)).toBeNull();
  });

  it('clears with Escape, then leaves it to the browser', () => {
    expect(press('Escape')).toEqual({ do: 'clear' });
    expect(press('Escape', { ...list, asked: false })).toBeNull();
  });

  it('leaves the other keys alone, and all but Enter with Control', () => {
    expect(press('Home')).toBeNull();
    expect(press('a')).toBeNull();
    expect(press('a', list, true)).toBeNull();
    expect(press('ArrowDown', list, true)).toBeNull();
  });
});

describe('excerpt', () => {
  const text = `${'电'.repeat(50)}粉煤灰${'材'.repeat(50)}`;

  it('shows a short text whole', () => {
    expect(excerpt('粉煤灰', [[0, 3]], 84)).toEqual({ text: '粉煤灰', marks: [[0, 3]] });
  });

  it('cuts around the first mark', () => {
    const cut = excerpt(text, [[50, 53]], 30);
    expect(cut.text).toMatch(/^…电+粉煤灰材+…$/u);
    expect(cut.marks.map(([start, end]) => cut.text.slice(start, end))).toEqual(['粉煤灰']);
  });

  it('drops marks beyond the cut', () => {
    const cut = excerpt(
      text,
      [
        [50, 53],
        [100, 102],
      ],
      30,
    );
    expect(cut.marks).toHaveLength(1);
  });

  it('does not part a surrogate pair', () => {
    const pairs = '𠮷'.repeat(60);
    const cut = excerpt(pairs, [[61, 63]], 31);
    expect(cut.text.replaceAll('𠮷', '').replaceAll('…', '')).toBe('');
  });
});

describe('statusWords', () => {
  const say = (query: string, loaded: Loaded, answer?: Partial<SearchAnswer>) =>
    statusWords(
      query,
      {
        loaded,
        settled: false,
        found: answer && {
          asked: nothingAsked,
          hits: answer.hits ?? [],
          answer: { hits: [], total: 0, chips: [], facets: [], stage: 'all', ...answer },
        },
      },
      popupWords.zh.status,
    );
  const hits = [{}, {}] as SearchHit[];

  it('tells what is still to come', () => {
    expect(say('', { stage: 'nothing' })).toBe('');
    expect(say('粉', { stage: 'nothing' })).toBe('正在载入词目…');
    expect(say('粉', { stage: 'names' })).toBe('');
    expect(say('粉', { stage: 'names' }, { stage: 'names' })).toBe('词目中没有，正在载入全文…');
    expect(say('粉', { stage: 'names' }, { hits, total: 2, stage: 'names' })).toBe(
      '词目中 2 条，正在载入全文…',
    );
  });

  it('tells how many there are, and how many of them are listed', () => {
    expect(say('粉', { stage: 'all' }, { hits, total: 2 })).toBe('共 2 条');
    expect(say('粉', { stage: 'all' }, { hits, total: 214 })).toBe('共 214 条，已列 2 条');
    expect(say('粉', { stage: 'all' }, {})).toBe('没有找到。');
  });

  it('promises nothing after a failure', () => {
    const failed = { stage: 'names', failure: 'x' } as const;
    expect(say('粉', failed, { hits, total: 2, stage: 'names' })).toBe('共 2 条');
    expect(say('粉', { stage: 'nothing', failure: 'x' })).toBe('');
  });
});

describe('passageOf', () => {
  const hit: SearchHit = {
    kind: 'clause',
    source: 'consulting-2022',
    line: 5264,
    endLine: 5264,
    title: '广东省政府投资省属非经营性项目建设管理办法',
    text: '第三十九条 项目行业主管部门应当建立履约诚信评价体系',
    marks: [],
  };
  const view: DocumentView = {
    sourceTitle: '工程咨询文件汇编（2022年）',
    document: {
      id: 'consulting-2022:5096',
      source: 'consulting-2022',
      line: 5096,
      endLine: 5290,
      title: hit.title,
      number: '粤府〔2022〕12号',
      issuers: ['广东省人民政府'],
      date: '2022-01-18',
      kind: 'rule',
      coverage: 'full',
    },
    clauses: [
      {
        id: 'consulting-2022:5264',
        source: 'consulting-2022',
        line: 5264,
        endLine: 5264,
        document: 'consulting-2022:5096',
        kind: 'article',
        label: '第三十九条',
        path: ['第五章 监督要求与责任追究'],
        text: hit.text,
        lines: [{ offset: 0, line: 5264 }],
      },
    ],
  };

  it('tells document, number, date and clause', () => {
    expect(passageOf(hit, view).at).toEqual({
      source: 'consulting-2022',
      sourceTitle: '工程咨询文件汇编（2022年）',
      line: 5264,
      endLine: 5264,
      document: hit.title,
      number: '粤府〔2022〕12号',
      date: '2022-01-18',
      clause: '第三十九条',
    });
  });

  it('does not lend a title-only document the number of the one around it', () => {
    const other = passageOf({ ...hit, kind: 'document', title: '另一个只有标题的文件' }, view).at;
    expect(other.document).toBe('另一个只有标题的文件');
    expect(other.number).toBeUndefined();
    expect(other.clause).toBeUndefined();
  });

  it('names no document for a statement', () => {
    expect(passageOf({ ...hit, kind: 'statement', title: '市场监管' }, view).at.document).toBe('');
  });

  it('still gives the line where nothing is known of the document', () => {
    expect(passageOf(hit, null).at).toMatchObject({ line: 5264, document: hit.title });
  });
});
