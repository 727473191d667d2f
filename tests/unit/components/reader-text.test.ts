import { describe, expect, it } from 'vitest';
import { findWords, foldWords } from '../../../components/reader/find.ts';
import { hasOutline, lineage, nodeAt, outlineOf } from '../../../components/reader/outline.ts';
import { textPieces } from '../../../components/reader/text-pieces.ts';
import { clause, idOf } from './reader-clauses.ts';

const found = (text: string, words: string): string[] =>
  findWords(text, foldWords(words)).map(([start, end]) => text.slice(start, end));

describe('search within', () => {
  it('sees no difference of width, case, brackets and spaces', () => {
    expect(found('发改能源〔2022〕210号', '发改能源[2022]210')).toEqual(['发改能源〔2022〕210']);
    expect(found('推动 5G 应用和５ｇ网络', '5g')).toEqual(['5G', '５ｇ']);
    expect(found('共 100 吨及 100吨', '100吨')).toEqual(['100 吨', '100吨']);
    expect(found('国家 和省', '国家和省')).toEqual(['国家 和省']);
  });

  it('finds places one after another, not overlapping', () => {
    expect(findWords('哈哈哈哈', foldWords('哈哈'))).toEqual([
      [0, 2],
      [2, 4],
    ]);
    expect(found('能源', '电力')).toEqual([]);
  });

  it('asks for nothing where nothing but space is typed', () => {
    expect(foldWords(' 　')).toBe('');
  });
});

describe('the outline', () => {
  const clauses = [
    clause(1, 'title', '能源法'),
    clause(2, 'heading', '第一章 总则', { division: 'chapter' }),
    clause(3, 'article', '第一条 为了推动能源高质量发展', { parent: idOf(2) }),
    clause(4, 'paragraph', '国家建立制度。', { parent: idOf(3) }),
    clause(5, 'box-heading', '专栏 1 工程', { parent: idOf(4) }),
    clause(6, 'heading', '第二章 能源规划', { division: 'chapter' }),
  ];
  const outline = outlineOf(clauses);

  it('is the tree of headings, articles and boxes; a single title is the document’s', () => {
    const [first, second] = outline.roots;
    expect(outline.roots.map(({ text }) => text)).toEqual(['第一章 总则', '第二章 能源规划']);
    expect(first?.children.map(({ line, isArticle }) => [line, isArticle])).toEqual([[3, true]]);
    expect(first?.children[0]?.children.map(({ line }) => line)).toEqual([5]);
    expect(second?.children).toEqual([]);
  });

  it('names several titles, but no line below a title', () => {
    const { roots } = outlineOf([
      clause(1, 'title', '关于印发规划的通知'),
      clause(2, 'title', '粤府办〔2022〕8号'),
      clause(3, 'title', '广东省能源发展“十四五”规划'),
    ]);
    expect(roots.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('is known to be one of several places before it is made', () => {
    const article = clause(3, 'article', '第一条 为了推动能源高质量发展');
    const title = clause(1, 'title', '能源法');
    const number = clause(2, 'title', '粤府办〔2022〕8号');
    const some = [clauses, [], [title], [title, article], [title, number], [title, number, title]];
    for (const all of some) expect(hasOutline(all)).toBe(outlineOf(all).nodes.length > 1);
    expect(some.map(hasOutline)).toEqual([true, false, false, false, false, true]);
  });

  it('knows the place of a clause, and what it stands below', () => {
    expect(nodeAt(outline, 0)).toBeUndefined();
    expect(nodeAt(outline, 3)?.line).toBe(3);
    expect(nodeAt(outline, 4)?.line).toBe(5);
    expect(nodeAt(outline, 5)?.line).toBe(6);
    expect([...lineage(outline, nodeAt(outline, 4))]).toEqual([idOf(5), idOf(3), idOf(2)]);
    expect(lineage(outline, undefined).size).toBe(0);
  });
});

describe('links in a text', () => {
  const text = '依据《能源法》第二十条';
  const link = { start: 2, end: 7, href: '#machinery-2024-11:412' };

  it('cut it, and together the pieces are the text', () => {
    expect(textPieces(text, 0, [link])).toEqual([
      { text: '依据' },
      { text: '《能源法》', link },
      { text: '第二十条' },
    ]);
  });

  it('count from the clause’s beginning, not the part’s', () => {
    expect(textPieces(text.slice(2), 2, [link])[0]).toEqual({ text: '《能源法》', link });
  });

  it('that lie not whole in the part are left out, and no word is lost', () => {
    for (const [start, end] of [
      [0, 4],
      [5, 99],
      [3, 3],
    ] as const) {
      const pieces = textPieces(text.slice(2), 2, [{ start, end, href: '#a:1' }]);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(2));
      expect(pieces.every((piece) => piece.link === undefined)).toBe(true);
    }
  });
});
