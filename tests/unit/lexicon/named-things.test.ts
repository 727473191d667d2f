import { describe, expect, test } from 'vitest';
import { corpus, found, lexicon } from './real-lexicon.ts';

const entriesOf = (name: string): number =>
  lexicon.terms.find((term) => term.name === name)?.entries.length ?? 0;

describe('things that catalogues name are marked, short names too', () => {
  test.each([
    [['电镀'], '建材、电镀等行业改造'],
    [['尾矿', '沼气'], '尾矿、沼气综合利用'],
    [['卫星', '农机'], '卫星定位等信息技术在农机上的应用'],
    [['智能控制'], '推广智能控制'],
    [['建筑材料'], '建筑材料及成套装备'],
    [['汽车整车', '测绘'], '汽车整车、航空器等，无人机用于测绘'],
    [['乡土树种', '驾驶辅助'], '选用乡土树种；组合驾驶辅助功能'],
    [['服务器', '处理器'], '服务器和处理器'],
    [['博物馆', '图书馆'], '博物馆、图书馆、文化馆'],
  ])('%j', (names, text) => {
    expect(found(text)).toEqual(expect.arrayContaining(names));
    for (const name of names) expect(entriesOf(name)).toBeGreaterThan(0);
  });

  test('what criteria alone name has their entry', () => {
    expect(found('建设游泳馆，研发纳米药物')).toEqual(['游泳馆', '纳米药物']);
    for (const name of ['游泳馆', '纳米药物']) expect(entriesOf(name)).toBe(1);
    // Nobody added what else they mention, and its criteria bring a term that texts name no more entries.
    expect(found('运动场所的运营管理')).toEqual([]);
    const named = corpus.entries.filter(({ text }) => text.includes('体育场馆'));
    expect(entriesOf('体育场馆')).toBe(named.length);
  });

  test('农膜 means 农用薄膜', () => {
    expect(lexicon.terms.find(({ name }) => name === '农用薄膜')?.variants).toContain('农膜');
  });
});

describe('a short name is not marked where its characters belong to other words', () => {
  test.each([
    ['合金', '提供综合金融服务，联合金融机构'],
    ['演艺', '传统表演艺术'],
    ['供热', '提供热线服务'],
    ['快递', '请尽快递交材料，加快递补'],
    ['民宿', '农民宿舍、居民宿舍'],
    ['模具', '产业规模具有优势'],
    ['农机', '涉农机构、惠农机制'],
    ['服装', '伺服装置'],
    ['合成氨', '化学合成氨基酸'],
    ['核电', '审核电子材料'],
    ['风能', '加强党员干部作风能力建设'],
    ['抗体', '对抗体系'],
    ['种业', '开展一种业务'],
    ['水生态', '污水生态处理'],
    ['整车', '调整车辆限行措施'],
    ['制剂', '使用酶抑制剂'],
    ['期货', '长期货币政策'],
    ['破产', '突破产业瓶颈'],
    ['外债', '发行境外债券'],
    ['创新层', '提升创新层次'],
    ['新职业', '创新职业培训方式'],
    ['退市', '清退市场主体'],
    ['配股', '分配股权'],
    ['蓄电池', '回收利用动力蓄电池'],
  ])('%s: %s', (term, text) => {
    expect(found(term)).toEqual([term]);
    expect(found(text)).not.toContain(term);
  });
});

describe('words that every page uses and no card explains are not marked', () => {
  test.each([
    '高等院校、有关部门和单位',
    '加强国际合作，加快转型升级',
    '提交营业执照，由联席会议审定',
    '给予一次性奖励，拨付补助资金',
    '做好环境保护、医疗卫生和供水、排水工作',
    '强化省级统筹调度',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('what they are a part of is', () => {
    expect(found('环境保护税、中小企业发展专项资金、工伤保险省级统筹')).toEqual([
      '环境保护税',
      '中小企业发展专项资金',
      '工伤保险省级统筹',
    ]);
  });
});
