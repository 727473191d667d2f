import { describe, expect, test } from 'vitest';
import { conceal, takeShown } from '../../../utils/page/concealed.ts';
import { DirtyPlaces } from '../../../utils/page/dirty-places.ts';
import { bodyOf, markupStyles, textNodeWith } from './markup.ts';

const take = (body: Element, ...nodes: Node[]): string[] => {
  const dirty = new DirtyPlaces();
  for (const node of nodes) dirty.add(node);
  return Array.from(dirty.take(body, markupStyles), ({ id, localName }) => id || localName);
};

const html = `<div id="d"><p id="p">实施<b id="b">失信惩戒</b></p><p id="q">粉煤灰</p>
  <div id="m">前<p id="r">中</p>后</div></div>`;

describe('DirtyPlaces', () => {
  test('a new block is read by itself, inline content with its line', () => {
    const body = bodyOf(html);
    const at = (id: string): Element => body.querySelector(`#${id}`) ?? body;
    expect(take(body, at('q'))).toEqual(['q']);
    expect(take(body, at('b'))).toEqual(['p']);
    expect(take(body, textNodeWith(body, '失信'))).toEqual(['p']);
  });

  test('a block within a line is read with what it parts', () => {
    const body = bodyOf(html);
    expect(take(body, body.querySelector('#r') ?? body)).toEqual(['m']);
  });

  test('a place inside another is not read twice', () => {
    const body = bodyOf(html);
    const at = (id: string): Element => body.querySelector(`#${id}`) ?? body;
    expect(take(body, at('b'), at('q'), at('d'))).toEqual(['d']);
  });

  test('what has left the page is forgotten', () => {
    const body = bodyOf(html);
    const gone = body.querySelector('#q');
    gone?.remove();
    expect(take(body, gone ?? body)).toEqual([]);
  });

  test('a neighbour that is gone: the line is read again, a block is not', () => {
    const body = bodyOf(html);
    const dirty = new DirtyPlaces();
    dirty.addBeside(body.querySelector('#b') ?? body);
    dirty.addBeside(body.querySelector('#q') ?? body);
    expect(Array.from(dirty.take(body, markupStyles), ({ id }) => id)).toEqual(['p']);
    expect(dirty.isEmpty).toBe(true);
  });

  test('too many places are the whole page', () => {
    const body = bodyOf(Array.from({ length: 300 }, (_, i) => `<p>第${i}条</p>`).join(''));
    expect(take(body, ...Array.from(body.children))).toEqual(['body']);
  });
});

describe('hidden places', () => {
  test('are told once they have come into view', () => {
    const body = bodyOf(
      '<p id="a" style="visibility:hidden">甲</p><p id="b" style="visibility:hidden">乙</p>',
    );
    const hidden = new Set<Element>();
    for (const element of Array.from(body.children)) conceal(hidden, element);
    expect(takeShown(hidden, markupStyles)).toEqual([]);
    body.querySelector('#b')?.setAttribute('style', '');
    expect(takeShown(hidden, markupStyles).map(({ id }) => id)).toEqual(['b']);
    expect(takeShown(hidden, markupStyles)).toEqual([]);
  });
});
