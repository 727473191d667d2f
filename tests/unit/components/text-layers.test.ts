import { describe, expect, it } from 'vitest';
import { cutText } from '../../../components/card/text-layers.ts';

const text = '高掺量粉煤灰建材制品生产';

describe('cutText', () => {
  it('is the text again, whatever lies over it', () => {
    const stretches = cutText(text, [{ start: 0, end: 10, term: 3 }], [[3, 6]], [[5, 8]]);
    const runs = stretches.flatMap((stretch) => stretch.runs);
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.every((run) => run.text !== '')).toBe(true);
  });

  it("emphasises the card's own term within a longer one that is a link", () => {
    const [link, rest] = cutText(text, [{ start: 0, end: 10, term: 3 }], [[3, 6]], []);
    expect(link?.link?.term).toBe(3);
    expect(link?.runs.map((run) => [run.text, run.own])).toEqual([
      ['高掺量', false],
      ['粉煤灰', true],
      ['建材制品', false],
    ]);
    expect(rest).toEqual({ runs: [{ text: '生产', own: false, mended: false }] });
  });

  it('keeps links that touch each other apart', () => {
    const links = [
      { start: 0, end: 3, term: 1 },
      { start: 3, end: 6, term: 2 },
    ];
    expect(cutText(text, links, [], []).map(({ link }) => link?.term)).toEqual([1, 2, undefined]);
  });

  it('of nothing is nothing', () => {
    expect(cutText('', [], [], [])).toEqual([]);
  });
});
