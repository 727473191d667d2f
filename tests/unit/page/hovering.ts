import { vi } from 'vitest';
import { Hover, linkTimes } from '../../../utils/page/hover.ts';

export const restMs = 200;
export const linkRestMs = linkTimes * restMs;

/** Where the pointer is: on a mark, or not, the card open or on its way. */
export const at = (
  mark: string | undefined,
  more: Partial<{ x: number; y: number; overCard: boolean; onWay: boolean }> = {},
) => ({
  point: { x: more.x ?? 0, y: more.y ?? 0 },
  mark,
  overCard: more.overCard ?? false,
  onWay: more.onWay ?? false,
});

/** A state machine whose doings are written down, with one thing open where the test wishes. */
export const setUp = () => {
  const log: string[] = [];
  /** Marks named alike but for a figure are of one term. */
  const gone = new Set<string>();
  const reader = { isBusy: false, delay: restMs };
  const hover = new Hover<string>({
    prepare: (mark) => log.push(`prepare ${mark}`),
    isLinked: (mark) => mark.startsWith('link'),
    open: (mark) => log.push(`open ${mark}`),
    close: () => log.push('close'),
    isHeld: () => reader.isBusy,
    restDelay: () => reader.delay,
    adopt: (mark) => log.push(`adopt ${mark}`),
    isGone: (mark) => gone.has(mark),
    isSame: (mark, old) => mark[0] === old[0],
  });
  const openA = (): void => {
    hover.move(at('a'));
    vi.advanceTimersByTime(restMs);
    log.length = 0;
  };
  return { log, gone, hover, openA, reader };
};
