import { describe, expect, test } from 'vitest';
import { rankClauses, rankStatements } from '../../../utils/cards/rank-uses.ts';
import { noRelevance, relevanceTo } from '../../../utils/cards/relevance.ts';

const names = ['融资担保', '小微企业', '再担保', '专利'];
const termsOf = (text: string): number[] =>
  names.flatMap((name, id) => (text.includes(name) ? [id] : []));
const on = (title: string, terms: number[], own = 9) => relevanceTo({ title, terms }, own, termsOf);

describe('relevance', () => {
  test('terms of the page count once, those of its title twice', () => {
    const relevance = on('融资担保办法', [1, 2]);
    expect(relevance('为小微企业提供再担保、再担保')).toBe(2);
    expect(relevance('融资担保')).toBe(2);
    expect(relevance('小微企业融资担保')).toBe(3);
  });

  test('one term by the way, or the card’s own, is nothing', () => {
    expect(on('', [1, 2])('小微企业')).toBe(0);
    expect(on('小微企业', [1, 2], 1)('小微企业再担保')).toBe(0);
  });

  test.each([
    ['关于加强金融服务的意见', '金融支持', 3],
    ['广州市人才公寓管理办法', '人才队伍', 3],
    ['专利收费办法', '创造和知识产权保护', 0],
    ['广州市财政局关于印发就业见习基地管理办法的通知', '财政支持', 0],
    ['国家市场监督管理总局公告', '市场监管', 0],
    ['企业登记管理办法', '企业', 0],
  ])('%s and the topic %s', (title, topic, expected) => {
    expect(on(title, [])('', [topic])).toBe(expected);
  });
});

describe('uses of a term', () => {
  const use = (text: string, topics: string[] = []) => ({ text, topics });
  const texts = [
    '推广家庭农场经营模式，完善服务。',
    '为小微企业和专利代理提供融资担保。',
    '支持各类园区建设公共服务平台。',
  ].map((text) => use(text));

  test('the closest first; without a page as they were laid out', () => {
    const relevance = on('融资担保办法', [1]);
    expect(rankStatements(texts, relevance)[0]).toBe(texts[1]);
    expect(rankClauses(texts, relevance)[0]).toBe(texts[1]);
    expect(rankStatements(texts, noRelevance)).toEqual(texts);
  });

  test('what repeats another comes last, and no more clauses are shown than fit', () => {
    const copies = Array.from({ length: 4 }, (_, i) =>
      use(`对获得认定的企业给予${i}00万元一次性奖励。`),
    );
    const shown = rankStatements([...copies, ...texts], noRelevance);
    expect(shown).toEqual([copies[0], ...texts, ...copies.slice(1)]);
    expect(rankClauses([...copies, ...texts], noRelevance)).toHaveLength(3);
  });
});
