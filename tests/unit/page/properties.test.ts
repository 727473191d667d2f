// Whatever the page is made of: what is marked is the term, every place of a mark leads back to it and no other
// place does, and the page is as it was.
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compileMatcher } from '../../../utils/matcher/compile.ts';
import { foldTerm } from '../../../utils/matcher/fold.ts';
import { Matcher } from '../../../utils/matcher/matcher.ts';
import { markOn } from '../../../utils/page/mark-changes.ts';
import { MarkIndex, type PageMark } from '../../../utils/page/mark-index.ts';
import { marksOf, rangesOf, scanInto } from '../../../utils/page/page-scan.ts';
import { Slice } from '../../../utils/page/slices.ts';
import { bodyOf, markupStyles } from './markup.ts';

const terms = ['粉煤', '粉煤灰', '融资担保', '灰𠮷', '5G', '（保）'];
const matcher = Matcher.load(
  compileMatcher(
    terms.map((text, term) => ({ text, term, kind: 0 })),
    ['融资担保人'],
  ),
);

/** A child of a random page. */
type Leaf = { text: string } | { comment: string } | { tag: 'br' };
type Tree = Leaf | { tag: string; style: string; children: Tree[] };

// No control but white space, full width, brackets of two kinds; half a surrogate pair alone, a combining mark,
// right-to-left letters and marks of direction, what has no width.
const plain = Array.from('粉煤灰𠮷融资担保人5Gg５Ｇ（）()《》，');
const strange = [
  ' ',
  '  ',
  '\n',
  '\t',
  '\r',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u200c',
  '\u00ad',
  '\ufeff',
]
  .concat(['\ud842', '\udfb7', '\u0301', '\ufe0f', 'ש', 'ع', '\u202e', '\u200f', '\u2066'])
  .concat(['\0', '\u2028', '\uffff']);
const units = fc.constantFrom(...plain, ...strange);
// Whole terms too, or few would stand.
const words = fc.constantFrom(...terms, '粉 煤\u200b灰', '融资担保人', '５Ｇ');
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 4, arbitrary: units }), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

const tags = fc.constantFrom('span', 'b', 'a', 'bdo', 'p', 'div', 'td', 'pre', 'script', 'svg');
const styles = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.constantFrom('display:none', 'visibility:hidden', 'display:inline', 'display:block'),
);

/** A term in two text nodes, with something between. */
const halves = fc
  .record({ word: words, at: fc.nat(4), tag: tags, noise: units, isComment: fc.boolean() })
  .map(({ word, at, tag, noise, isComment }) => ({
    tag: 'span',
    style: '',
    children: [
      { text: word.slice(0, at) },
      isComment ? { comment: noise } : { text: noise },
      { tag, style: '', children: [{ text: word.slice(at) }] },
    ],
  }));

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.record({ text }),
    halves,
    fc.oneof(fc.record({ comment: text }), fc.constant<Leaf>({ tag: 'br' })),
    fc.record({ tag: tags, style: styles, children: fc.array(tie('tree'), { maxLength: 5 }) }),
  ),
}));

/** Puts a tree into a page node by node: no parser joins its text nodes or drops its characters. */
const grow = (parent: Element, branch: Tree): void => {
  const { ownerDocument: document } = parent;
  if ('text' in branch) parent.append(document.createTextNode(branch.text));
  else if ('comment' in branch) parent.append(document.createComment(branch.comment));
  else {
    const element = document.createElement(branch.tag);
    if ('style' in branch && branch.style !== '') element.setAttribute('style', branch.style);
    if ('children' in branch) for (const child of branch.children) grow(element, child);
    parent.append(element);
  }
};

const pageOf = (trees: readonly Tree[]): HTMLElement => {
  const body = bodyOf('');
  for (const branch of trees) grow(body, branch);
  return body;
};

const textNodes = (node: Node): Text[] =>
  Array.from(node.childNodes).flatMap((child) =>
    child.nodeType === 3 ? [child as Text] : textNodes(child),
  );

/** Everything of a page that a change could touch. */
const trace = (node: Node): unknown[] => [
  node,
  node.nodeType === 1
    ? Array.from((node as Element).attributes, ({ name, value }) => [name, value])
    : node.nodeValue,
  Array.from(node.childNodes, trace),
];

// Called with `new`: a copy of what it is given.
vi.stubGlobal('StaticRange', function copied(ends: StaticRangeInit) {
  return { ...ends };
});

const endsOf = (places: PageMark['places']): StaticRangeInit => {
  const [first] = places;
  const last = places.at(-1) ?? first;
  return {
    startContainer: first.node,
    startOffset: first.from,
    endContainer: last.node,
    endOffset: last.to,
  };
};

const scanned = async (body: HTMLElement): Promise<MarkIndex> => {
  const index = new MarkIndex();
  await scanInto(
    body,
    {
      styles: markupStyles,
      apply(found) {
        const made = marksOf(found);
        index.add(made);
        // What draws them before they are made has their ends.
        expect(rangesOf(found)).toEqual(made.map(({ places }) => endsOf(places)));
      },
      find: async (asked) => [...matcher.findFlat(asked)],
      onHidden() {},
    },
    { slice: new Slice(), going: () => true },
  );
  return index;
};

/** What a reader sees of a mark: a browser shows white space as one space. */
const seenWords = ({ places }: PageMark): string =>
  places
    .map(({ node, from, to }) => node.data.slice(from, to))
    .join('')
    .replaceAll(/[\t\n\r\f\u2028 ]+/gu, ' ');

const isShown = (node: Text): boolean => {
  for (let at: Element | null = node.parentElement; at; at = at.parentElement)
    if (/none/u.test(at.getAttribute('style') ?? '') || /^(?:script|svg)$/u.test(at.localName))
      return false;
  return !/hidden/u.test(node.parentElement?.getAttribute('style') ?? '');
};

const trees = fc.array(tree, { maxLength: 8 });

test('on any page marked words fold to the term, and only places of a mark lead to it', async () => {
  let marks = 0;
  let split = 0;
  await fc.assert(
    fc.asyncProperty(trees, async (branches) => {
      const body = pageOf(branches);
      const before = trace(body);
      const index = await scanned(body);
      expect(trace(body)).toEqual(before);

      const order = textNodes(body);
      const owners = new Map(order.map((node) => [node, new Map<number, PageMark>()]));
      for (const mark of index.all()) {
        expect(foldTerm(seenWords(mark))).toBe(foldTerm(terms[mark.term] ?? ''));
        const stands = mark.places.map(({ node }) => order.indexOf(node));
        expect(stands).toEqual([...new Set(stands)].toSorted((a, b) => a - b));
        for (const { node, from, to } of mark.places) {
          expect(isShown(node) && from < to && from >= 0 && to <= node.data.length).toBe(true);
          for (let at = from; at < to; at++) {
            if (owners.get(node)?.has(at)) throw new Error('two marks at one place');
            owners.get(node)?.set(at, mark);
          }
        }
        marks += 1;
        if (mark.places.length > 1) split += 1;
      }
      const wrong = order.filter((node) =>
        Array.from({ length: node.data.length + 1 }, (_, at) => at).some(
          (at) => markOn(index, node, at) !== owners.get(node)?.get(at),
        ),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
  // The pages are such that there is something to say.
  expect(marks).toBeGreaterThan(200);
  expect(split).toBeGreaterThan(5);
});

test('a term is marked however a page cuts it up within a line', async () => {
  const noise = fc.constantFrom(
    '',
    '',
    '\u200b',
    '\u00ad',
    '\u200c\ufeff',
    ' ',
    '\u00a0',
    '\u3000',
  );
  const wrap = fc.constantFrom('', 'span', 'b', 'a');
  const cut = fc.record({ noise, wrap, comment: fc.boolean(), empty: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('粉煤灰', '融资担保', '灰𠮷'),
      fc.array(cut, { minLength: 4, maxLength: 4 }),
      async (term, cuts) => {
        const body = pageOf([]);
        const line = body.ownerDocument.createElement('p');
        line.append('加强，');
        term.split('').forEach((unit, i) => {
          const { noise: behind, wrap: tag, comment, empty } = cuts[i] as (typeof cuts)[number];
          const parent = tag === '' ? line : body.ownerDocument.createElement(tag);
          // No noise behind the last: it would be no part of the term.
          const isLast = i === term.length - 1;
          parent.append(body.ownerDocument.createTextNode(unit + (isLast ? '' : behind)));
          if (parent !== line) line.append(parent);
          if (comment) line.append(body.ownerDocument.createComment('煤'));
          if (empty) line.append(body.ownerDocument.createTextNode(''));
        });
        line.append('。');
        body.append(line);
        const index = await scanned(body);
        expect(Array.from(index.all(), (mark) => foldTerm(seenWords(mark)))).toEqual([term]);
      },
    ),
  );
});
