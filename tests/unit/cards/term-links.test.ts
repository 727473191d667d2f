import { describe, expect, it } from 'vitest';
import { joinTexts, shareLinks, textsOf } from '../../../utils/cards/term-links.ts';
import { blockchain, flyAsh } from '../components/fixtures.ts';

describe('the texts of a card', () => {
  it('are each there once, criteria too', () => {
    const texts = textsOf(blockchain);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toContain('区块链技术研发与服务');
    expect(texts.filter((text) => text.startsWith('指通过分布式数据存储'))).toHaveLength(1);
  });

  it('are as many as one message may carry', () => {
    const [definition] = blockchain.definitions;
    const long = { ...definition!, text: '长'.repeat(150_000) };
    const texts = textsOf({ ...flyAsh, definitions: [long] });
    expect(joinTexts(texts).length).toBeLessThan(100_001);
  });
});

describe('links', () => {
  const texts = ['粉煤灰和煤矸石', '没有', '煤矸石、煤矸石、粉煤灰'];
  // Offsets of the joined text: the second text begins at 8, the third at 11.
  const found = [0, 3, 7, 2, 4, 7, 8, 2, 11, 14, 8, 2, 15, 18, 8, 2, 19, 22, 7, 2];

  it('stand in their own text, each term once', () => {
    expect(joinTexts(texts).slice(11, 14)).toBe('煤矸石');
    expect([...shareLinks(texts, found, 99)]).toEqual([
      [
        texts[0],
        [
          { start: 0, end: 3, term: 7 },
          { start: 4, end: 7, term: 8 },
        ],
      ],
      [
        texts[2],
        [
          { start: 0, end: 3, term: 8 },
          { start: 8, end: 11, term: 7 },
        ],
      ],
    ]);
  });

  it("leave the card's own term out", () => {
    const terms = [...shareLinks(texts, found, 7).values()].flat().map(({ term }) => term);
    expect(terms).toEqual([8, 8]);
  });
});
