import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import { markOf } from '../../../utils/page/look-up.ts';
import type { Selected, SelectedTerm } from '../../../utils/page/look-up-model.ts';
import { SelectedTerms } from '../../../utils/page/card/selected-terms.tsx';
import { mount, send } from '../components/dom.ts';

const one = (term: number, words: string): SelectedTerm => ({ term, kind: 2, words });

const show = (selected: Selected, current = 1) => {
  const onChoose = vi.fn<(term: SelectedTerm) => void>();
  const onSearch = vi.fn<(text: string) => void>();
  const place = mount(h(SelectedTerms, { selected, current, onChoose, onSearch }));
  return { place, buttons: Array.from(place.querySelectorAll('button')), onChoose, onSearch };
};

test('the other terms, the one that is shown, and a search for all of it', () => {
  const text = '粉煤灰和煤矸石';
  const others = [one(2, '煤矸石')];
  const { buttons, onChoose, onSearch } = show({ text, first: one(1, '粉煤灰'), others });
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    '粉煤灰',
    '煤矸石',
    '检索全部文字',
  ]);
  expect(buttons.map((button) => button.getAttribute('aria-current'))).toEqual([
    'true',
    'false',
    null,
  ]);
  for (const button of buttons) send(button, 'click');
  expect(onChoose.mock.calls).toEqual([[one(1, '粉煤灰')], [one(2, '煤矸石')]]);
  expect(onSearch.mock.calls).toEqual([[text]]);
});

test('nothing where the text is the term', () => {
  const { place } = show({ text: '粉煤灰', first: one(1, '粉煤灰'), others: [] });
  expect(place.innerHTML).toBe('');
});

test('a search where the text is more than its one term', () => {
  const { buttons } = show({ text: '综合利用粉煤灰', first: one(1, '粉煤灰'), others: [] });
  expect(buttons).toHaveLength(2);
});

test('a mark of selected text carries its words where they call an article', () => {
  const places = [{ node: {} as Text, from: 0, to: 3 }] as const;
  expect(markOf(one(1, '粉煤灰'), places)).toEqual({ term: 1, kind: 2, places });
  expect(markOf(one(1, '《能源法》第二十条'), places).words).toBe('《能源法》第二十条');
});
