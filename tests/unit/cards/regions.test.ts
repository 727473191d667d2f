import { describe, expect, test } from 'vitest';
import { distance, placeOfHost, placeOfRegion } from '../../../utils/cards/regions.ts';

describe('placeOfHost', () => {
  test.for([
    ['www.gd.gov.cn', ['广东']],
    ['gd.gov.cn', ['广东']],
    ['rsj.gz.gov.cn', ['广东', '广州']],
    ['www.gzns.gov.cn', ['广东', '广州', '南沙']],
    ['www.cq.gov.cn', ['重庆']],
    // The State Council, a ministry, a host that is not listed, and names that only look like one.
    ['www.gov.cn', []],
    ['www.stats.gov.cn', []],
    ['constructor.gov.cn', []],
    ['gd.gov.cn.example.com', []],
    ['notgov.cn', []],
  ] as const)('%s', ([host, place]) => {
    expect(placeOfHost(host)).toEqual(place);
  });
});

describe('placeOfRegion', () => {
  test.for([
    ['广东省', ['广东']],
    ['广东', ['广东']],
    ['广州市南沙区', ['广东', '广州', '南沙']],
    ['宁波市', ['浙江', '宁波']],
    ['重庆市', ['重庆']],
    ['内蒙古自治区', ['内蒙古']],
    // 鼓励外商投资产业目录 prints the short name, 西部地区鼓励类产业目录 the full one.
    ['广西自治区', ['广西']],
    ['广西壮族自治区', ['广西']],
    ['新疆维吾尔自治区', ['新疆']],
    ['黑龙江省', ['黑龙江']],
    [undefined, []],
  ] as const)('%s', ([region, place]) => {
    expect(placeOfRegion(region)).toEqual(place);
  });
});

test('the nearest place comes first, the state before parts of the page’s place and before others', () => {
  const near = (host: string): string[] =>
    ['四川省', '广州市南沙区', '', '广东省', '广州市'].toSorted(
      (a, b) =>
        distance(placeOfRegion(a), placeOfHost(host)) -
        distance(placeOfRegion(b), placeOfHost(host)),
    );
  expect(near('www.gz.gov.cn')).toEqual(['广州市', '广东省', '', '广州市南沙区', '四川省']);
  expect(near('www.gd.gov.cn').slice(0, 2)).toEqual(['广东省', '']);
  expect(near('www.gov.cn')[0]).toBe('');
  expect(near('www.sc.gov.cn').slice(0, 2)).toEqual(['四川省', '']);
});
