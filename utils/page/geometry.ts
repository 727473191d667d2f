/** A point in CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in CSS pixels of the viewport; a `DOMRect` fits. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether the point lies in the box or not further than `margin` from it on either axis. */
export const isIn = (point: Point, box: Box, margin = 0): boolean =>
  point.x >= box.left - margin &&
  point.x <= box.right + margin &&
  point.y >= box.top - margin &&
  point.y <= box.bottom + margin;

/** The smallest box around all of `boxes`. */
export const around = ([first, ...rest]: readonly [Box, ...Box[]]): Box => {
  let { left, top, right, bottom } = first;
  for (const box of rest) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
};

/** The multiples of `way` that lead from `from` into `low`…`high`; empty where the first is larger. */
const reach = (from: number, way: number, low: number, high: number): [number, number] => {
  if (way === 0) return from >= low && from <= high ? [1, Infinity] : [1, 0];
  const ends: [number, number] = [(low - from) / way, (high - from) / way];
  return way > 0 ? ends : [ends[1], ends[0]];
};

/**
 * Whether `point` is on a straight way from `from` to the box, or not further than `slack` from one
 * on either axis: whether going on in the same direction leads into the box.
 */
export const isOnWay = (point: Point, from: Point, box: Box, slack = 12): boolean => {
  const nearFrom = { left: from.x, right: from.x, top: from.y, bottom: from.y };
  const wide = { left: box.left - slack, right: box.right + slack };
  // A step back from the card is none towards it, however near.
  const back =
    (from.y <= box.top && point.y < from.y) || (from.y >= box.bottom && point.y > from.y);
  if (back) return false;
  if (isIn(point, nearFrom, slack)) return true;
  const [x1, x2] = reach(from.x, point.x - from.x, wide.left, wide.right);
  const [y1, y2] = reach(from.y, point.y - from.y, box.top, box.bottom);
  return Math.max(1, x1, y1) <= Math.min(x2, y2);
};
