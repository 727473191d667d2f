import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { Reader } from '../../../components/reader/reader.tsx';
import type { Clause } from '../../../utils/corpus/model.ts';
import type { DocumentView } from '../../../utils/store/views.ts';
import { mount, send, settle } from './dom.ts';

const title = '广东省政府投资省属非经营性项目建设管理办法';

const clauses = Array.from({ length: 300 }, (_, index): Clause => {
  const line = 5096 + index * 2;
  return {
    id: `consulting-2022:${line}`,
    source: 'consulting-2022',
    line,
    endLine: line,
    document: 'consulting-2022:5096',
    kind: 'article',
    label: `第${index + 1}条`,
    path: ['第五章 监督要求与责任追究'],
    text: `第${index + 1}条 项目行业主管部门应当建立履约诚信评价体系。`,
    lines: [{ offset: 0, line }],
  };
});

const view: DocumentView = {
  sourceTitle: '工程咨询文件汇编（2022年）',
  document: {
    id: 'consulting-2022:5096',
    source: 'consulting-2022',
    line: 5096,
    endLine: 5694,
    title,
    number: '粤府〔2022〕12号',
    issuers: ['广东省人民政府'],
    kind: 'rule',
    coverage: 'full',
  },
  clauses,
};

const show = async (
  hash: string,
  readDocument = () => Promise.resolve<DocumentView | null>(view),
) => {
  const place = mount(h(Reader, { hash, readDocument }));
  await settle();
  return place;
};

const lines = (place: Element): number[] =>
  [...place.querySelectorAll('.clause .line')].map(({ textContent }) => Number(textContent));

describe('Reader', () => {
  it('shows the clause asked for, marked, with those around it', async () => {
    const place = await show('#consulting-2022:5396');
    expect(place.querySelector('[aria-current=location]')?.textContent).toContain('第151条');
    expect(lines(place)).toHaveLength(121);
    expect(lines(place)[0]).toBe(5276);
  });

  it('names the document in the tab, the head and its data', async () => {
    const place = await show('#consulting-2022:5396');
    expect(document.title).toBe(title);
    expect(place.querySelector('h1')?.textContent).toBe(`《${title}》`);
    expect(place.querySelector('.facts')?.textContent).toContain('粤府〔2022〕12号');
    expect(place.querySelector('.about .source')?.textContent).toBe(
      '出处：工程咨询文件汇编（2022年） 第 5096–5694 行',
    );
    expect(place.querySelector('.bar-place')?.textContent).toBe(
      '第五章 监督要求与责任追究 › 第151条第 5396 行',
    );
  });

  it('shows more above and below', async () => {
    const place = await show('#consulting-2022:5396');
    for (const button of place.querySelectorAll('.further')) {
      send(button, 'click');
      await settle();
    }
    expect(lines(place)).toHaveLength(300);
    expect(place.querySelector('.further')).toBeNull();
  });

  it('says so where the line is no clause', async () => {
    const place = await show('#consulting-2022:5397');
    expect(place.querySelector('[aria-current]')).toBeNull();
    expect(place.querySelector('.lost')?.textContent).toContain('第 5397 行不是正文');
  });

  it('gives the topics of statements and no data of a document that is none', async () => {
    const place = await show('#statements:674', () =>
      Promise.resolve({
        sourceTitle: '政策表述语料',
        document: { ...view.document, id: 'statements', source: 'statements' },
        clauses: clauses
          .slice(0, 1)
          .map((clause) => ({ ...clause, path: ['市场监管'], line: 674 })),
      }),
    );
    expect(place.querySelector('.topics')?.textContent).toBe('市场监管');
    expect(place.querySelector('.facts')).toBeNull();
  });

  it('says clearly what is wrong with an address', async () => {
    expect((await show('#nowhere')).textContent).toContain('地址不完整');
    const unknown = await show('#consulting-2022:99999', () => Promise.resolve(null));
    expect(unknown.textContent).toContain('语料中没有这个位置（consulting-2022 第 99999 行）');
  });

  it('says clearly that the corpus cannot be read', async () => {
    const place = await show('#consulting-2022:1', () => Promise.reject(new Error('404')));
    expect(place.querySelector('[role=alert]')?.textContent).toContain('语料无法读取');
    expect(place.querySelector('.reason')?.textContent).toBe('404');
  });
});
