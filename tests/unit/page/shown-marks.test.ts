import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { replaceMarks } from '../../../utils/page/mark-changes.ts';
import { MarkIndex, type PageMark } from '../../../utils/page/mark-index.ts';
import { repeatedMarks } from '../../../utils/page/repeated.ts';
import { ShownMarks } from '../../../utils/page/shown-marks.ts';
import type { Repeats } from '../../../utils/settings/settings.ts';
import { bodyOf } from './markup.ts';

const page =
  '<h2>甲</h2><p>粉煤灰</p><p>粉煤灰和煤矸石，粉煤灰</p><h2>乙</h2><p>煤矸石</p><p>粉煤灰</p>';

const terms = ['粉煤灰', '煤矸石'];

/** Every mark of the text nodes below `root`, in order. */
const marksIn = (root: Element): PageMark[] =>
  Array.from(root.querySelectorAll('p'))
    .map((p) => p.firstChild as Text)
    .flatMap((node) =>
      Array.from(node.data.matchAll(new RegExp(terms.join('|'), 'gu')), ({ 0: word, index }) => ({
        term: terms.indexOf(word),
        kind: 0,
        places: [{ node, from: index, to: index + word.length }] as const,
      })),
    );

const none: ReadonlySet<number> = new Set();

const setUp = (repeats: Repeats, html = page, muted = none) => {
  const body = bodyOf(html);
  vi.stubGlobal('document', { body });
  const index = new MarkIndex();
  const drawn = new Set<PageMark>();
  const shown = new ShownMarks(
    index,
    {
      paint: (marks) => marks.forEach((mark) => drawn.add(mark)),
      erase: (marks) => Array.from(marks).forEach((mark) => drawn.delete(mark)),
    },
    { repeats, muted },
  );
  const find = (root: Element) => {
    const marks = marksIn(root);
    const nodes = Array.from(root.querySelectorAll('p')).map((p) => p.firstChild as Text);
    const { added, dropped } = replaceMarks(index, nodes, marks);
    shown.erase(dropped);
    shown.paint(added);
    return marks;
  };
  const places = (): string[] =>
    marksIn(body).flatMap(({ places: [{ node, from, to }] }, i) =>
      [...drawn].some(({ places: [p] }) => p.node === node && p.from === from)
        ? [`${i} ${node.data.slice(from, to)}`]
        : [],
    );
  return { body, index, shown, find, places };
};

beforeEach(() => {
  vi.stubGlobal('document', {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('every time: all are drawn', () => {
  const { body, shown, find, places } = setUp('every');
  find(body);
  expect(places()).toHaveLength(6);
  expect(shown.size).toBe(6);
});

test('the first in each section: the others are not drawn and open no card', () => {
  const { body, shown, find, places } = setUp('section');
  const marks = find(body);
  expect(places()).toEqual(['0 粉煤灰', '2 煤矸石', '4 煤矸石', '5 粉煤灰']);
  expect(shown.size).toBe(4);
  const [first, second] = marks as [PageMark, PageMark];
  expect(shown.at(first.places[0].node, 1)).toBe(first);
  expect(shown.at(second.places[0].node, 1)).toBeUndefined();
  expect([shown.has(first), shown.has(second)]).toEqual([true, false]);
});

test('what is read later but stands earlier takes the place of what was drawn', () => {
  const { body, find, places } = setUp('section', `<div id="a">${page}</div><h2>丙</h2>`);
  const [, early, late] = Array.from(body.querySelectorAll('p'), (p) => {
    const part = body.ownerDocument.createElement('div');
    p.before(part);
    part.append(p);
    return part;
  });
  if (!early || !late) throw new Error('no parts');
  find(early);
  expect(places()).toEqual(['1 粉煤灰', '2 煤矸石']);
  find(body);
  expect(places()).toEqual(['0 粉煤灰', '2 煤矸石', '4 煤矸石', '5 粉煤灰']);
});

test('when the first is gone, the next is shown', () => {
  const { body, index, shown, find, places } = setUp('section');
  const [first] = find(body) as [PageMark];
  shown.erase(index.drop(first.places[0].node));
  first.places[0].node.remove();
  body.querySelector('p')?.remove();
  shown.settle();
  expect(places()).toEqual(['0 粉煤灰', '1 煤矸石', '3 煤矸石', '4 粉煤灰']);
});

test('another choice takes effect at once, both ways', () => {
  const { body, shown, find, places } = setUp('every');
  find(body);
  shown.settle({ repeats: 'section', muted: none });
  expect(places()).toHaveLength(4);
  shown.settle({ repeats: 'every', muted: none });
  expect(places()).toHaveLength(6);
  expect(shown.size).toBe(6);
});

test.each(['every', 'section'] as const)(
  'a muted term is neither drawn nor counted, and comes back (%s)',
  (repeats) => {
    const { body, shown, find, places } = setUp(repeats, page, new Set([0]));
    const [first] = find(body) as [PageMark];
    expect(places()).toEqual(['2 煤矸石', '4 煤矸石']);
    expect(shown.size).toBe(2);
    expect(shown.has(first)).toBe(false);
    expect(shown.at(first.places[0].node, 1)).toBeUndefined();
    shown.settle({ repeats, muted: none });
    expect(places()).toContain('0 粉煤灰');
    shown.settle({ repeats, muted: new Set([1]) });
    expect(places().some((place) => place.includes('煤矸石'))).toBe(false);
  },
);

test('a term that is dismissed here stays away, also in text that comes later', () => {
  const { body, index, shown, find, places } = setUp('every');
  const [first] = find(body) as [PageMark];
  shown.dismiss(0);
  expect(places()).toEqual(['2 煤矸石', '4 煤矸石']);
  shown.erase(index.drop(first.places[0].node));
  find(body);
  shown.settle({ repeats: 'section', muted: none });
  expect(places()).toEqual(['2 煤矸石', '4 煤矸石']);
  expect(shown.size).toBe(2);
});

test('a document with another article is no repetition', () => {
  const node = bodyOf('<p>《能源法》第一条《能源法》第二条《能源法》第一条</p>').querySelector('p')
    ?.firstChild as Text;
  const mark = (from: number, words: string): PageMark => ({
    term: 0,
    kind: 1,
    words,
    places: [{ node, from, to: from + 8 }],
  });
  const marks = [mark(16, '第一条'), mark(0, '第一条'), mark(8, '第二条')];
  const repeated = repeatedMarks(marks, new Map([[node, { order: 0, section: 0 }]]));
  expect([...repeated]).toEqual([marks[0]]);
});
