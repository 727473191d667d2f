import { expect, test } from 'vitest';
import type { PageMark } from '../../../../utils/page/mark-index.ts';
import { inOrder } from '../../../../utils/page/walk/order.ts';
import { bodyOf, textNodeWith } from '../markup.ts';

const markOn = (node: Text, words: string): PageMark => {
  const from = node.data.indexOf(words);
  return { term: 0, kind: 0, places: [{ node, from, to: from + words.length }] };
};

const wordsOf = ({ places: [{ node, from, to }] }: PageMark): string => node.data.slice(from, to);

/** The words in the order in which `inOrder` has their marks, given in another order. */
const ordered = (html: string, words: readonly string[]): string[] => {
  const body = bodyOf(html);
  const marks = words.map((word) => markOn(textNodeWith(body, word), word));
  return inOrder(marks, body.ownerDocument.documentElement).map(wordsOf);
};

test('by the order of the document, and within a text by where they stand', () => {
  expect(
    ordered('<p>粉煤灰和煤矸石</p><ul><li>磷石膏<li><b>失信惩戒</b></ul>', [
      '失信惩戒',
      '煤矸石',
      '磷石膏',
      '粉煤灰',
    ]),
  ).toEqual(['粉煤灰', '煤矸石', '磷石膏', '失信惩戒']);
});

test('links, whose elements have a host of another kind, end nothing', () => {
  expect(
    ordered(
      '<nav><a href="http://www.gov.cn/">首页</a></nav><p><a href="#x">粉煤灰</a>煤矸石</p>',
      ['煤矸石', '粉煤灰'],
    ),
  ).toEqual(['粉煤灰', '煤矸石']);
});

test('what is in an open shadow root comes where its host stands, before what is slotted', () => {
  const body = bodyOf('<p>粉煤灰</p><div id="host"><span>磷石膏</span></div><p>失信惩戒</p>');
  const host = body.querySelector('#host') as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>煤矸石</p>';
  const words = ['失信惩戒', '磷石膏', '粉煤灰'];
  const marks = words.map((word) => markOn(textNodeWith(body, word), word));
  marks.push(markOn(textNodeWith(host.shadowRoot as Node, '煤矸石'), '煤矸石'));
  const order = inOrder(marks, body.ownerDocument.documentElement).map(wordsOf);
  expect(order).toEqual(['粉煤灰', '煤矸石', '磷石膏', '失信惩戒']);
});

test('marks whose text has left the document are left out', () => {
  const body = bodyOf('<p>粉煤灰</p><p id="gone">煤矸石</p>');
  const marks = ['粉煤灰', '煤矸石'].map((word) => markOn(textNodeWith(body, word), word));
  body.querySelector('#gone')?.remove();
  expect(inOrder(marks, body.ownerDocument.documentElement).map(wordsOf)).toEqual(['粉煤灰']);
});
