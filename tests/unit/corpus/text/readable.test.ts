import { describe, expect, test } from 'vitest';
import { toReadable } from '../../../../utils/corpus/text/readable.ts';

describe('readable text', () => {
  // Each pair is a part of a source line as delivered and as a person should see it.
  test.each([
    // mathematics
    ['单槽位处理能力 $\\geq 400\\text{Gbps}$ 。', '单槽位处理能力≥400Gbps。'],
    ['11. $MgCl_2 \\cdot 6H_2O$ 连续脱水制无水氯化镁', '11. MgCl₂·6H₂O 连续脱水制无水氯化镁'],
    ['（787 $\\times$ 880 毫米）', '（787×880 毫米）'],
    ['（单丝直径 $> 9$  微米）', '（单丝直径>9 微米）'],
    ['62.高碳  $\\alpha$  烯烃', '62.高碳 α 烯烃'],
    [
      '使用温度在 $-120^{\\circ}\\text{C}$ 以下或 $530^{\\circ}\\text{C}$ 以上',
      '使用温度在 -120°C 以下或 530°C 以上',
    ],
    ['$\\leq 5\\times 10^{-3}\\text{Pa}$', '≤5×10⁻³Pa'],
    ['氮化硅（ $\\text{Si}_3\\text{N}_4$ ）超细粉体', '氮化硅（Si₃N₄）超细粉体'],
    ['$250\\text{m}^3/\\text{d}$', '250m³/d'],
    ['$2.2 \\times 10^{15} \\Omega \\cdot mm$', '2.2×10¹⁵Ω·mm'],
    ['$\\leq 12\\ \\mu\\text{m}$', '≤12 μm'],
    ['$\\geq 120\\text{mS/cm}@80^\\circ\\text{C}$', '≥120mS/cm@80°C'],
    ['(长 \\times 宽 \\times 高)', '(长×宽×高)'],
    ['温度均匀性 \\leq 设定值 $\\pm 5^{\\circ}\\text{C}$', '温度均匀性≤设定值±5°C'],
    ['千瓦时/MW_p，', '千瓦时/MWₚ，'],
    // tags
    ['低 NO<sub>x</sub> 燃烧装置', '低 NOₓ 燃烧装置'],
    ['采用 CO<sub>2</sub> 自然工质', '采用 CO₂ 自然工质'],
    ['2 <sup>nd</sup> edition', '2nd edition'],
    ['<p><b>水电。</b>建成投产', '水电。建成投产'],
    ['进行确认；</p> <p>(二) 组织', '进行确认；(二) 组织'],
    ['《关于印发<智能汽车创新发展战略>的通知》', '《关于印发<智能汽车创新发展战略>的通知》'],
    ['<http://zjtx.miit.gov.cn/>', 'http://zjtx.miit.gov.cn/'],
    ['R&amp;D &#20013;&#x56FD;', 'R&D 中国'],
    ['其上年度经核定的R&D投入', '其上年度经核定的R&D投入'],
    // Markdown
    ['## 第七章 法律责任  ', '第七章 法律责任'],
    ['- 36.糖果、口香糖', '36.糖果、口香糖'],
    ['#### **（四）高效能管理。**', '（四）高效能管理。'],
    ['④带\\*的为 2019 年数据。', '④带*的为 2019 年数据。'],
    ['“赞\\_\\_\\_\\_\\_助”', '“赞助”'],
    ['可户外\\室内使用', '可户外\\室内使用'],
    ['art_5db72345dd714d9ca70b27841b56b85b.html', 'art_5db72345dd714d9ca70b27841b56b85b.html'],
    // spaces
    ['财 政 部', '财政部'],
    ['## 第一章 总 则', '第一章 总则'],
    ['执行人信用监 督、警示', '执行人信用监督、警示'],
    ['交通运输部 科学技术部关于印发', '交通运输部 科学技术部关于印发'],
    ['办公厅印发的 《关于加快', '办公厅印发的《关于加快'],
    ['粤府办〔2022〕210 号', '粤府办〔2022〕210号'],
    ['国务院令 第 796 号修订', '国务院令第796号修订'],
    ['创新创业。\u00A0对创新', '创新创业。对创新'],
    ['高雪山 茂名市副市长', '高雪山 茂名市副市长'],
    ['1\t \t 第一条', '1\t\t第一条'],
    ['', ''],
    ['  ', ''],
  ])('%s', (raw, readable) => {
    expect(toReadable(raw)).toBe(readable);
  });

  test('reading twice changes nothing more', () => {
    const once = toReadable(
      '126.碳化硅（ $\\text{SiC}$ ）超细粉体（纯度 $>99\\%$ ，粒径 $<1\\mu\\text{m}$ ）',
    );
    expect(once).toBe('126.碳化硅（SiC）超细粉体（纯度>99%，粒径<1μm）');
    expect(toReadable(once)).toBe(once);
  });
});
