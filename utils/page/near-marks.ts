import type { PageMark } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';

/** Marks that follow one another stand near one another: so many are drawn or not together. */
const groupSize = 500;
/** So many marks of a group are asked where they stand. */
const samples = 4;

/** Whether marks that stand near one another are in the window or less than a window's height away. Reads layout. */
const isNear = (marks: readonly PageMark[]): boolean => {
  const step = Math.max(1, Math.floor((marks.length - 1) / (samples - 1)));
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < marks.length + step - 1; i += step) {
    const box =
      marks[Math.min(i, marks.length - 1)]?.places[0].node.parentElement?.getBoundingClientRect();
    if (!box) continue;
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
  }
  return top < 2 * innerHeight && bottom > -innerHeight;
};

/**
 * Draws those of many marks that are near the window.
 * @param fresh marks that were found together just now; where not given, all are looked at, and what is far is drawn
 *   no longer
 */
export const drawNear = (painter: MarkPainter, fresh?: readonly PageMark[]): void => {
  if (fresh) {
    if (isNear(fresh)) painter.draw(fresh);
    return;
  }
  let group: PageMark[] = [];
  let isDrawn = false;
  const settle = (): void => {
    if (group.length > 0 && isNear(group)) painter.draw(group);
    else if (isDrawn) painter.undraw(group);
    group = [];
    isDrawn = false;
  };
  for (const mark of painter.painted) {
    group.push(mark);
    isDrawn ||= mark.range !== undefined;
    if (group.length === groupSize) settle();
  }
  settle();
};
