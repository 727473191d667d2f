import { expect, test } from 'vitest';
import { countUsage } from '../../../utils/lexicon/usage.ts';

test('tells words from pieces of words', () => {
  const texts = ['发展现代农业、特色农产品。', '云计算、大数据和云计算的应用', '新一代云计算产业'];
  const usage = countUsage(['现代农', '云计算', '云计', '没有的'], texts);
  expect(usage.get('云计算')).toEqual({ total: 3, openBefore: 2, openAfter: 2 });
  expect(usage.get('现代农')).toEqual({ total: 1, openBefore: 0, openAfter: 0 });
  expect(usage.get('云计')).toEqual({ total: 3, openBefore: 2, openAfter: 0 });
  expect(usage.get('没有的')).toEqual({ total: 0, openBefore: 0, openAfter: 0 });
});

test('counts what overlaps', () => {
  expect(countUsage(['哈哈'], ['哈哈哈']).get('哈哈')?.total).toBe(2);
});
