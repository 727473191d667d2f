import { expect, test } from 'vitest';
import { restoreMathematics } from '../../../../utils/corpus/text/printed.ts';
import { toReadable } from '../../../../utils/corpus/text/readable.ts';
import { isProvince, isRegion, provinceOf } from '../../../../utils/corpus/text/regions.ts';
import {
  foldTitle,
  namesInBrackets,
  titleSimilarity,
} from '../../../../utils/corpus/text/titles.ts';

test('foldTitle takes off what print varies', () => {
  expect(foldTitle('光伏制造行业规范条件(2024 年本)')).toBe(
    foldTitle('《光伏制造行业规范条件（2024年本）》'),
  );
});

test('titleSimilarity tells prints of one title from other titles', () => {
  const similar = (a: string, b: string): number => titleSimilarity(foldTitle(a), foldTitle(b));
  expect(
    similar('光伏制造行业规范公告管理办法', '光伏制造行业规范公告管理暂行办法'),
  ).toBeGreaterThan(0.85);
  expect(
    similar('基本建设项目建设成本管理的实施细则', '基本建设项目竣工财务决算管理的实施细则'),
  ).toBeLessThan(0.8);
  expect(similar('', '通知')).toBe(0);
});

test('namesInBrackets takes outermost names alone', () => {
  expect(namesInBrackets('《关于印发《甲》的通知》和《乙》，《丙')).toEqual([
    '关于印发《甲》的通知',
    '乙',
  ]);
});

test('regions go by long and short names', () => {
  expect(
    ['山西省', '内蒙古自治区', '新疆自治区（含新疆生产建设兵团）', '广东'].every(isProvince),
  ).toBe(true);
  expect(['山西省能源局', '央企', '省政府'].some(isRegion)).toBe(false);
  expect(isRegion('宁波市')).toBe(true);
  expect(provinceOf('广东省能源发展“十四五”规划')).toBe('广东');
  expect(provinceOf('国家公路网规划')).toBeUndefined();
});

test('restoreMathematics gives the formulas of the print back', () => {
  const raw = '11. $MgCl_2 \\cdot 6H_2O$ 连续脱水，强度 \\geq 1670，$\\text{SiC}$';
  const text = toReadable(raw);
  expect(text).toContain('MgCl₂·6H₂O');
  const restored = restoreMathematics(text, [raw]);
  expect(restored).toContain('$MgCl_2 \\cdot 6H_2O$');
  expect(restored).toContain('\\geq');
  expect(restored).toContain('$\\text{SiC}$');
  expect(restoreMathematics('没有公式', [raw])).toBe('没有公式');
});
