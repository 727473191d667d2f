import { describe, expect, test } from 'vitest';
import { isCutOut } from '../../../utils/matcher/whole-words.ts';

/** The terms of a list that are left in a text, each looked for everywhere. */
const left = (text: string, ...terms: string[]): string[] =>
  terms.flatMap((term) =>
    Array.from(text.matchAll(new RegExp(term, 'gu')), ({ index }) => index)
      .filter((at) => !isCutOut(text, at, at + term.length))
      .map(() => term),
  );

describe('terms that stand across the border of two words', () => {
  // Lines of the sources.
  test.each([
    ['系统性能效率不低于 FreeRTOS', '能效'],
    ['中国化学工程集团有限公司 共聚丙烯酸酯项目', '聚丙烯'],
  ])('%s: not %s', (text, term) => {
    expect(left(text, term)).toEqual([]);
  });

  test.each([
    ['登录官网查询下载个人版权益记录，非单位版权益记录，必须提供', '版权'],
    ['各县结合金华实际制定细则', '合金'],
    ['问题可能源于传感器', '能源'],
    ['取得相关税收优惠', '关税'],
    ['民航运行安全', '航运'],
    ['畅通资金融通渠道', '金融'],
    ['推动对外贸易发展', '外贸'],
    ['全面落实环保税区分应税污染物种类的规定', '保税区'],
  ])('%s: not %s', (text, term) => {
    expect(left(text, term)).toEqual([]);
  });
});

describe('terms that stand there as words', () => {
  test.each([
    ['推进能效提升，提高能效环保水平', '能效'],
    ['进一步提升煤电能效', '煤电'],
    ['对高新区内企业', '高新区'],
    ['省级公证机构', '公证'],
    ['铝合金材料', '合金'],
    ['关税政策与外贸', '关税'],
  ])('%s: %s', (text, term) => {
    expect(left(text, term)).toContain(term);
  });

  test('long ones and those of other characters are never asked about', () => {
    expect(left('结合金华实际，5G基站', '合金华实', '5G')).toEqual(['合金华实', '5G']);
  });

  test('each mark is looked at where it stands', () => {
    expect(left('结合金华实际发展合金产业', '合金')).toEqual(['合金']);
  });
});
