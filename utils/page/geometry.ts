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

/**
 * Whether `point` is on a straight way from `from` to the box: in the triangle of `from` and the
 * box's edge that faces it (above or below), which is `slack` wider than the box on each side.
 * Always false where `from` is beside the box, not above or below.
 */
export const isOnWay = (point: Point, from: Point, box: Box, slack = 12): boolean => {
  const edge = from.y <= box.top ? box.top : box.bottom;
  if (from.y > box.top && from.y < box.bottom) return false;
  const whole = edge - from.y;
  const gone = whole === 0 ? 1 : (point.y - from.y) / whole;
  if (gone < 0 || gone > 1) return false;
  const left = from.x + (box.left - slack - from.x) * gone;
  const right = from.x + (box.right + slack - from.x) * gone;
  return point.x >= left - slack && point.x <= right + slack;
};
