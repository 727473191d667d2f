import { describe, expect, test } from 'vitest';
import { glossesOf, pairsOf } from './gloss-reading.ts';

describe('Latin short names', () => {
  test.each([
    [
      '虚拟现实（VR）、增强现实（AR）和混合现实（MR）设备',
      [
        ['VR', '虚拟现实'],
        ['AR', '增强现实'],
        ['MR', '混合现实'],
      ],
    ],
    [
      '推进 HJT（异质结）、TOPCon（钝化接触）电池',
      [
        ['HJT', '异质结'],
        ['TOPCon', '钝化接触'],
      ],
    ],
    ['积极推进加入《数字经济伙伴关系协定》（DEPA）进程', [['DEPA', '《数字经济伙伴关系协定》']]],
    [
      '推动基础设施领域不动产投资信托基金（REITs）健康发展',
      [['REITs', '基础设施领域不动产投资信托基金']],
    ],
    ['第五代移动通信（5G）', [['5G', '第五代移动通信']]],
    [
      '含碳酸二甲酯(DMC)、1,4-丁二醇(BDO)',
      [
        ['DMC', '碳酸二甲酯'],
        ['BDO', '1,4-丁二醇'],
      ],
    ],
    [
      '具备先进互联网架构和 OT（工业技术）/IT（新一代信息技术）深度融合特点',
      [
        ['OT', '工业技术'],
        ['IT', '新一代信息技术'],
      ],
    ],
    [
      '在海风与海浪的作用下,产生纵荡(Surge)、横荡(Sway)',
      [
        ['Surge', '纵荡'],
        ['Sway', '横荡'],
      ],
    ],
    [
      '全国科技评估标准化技术委员会（SAC/TC580）归口',
      [['SAC/TC580', '全国科技评估标准化技术委员会']],
    ],
    ['04.03.83\tASTME1804-2016 (美国材料实验协会)\t规程', [['ASTM', '美国材料实验协会']]],
    [
      '前者如硅（Si）、锗（Ge）等所形成的半导体',
      [
        ['Si', '硅'],
        ['Ge', '锗'],
      ],
    ],
    ['SOX (SOC、SOH、SOE 等) 状态估计', [['SOX', 'SOC、SOH、SOE 等']]],
  ])('%s', (text, expected) => {
    expect(pairsOf(text)).toEqual(expected);
  });

  test.each([
    ['规范推广政府和社会资本合作（PPP）模式', '政府和社会资本合作'],
    ['支持生态环境领域政府和社会资本合作（PPP）项目', '政府和社会资本合作'],
    ['建立高级计划与排产系统（APS），通过集中排程', '高级计划与排产系统'],
    ['全面集成生产管理系统和分布式控制系统（DCS）', '分布式控制系统'],
    ['体外诊断及即时检验（POCT）器械', '即时检验'],
    ['浮式储存及再气化装置（FSRU）', '浮式储存及再气化装置'],
    ['73.碳捕集利用与封存（CCUS）项目', '碳捕集利用与封存'],
    ['探索开展投资项目环境、社会和治理（ESG）评价', '环境、社会和治理'],
    ['推进国家生态环境导向的开发模式（EOD）试点', '生态环境导向的开发模式'],
  ])('joining words and 的 in front of it: %s', (text, definition) => {
    expect(glossesOf(text)).toMatchObject([{ definition }]);
  });

  test.each([
    ['按贷款合同签订之日同期限贷款市场报价利率（LPR）的一定比例', '贷款市场报价利率'],
    ['大功率金属氧化物半导体场效应晶体管（MOSFET）', '金属氧化物半导体场效应晶体管'],
    ['商用车制动防抱死系统（ABS）', '制动防抱死系统'],
    ['100Gbps 及以上速率时分复用设备（TDM）', '时分复用设备'],
    ['重大技术装备用分散型控制系统（DCS）', '分散型控制系统'],
    ['引导企业建立制造执行系统（MES），提升', '制造执行系统'],
    ['包括大容量多层陶瓷电容器（MLCC）', '多层陶瓷电容器'],
    ['大容量高速率光传送网（OTN）设备', '光传送网'],
    ['支持省集成电路设计中心（ICC）建设', '集成电路设计中心'],
    ['培育引进行业龙头合同研发机构（CRO）', '合同研发机构'],
    ['深化合格境内投资者境外投资试点（QDIE）', '合格境内投资者境外投资'],
    ['推进高性能计算（HPC）应用', '高性能计算'],
  ])('the name without what is said of it: %s', (text, definition) => {
    expect(glossesOf(text)).toMatchObject([{ definition }]);
  });

  test('a name that may begin earlier or later is local', () => {
    expect(glossesOf('虚拟现实（VR）')[0]?.local).toBe(false);
    expect(glossesOf('引导企业建立制造执行系统（MES）')[0]?.local).toBe(false);
    expect(glossesOf('建立《区域全面经济伙伴关系协定》（RCEP）清单')[0]?.local).toBe(false);
    expect(glossesOf('永磁磁共振或高场强超导磁共振成像（MRI）')[0]?.local).toBe(true);
    expect(glossesOf('积极争取设立药品、医疗器械审评中心（CDE）粤港澳分中心')[0]?.local).toBe(true);
    expect(glossesOf('薄膜晶体管、液晶显示器 (TFT-LCD) 面板')[0]?.local).toBe(true);
    expect(glossesOf('对新取得美国食品药品监督管理局（FDA）认证的')[0]?.local).toBe(false);
    expect(glossesOf('建立完善环境空气挥发性有机物（VOCs）')[0]?.local).toBe(true);
  });

  test.each([
    '唐·泰普斯科特 (DonTapscott)',
    '最大功率（240KW）',
    '符合国家重要用途钢丝绳标准(GB8918-2006)',
    '特种功能玻璃（Low-E）',
    '综合保税区内企业成为经认证的经营者（AEO）',
    '验证符合规定质量等级 ( PPM ) 批量验收程序',
    'OLED（AMOLED）新型显示',
    '推动一批政府和社会（PPP）项目',
    '注射成型表面（IMD）装饰膜',
    'CE（欧洲统一）、',
  ])('nothing in: %s', (text) => {
    expect(glossesOf(text)).toEqual([]);
  });

  test('what a part is made of is not its name', () => {
    expect(pairsOf('32.组件零部件胶膜(EVA)、光伏玻璃', 'entry')).toEqual([]);
  });
});
