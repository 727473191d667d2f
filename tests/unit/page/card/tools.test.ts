import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import { LanguageContext } from '../../../../components/language.ts';
import { Tools } from '../../../../utils/page/card/tools.tsx';
import type { Point } from '../../../../utils/page/geometry.ts';
import { mount, send } from '../../components/dom.ts';

const show = (pinned: boolean, language: 'zh' | 'en' = 'zh') => {
  const parts = {
    onPin: vi.fn<() => void>(),
    onClose: vi.fn<() => void>(),
    onMove: vi.fn<(by: Point) => void>(),
  };
  const content = h(Tools, { pinned, ...parts });
  const place = mount(h(LanguageContext.Provider, { value: language }, content));
  const labels = Array.from(place.querySelectorAll('button'), (one) =>
    one.getAttribute('aria-label'),
  );
  return { ...parts, place, labels };
};

test('an open card can be pinned and closed', () => {
  const { place, labels, onPin, onClose } = show(false);
  expect(labels).toEqual(['固定卡片', '关闭']);
  for (const button of place.querySelectorAll('button')) button.click();
  expect([onPin, onClose].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect(place.textContent).not.toContain('已固定');
});

test('a pinned card says so, and can be moved and closed', () => {
  const { place, labels } = show(true);
  expect(labels).toEqual(['移动卡片：拖动，或按方向键', '关闭']);
  expect(place.textContent).toContain('已固定');
});

test('arrow keys move it, others and those with a modifier do not', () => {
  const { place, onMove } = show(true);
  const handle = place.querySelector('button') as HTMLElement;
  for (const key of ['ArrowRight', 'ArrowUp', 'Tab', 'a'])
    expect(send(handle, 'keydown', { key }).defaultPrevented).toBe(key.startsWith('Arrow'));
  send(handle, 'keydown', { key: 'ArrowDown', shiftKey: true });
  send(handle, 'keydown', { key: 'ArrowLeft', altKey: true });
  expect(onMove.mock.calls).toEqual([[{ x: 16, y: 0 }], [{ x: 0, y: -16 }], [{ x: 0, y: 64 }]]);
});

test('speaks the reader’s language', () => {
  expect(show(true, 'en').labels).toEqual([
    'Move the card: drag, or press the arrow keys',
    'Close',
  ]);
});
