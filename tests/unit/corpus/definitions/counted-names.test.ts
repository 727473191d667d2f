import { describe, expect, test } from 'vitest';
import { glossesOf, pairsOf } from './gloss-reading.ts';

describe('names that count their parts', () => {
  test.each([
    [
      '推进煤电“三改联动”（节能降碳改造、灵活性改造、供热改造）',
      '三改联动',
      '节能降碳改造、灵活性改造、供热改造',
    ],
    [
      '五大原油炼化加工基地（湛江、茂名、广州、惠州、揭阳）',
      '五大原油炼化加工基地',
      '湛江、茂名、广州、惠州、揭阳',
    ],
    [
      '严格落实区域“三线一单”（生态保护红线、环境质量底线、资源利用上线和环境准入负面清单）',
      '三线一单',
      '生态保护红线、环境质量底线、资源利用上线和环境准入负面清单',
    ],
    [
      '深入推进“三通工程”（即宽带网络校校通、优质资源班班通、网络学习空间人人通）建设',
      '三通工程',
      '宽带网络校校通、优质资源班班通、网络学习空间人人通',
    ],
  ])('%s', (text, term, definition) => {
    expect(glossesOf(text)).toMatchObject([{ term, definition, local: false }]);
  });

  test('a number at the end of the name, and names too short to mean one thing', () => {
    expect(pairsOf('监测指标包括常规六项(NOₓ、CO、O₃、SO₂、PM₁₀、PM2.5)', 'table-row')).toEqual([
      ['常规六项', 'NOₓ、CO、O₃、SO₂、PM₁₀、PM2.5'],
    ]);
    expect(glossesOf('两中心（网络安全威胁情报中心、安全大数据人工智能分析中心）')).toMatchObject([
      { term: '两中心', local: true },
    ]);
  });

  test('what is counted are the fields, not the projects in them', () => {
    expect(
      pairsOf('支持四大产业领域重点项目（集成电路、人工智能、生物医药、航空航天）建设'),
    ).toEqual([['四大产业领域', '集成电路、人工智能、生物医药、航空航天']]);
  });

  test('not where the count is wrong or open', () => {
    expect(pairsOf('五大原油炼化加工基地（湛江、茂名）', 'table-row')).toEqual([]);
    expect(glossesOf('三代核电（华龙一号、AP 系列、EPR 等）')[0]?.local).toBe(true);
  });
});

test('names in quotation marks', () => {
  expect(glossesOf('指导开展“5G Inside”（5G 内置）等产业供需对接活动')).toMatchObject([
    { term: '5G Inside', definition: '5G 内置' },
  ]);
  expect(
    glossesOf('形成“六个一”（龙头企业表、重点项目清单、创新体系、政策工具包、产业图谱、专家库）'),
  ).toMatchObject([{ term: '六个一', local: true }]);
  expect(pairsOf('依规定推广“一网通办”（以下简称通办）')).toEqual([]);
});
