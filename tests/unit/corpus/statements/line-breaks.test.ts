import { describe, expect, test } from 'vitest';
import { joinLineBreaks } from '../../../../utils/corpus/statements/line-breaks.ts';

const join = (text: string, ...others: string[]) => joinLineBreaks([text, ...others])[0];

describe('within sentences', () => {
  test.each([
    // Parts of statements.tsv:5, 557, 8522.
    [
      '地方支持企业、高校、科研 院所、新型研发机构等，按有关政策规 定享受税收优惠政策。',
      '地方支持企业、高校、科研院所、新型研发机构等，按有关政策规定享受税收优惠政策。',
    ],
    ['大力开展科技型中 小企业评价工作，鼓励各地', '大力开展科技型中小企业评价工作，鼓励各地'],
    // statements.tsv:6601, 8018, 8601: a title, people to call, a heading without its mark.
    [
      '依据《财政部 工信部关于对小微企业融资担保业务实施降费奖补政策的通知》，对',
      '依据《财政部 工信部关于对小微企业融资担保业务实施降费奖补政策的通知》，对',
    ],
    [
      '交至1号楼，苏州市科技服务中心项目服务科 王凯 项浚峰 65241080',
      '交至1号楼，苏州市科技服务中心项目服务科 王凯 项浚峰 65241080',
    ],
    ['强化政策引导 省重点研发计划、省', '强化政策引导 省重点研发计划、省'],
    ['》落实 到位，支持', '》落实到位，支持'],
  ])('%s', (text, joined) => {
    expect(join(text)).toBe(joined);
  });
});

describe('behind the last sentence', () => {
  test('joins what other texts have in one piece on both sides of the space', () => {
    expect(join('推进创意设 计服务', '发展创意设计服务')).toBe('推进创意设计服务');
    expect(join('按有关政策规 定享受', '政策规定', '规定享受优惠')).toBe('按有关政策规定享受');
  });

  test('keeps what no other text joins, on one side or both', () => {
    expect(join('项目服务科王凯 项浚峰', '项目服务')).toBe('项目服务科王凯 项浚峰');
    expect(join('强化政策引导 省重点研发计划', '引导省级企业')).toBe('强化政策引导 省重点研发计划');
  });

  test('keeps the spaces of a title', () => {
    const other = '财政部税务总局的通知';
    expect(join('按《财政部 税务总局通知》执行', other)).toBe('按《财政部 税务总局通知》执行');
    expect(join('由财政部 税务总局解释', other)).toBe('由财政部税务总局解释');
  });

  test('keeps the space that no title closes around', () => {
    expect(join('按《财政部 税务总局通知执行，由', '财政部税务总局')).toContain('部 税');
  });
});
