import { describe, expect, test } from 'vitest';
import { readMark } from '../../../../utils/corpus/compilation/marks.ts';
import type { Clause } from '../../../../utils/corpus/model.ts';
import { readSource, readText } from './read-source.ts';

const consulting = readSource('consulting-2022');
const machinery = readSource('machinery-2024-11');
const readings = [consulting, machinery];
const all = readings.flatMap(({ clauses }) => clauses);

const parentOf = (clauses: readonly Clause[], line: number): string | undefined =>
  clauses.find((clause) => clause.line === line)?.parent;
const clause = (line: number): Clause | undefined =>
  consulting.clauses.find((other) => other.line === line);

/** The first words of a clause and of those above it, innermost first. */
const chain = (clauses: readonly Clause[], words: string): string[] => {
  const byId = new Map(clauses.map((other) => [other.id, other]));
  const found: string[] = [];
  for (
    let at = clauses.find(({ text }) => text.startsWith(words));
    at;
    at = byId.get(at.parent ?? '')
  )
    found.push(at.text.slice(0, 6));
  return found;
};

describe('the tree of every document', () => {
  test('has parents that stand before their clause, in the same document', () => {
    const seen = new Map<string, string>();
    const wrong = all.flatMap(({ id, parent, document }) => {
      const isWrong = parent !== undefined && seen.get(parent) !== document;
      seen.set(id, document);
      return isWrong ? [id] : [];
    });
    expect(wrong).toEqual([]);
    expect(seen.size).toBe(all.length);
  });

  test('has the parent that the path ends with', () => {
    const byId = new Map(all.map((other) => [other.id, other]));
    const isTitleOf = (title: string, { text }: Clause): boolean =>
      text.startsWith(title) || title.startsWith(text.replace(/[。：:]$/u, ''));
    const wrong = all.filter((other) => {
      const title = other.path.at(-1);
      if (title === undefined) return false;
      // Clauses without a title of their own (items, paragraphs, heads of tables) stand between.
      for (let at = byId.get(other.parent ?? ''); at; at = byId.get(at.parent ?? ''))
        if (isTitleOf(title, at)) return false;
      return true;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('has articles under chapters or sections, where the document has chapters', () => {
    const chaptered = new Set(
      all.flatMap(({ division, document }) => (division === 'chapter' ? [document] : [])),
    );
    const divided = new Set(all.flatMap(({ id, division }) => (division ? [id] : [])));
    const articles = all.filter(
      ({ kind, document }) => kind === 'article' && chaptered.has(document),
    );
    expect(articles).toHaveLength(395);
    expect(articles.filter(({ parent }) => !divided.has(parent ?? '')).map(({ id }) => id)).toEqual(
      [],
    );
    expect(all.filter(({ kind }) => kind === 'article')).toHaveLength(articles.length + 46);
  });

  test('has siblings whose numbers rise by one', () => {
    const byId = new Map(all.map((other) => [other.id, other]));
    const siblings = new Map<string, number>();
    const inDocument = new Map<string, number>();
    const wrong = all.flatMap(({ id, kind, text, label, parent, document }) => {
      const mark = readMark(text);
      const isNumbered = ['heading', 'article', 'item'].includes(kind) && label !== undefined;
      if (!isNumbered || !mark || mark.kind === 'code') return [];
      const group = `${document} ${parent ?? ''} ${mark.kind}`;
      // Some numbers run through the document: （十三） follows （十二） of the chapter before.
      const before = siblings.get(group) ?? inDocument.get(`${document} ${mark.kind}`);
      siblings.set(group, mark.value);
      inDocument.set(`${document} ${mark.kind}`, mark.value);
      // 附件：1. 甲 has its first item on the line of the list's head.
      const ofList = /^附件?：\s*1/u.test(byId.get(parent ?? '')?.text ?? '') && mark.value === 2;
      return mark.value === 1 || ofList || mark.value === (before ?? 0) + 1 ? [] : [id];
    });
    expect(wrong).toEqual([
      // ① stands behind 注：, on the line before.
      'consulting-2022:4644',
      // Print lost the heading of 第九篇.
      'consulting-2022:8638',
      // The glossary has no words from 第一篇.
      'consulting-2022:9127',
    ]);
  });
});

describe('a clause stands under', () => {
  test('its chapter, section and part', () => {
    expect(clause(5098)).toMatchObject({ division: 'chapter' });
    expect(clause(5313)).toMatchObject({ division: 'section', parent: 'consulting-2022:5311' });
    expect(clause(6732)).toMatchObject({ division: 'part' });
    expect(clause(6740)?.division).toBeUndefined();
    const { clauses } = readText('工作方案\n\n第一部分 总体要求\n\n第一章 形势\n\n加快推进。');
    expect(clauses.map(({ division }) => division)).toEqual([
      undefined,
      'part',
      'chapter',
      undefined,
    ]);
    expect(parentOf(machinery.clauses, 420)).toBe('machinery-2024-11:416');
  });

  test('its article, and an item under the paragraph that it belongs to', () => {
    expect(parentOf(machinery.clauses, 428)).toBe('machinery-2024-11:426');
    expect(parentOf(machinery.clauses, 1124)).toBe('machinery-2024-11:1122');
    expect(parentOf(machinery.clauses, 1127)).toBe('machinery-2024-11:1122');
    expect(parentOf(machinery.clauses, 1221)).toBe('machinery-2024-11:1219');
    expect(parentOf(consulting.clauses, 10_038)).toBe('consulting-2022:10035');
  });

  test('the items of each paragraph of an article', () => {
    const { clauses } = readText(
      '管理办法\n\n第一条 项目应当具备下列条件：\n\n（一）甲；\n\n（二）乙。\n\n' +
        '有下列情形之一的除外：\n\n（一）丙；\n\n1. 丁；\n\n（二）戊。\n\n第二条 己。',
    );
    expect(chain(clauses, '（二）乙')).toEqual(['（二）乙。', '第一条 项目']);
    expect(chain(clauses, '1. 丁')).toEqual([
      '1. 丁；',
      '（一）丙；',
      '有下列情形之',
      '第一条 项目',
    ]);
    expect(chain(clauses, '（二）戊')).toEqual(['（二）戊。', '有下列情形之', '第一条 项目']);
  });

  test('the paragraph that announces it', () => {
    const { clauses } = readText(
      '工作方案\n\n# 一、总体要求\n\n坚持改革。\n\n主要任务如下：\n\n1. 甲工作；\n\n2. 乙工作。\n\n# 二、保障\n\n加强领导。',
    );
    expect(chain(clauses, '2. 乙')).toEqual(['2. 乙工作', '主要任务如下', '一、总体要求']);
    expect(chain(clauses, '加强')).toEqual(['加强领导。', '二、保障']);
  });

  test('its box, until the numbering around it goes on', () => {
    expect(clause(2819)).toMatchObject({ kind: 'box-heading', parent: 'consulting-2022:2815' });
    expect(parentOf(consulting.clauses, 2821)).toBe('consulting-2022:2819');
    expect(parentOf(consulting.clauses, 2826)).toBe('consulting-2022:2815');
    expect(parentOf(consulting.clauses, 6858)).toBe('consulting-2022:6856');
    expect(parentOf(consulting.clauses, 6880)).toBe('consulting-2022:6850');
  });

  test('the head of its table, that under its caption or heading', () => {
    expect(parentOf(consulting.clauses, 4576)).toBe('consulting-2022:4574');
    expect(parentOf(consulting.clauses, 4577)).toBe('consulting-2022:4576');
    expect(parentOf(consulting.clauses, 5332)).toBe('consulting-2022:5331');
    expect(parentOf(consulting.clauses, 5334)).toBe('consulting-2022:5333');
    expect(parentOf(consulting.clauses, 9857)).toBe('consulting-2022:9853');
    expect(parentOf(consulting.clauses, 10_390)).toBe('consulting-2022:10388');
  });

  test('nothing, where print lost the heading of its part', () => {
    // The part before has one paragraph in front of its 一、, and so has this one.
    expect(clause(8435)?.text).toMatch(/^数字技术创新将/u);
    expect(clause(8435)?.path).toEqual([]);
    expect(clause(8435)?.parent).toBeUndefined();
    expect(clause(8433)?.path[0]).toBe('第八篇 数据资源开发利用保护');
    expect(clause(8442)?.parent).toBeUndefined();
  });
});

test('a heading that print did not set as one is one among its siblings', () => {
  expect(clause(7372)).toMatchObject({ kind: 'heading', label: '4.', endLine: 7372 });
  expect(clause(7374)).toMatchObject({ kind: 'paragraph', parent: 'consulting-2022:7372' });
});

test('an annex has the title that print broke over two lines', () => {
  expect(clause(5927)).toMatchObject({
    kind: 'heading',
    text: '广东省农村公路扩投资稳就业更好服务乡村振兴攻坚领导小组成员名单',
    lines: [
      { offset: 0, line: 5927 },
      { offset: 17, line: 5928 },
    ],
  });
  expect(clause(5930)?.path).toEqual([
    '广东省农村公路扩投资稳就业更好服务乡村振兴攻坚领导小组成员名单',
  ]);
});
