import { describe, expect, test } from 'vitest';
import { isDefinedName, isName, namesInPhrase } from '../../../utils/lexicon/names.ts';

describe('isName', () => {
  test.each(['建筑垃圾处理', '粉煤灰', '碳纤维', 'IPTV技术', '无人机', '再制造产品', '增材制造'])(
    '%s could be looked up',
    (name) => {
      expect(isName(name)).toBe(true);
    },
  );

  test.each([
    ['two characters', '化工'],
    ['an amount', '100吨及以上电炉'],
    ['a demand', '厚度大于三毫米钢板'],
    ['a piece of a sentence', '提高原油采收率'],
    ['no noun', '机电产品再'],
    ['a measure', '碳纤维强度'],
    ['words that say nothing', '高端智能装备制造'],
    ['an everyday word', '零部件'],
    ['a judgement', '智能化'],
    ['Latin alone', 'CAD/CAM'],
  ])('%s is none: %s', (_, name) => {
    expect(isName(name)).toBe(false);
  });
});

test('words that say nothing alone are names where a text defines them', () => {
  expect(isName('数字经济')).toBe(false);
  expect(isDefinedName('数字经济')).toBe(true);
  expect(isDefinedName('可再生能源')).toBe(true);
  expect(isDefinedName('项目')).toBe(false);
  expect(isDefinedName('新建和改扩建企业及项目')).toBe(false);
  expect(isDefinedName('其他投资支出')).toBe(false);
});

describe('namesInPhrase', () => {
  test('takes activities off where the rest stands', () => {
    expect(namesInPhrase('集成电路装备研发').own).toBe('集成电路装备');
    expect(namesInPhrase('座椅制造').own).toBe('座椅制造');
    expect(namesInPhrase('零部件制造').own).toBeUndefined();
  });

  test('keeps 再制造 whole', () => {
    expect(namesInPhrase('机电产品再制造').own).toBe('机电产品再制造');
  });

  test('tells what means the same from what is a part', () => {
    expect(namesInPhrase('云计算技术研发').within).toContain('云计算');
    expect(namesInPhrase('中药材种植').within).toContain('中药材');
    expect(namesInPhrase('高性能碳纤维').within).toContain('碳纤维');
  });
});
