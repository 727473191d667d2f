import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { PageMark } from '../../../utils/page/mark-index.ts';
import { PartPainter } from '../../../utils/reader/part-painter.ts';

const { document } = parseHTML(
  '<html><body><div class="part"><p>磷石膏</p></div><div class="part"><p>粉煤灰</p></div></body></html>',
);
const [first, second] = [...document.querySelectorAll('.part')] as [Element, Element];

const markIn = (part: Element): PageMark => ({
  term: 1,
  kind: 2,
  places: [{ node: part.querySelector('p')?.firstChild as unknown as Text, from: 0, to: 3 }],
});

const painting = () => {
  const drawn = new Set<PageMark>();
  const parts = new PartPainter({
    paint: (marks) => marks.forEach((mark) => drawn.add(mark)),
    erase: (marks) => {
      for (const mark of marks) drawn.delete(mark);
    },
  });
  parts.add(first);
  parts.add(second);
  return { parts, drawn };
};

describe('PartPainter', () => {
  it('draws the marks of near parts alone, those of the others once they come near', () => {
    const { parts, drawn } = painting();
    const [here, there] = [markIn(first), markIn(second)];
    parts.move(first, true);
    parts.paint([here, there]);
    expect([...drawn]).toEqual([here]);
    parts.move(second, true);
    expect([...drawn]).toEqual([here, there]);
    parts.move(first, false);
    expect([...drawn]).toEqual([there]);
  });

  it('draws no mark again that was erased while its part was far', () => {
    const { parts, drawn } = painting();
    const mark = markIn(first);
    parts.paint([mark]);
    parts.erase([mark]);
    parts.move(first, true);
    expect(drawn.size).toBe(0);
  });

  it('draws nothing of a part that has left', () => {
    const { parts, drawn } = painting();
    parts.paint([markIn(first)]);
    parts.remove(first);
    parts.move(first, true);
    parts.paint([markIn(first)]);
    expect(drawn.size).toBe(0);
  });
});
