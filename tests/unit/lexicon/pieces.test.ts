import { describe, expect, test } from 'vitest';
import { splitPieces } from '../../../utils/lexicon/pieces.ts';

describe('splitPieces', () => {
  test.each([
    [
      '木本食用油料、调料和工业原料的种植、开发、生产',
      ['木本食用油料', '调料', '工业原料', '种植', '开发', '生产'],
    ],
    [
      '煤炭洗选及粉煤灰（包括脱硫石膏）、煤矸石等综合利用',
      ['煤炭洗选', '粉煤灰', '煤矸石', '综合利用', '脱硫石膏'],
    ],
    [
      '石油、天然气（含页岩气、煤层气）的勘探、开发和矿井瓦斯利用',
      ['石油', '天然气', '勘探', '开发', '矿井瓦斯利用', '页岩气', '煤层气'],
    ],
    ['种畜禽和水产苗种繁育（不含我国特有的珍贵优良品种）', ['种畜禽', '水产苗种繁育']],
    ['重大技术装备首台（套）保险', ['重大技术装备首台套保险']],
    [
      '服务“三农”、小微企业、个体工商户的小额贷款金融服务',
      ['服务', '三农', '小微企业', '个体工商户', '小额贷款金融服务'],
    ],
    ['100 吨及以上电炉，IPTV 技术', ['100吨及以上电炉', 'IPTV技术']],
    ['基于 Open RAN 的设备', ['基于Open RAN', '设备']],
  ])('%s', (text, pieces) => {
    expect(splitPieces(text)).toEqual(pieces);
  });

  test('a joining character within a word joins nothing', () => {
    expect(splitPieces('碳中和、参与、涉及、高等教育、等离子、并网')).toEqual([
      '碳中和',
      '参与',
      '涉及',
      '高等教育',
      '等离子',
      '并网',
    ]);
  });

  test('a bracket without an end takes the rest with it', () => {
    expect(splitPieces('锂电池、硅材料（含碳化硅')).toEqual(['锂电池', '硅材料']);
  });
});
