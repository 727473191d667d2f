import { describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { askingFrame } from '../../../utils/background/frames.ts';

const tab = { id: 7 } as Browser.tabs.Tab;

describe('the frame that asks', () => {
  test('is named by its tab and its number, the page itself too', () => {
    expect(askingFrame({ tab, frameId: 0 })).toEqual({ tabId: 7, frameIds: [0] });
    expect(askingFrame({ tab, frameId: 12 })).toEqual({ tabId: 7, frameIds: [12] });
  });

  test.each([{}, { frameId: 0 }, { tab }, { tab: { ...tab, id: undefined }, frameId: 0 }])(
    'is none where no tab or no frame is told (%o)',
    (sender) => {
      expect(() => askingFrame(sender as Parameters<typeof askingFrame>[0])).toThrow(
        'No frame asks.',
      );
    },
  );
});
