import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../../utils/corpus/citations/find-citations.ts';
import type { Clause, PolicyDocument } from '../../../../utils/corpus/model.ts';
import { clause, document, read } from './citing.ts';

describe('relations', () => {
  test.each([
    ['《西部地区鼓励类产业目录（2020 年本）》同时废止。', ['repeals']],
    [
      '《甲条件》和《乙办法》（工业和信息化部公告 2021 年第 5 号）同时失效。',
      ['repeals', 'repeals'],
    ],
    ['工业和信息化部对《甲条件》和《乙办法》进行了修订，现予以公告。', ['amends', 'amends']],
    ['总理李强签署国务院令 公布修订后的《国家自然科学基金条例》', ['amends']],
    ['《国家自然科学基金条例》已经 2024 年 10 月 25 日国务院第 44 次常务会议修订通过', ['amends']],
    ['为贯彻落实《甲意见》（国办函〔2022〕7号），积极推进', ['implements']],
    ['按照文化和旅游部《智慧旅游景区建设指南》有关要求，结合实际', ['implements']],
    ['工业和信息化部印发实施《重点工业产品碳足迹核算规则标准编制指南》', ['cites']],
    ['按照《核备办法》第五十五条规定处理。', ['cites']],
    [
      '根据《甲法》（以下简称《法》）《乙法》《丙法》和《丁规定》等法律法规规章，制定本指引。',
      ['based-on', 'based-on', 'based-on', 'based-on', 'based-on'],
    ],
    ['本《指引》沿用国务院《“十四五”数字经济发展规划》中对数字经济的定义', ['cites', 'based-on']],
    ['以《广东省数字经济促进条例》为基础，提出了框架', ['based-on']],
    ['修订《广东省土地使用权交易市场管理规定》，厘清职责', ['cites']],
    [
      '规范管理出台了“华工十条”、修订了《华南理工大学知识产权管理办法》等，建立了激励制度',
      ['cites'],
    ],
    ['我厅修订了《广东省财政厅关于基本建设财务管理的实施办法》及配套实施细则。', ['amends']],
    [
      '我会对原《咨询工程师（投资）执业登记规程》〔中咨协职业(2018)89号〕进行了修订，现印发你们',
      ['amends'],
    ],
    ['现将修订后的《广东省财政厅关于集中支付管理办法》印发给你们，请贯彻执行。', ['cites']],
    [
      '中国工程咨询协会依据中共中央、国务院 2021 年 10 月印发的《国家标准化发展纲要》，结合规律，编写了《工程咨询标准体系（2022 年版）》。',
      ['based-on', 'cites'],
    ],
    [
      '根据科技部《关于发展众创空间工作指引》（国科发火〔2015〕297号）、科技部火炬中心《国家众创空间备案暂行规定》（国科火字〔2017〕120号）和河南省科技厅《河南省众创空间管理办法》，结合我市实际，制定本办法。',
      ['based-on', 'based-on', 'based-on'],
    ],
    ['依据《广东省数字经济促进条例》，我省各级人民政府及有关部门开展工作。', ['based-on']],
    ['依据《反垄断法》规定，采用与滥用知识产权行为相同的分析思路', ['cites']],
    ['按照《温室气体 产品碳足迹 量化要求和指南》规定的框架编制。', ['cites']],
    ['要严格按照《规范条件》的要求组织生产经营活动', ['cites']],
    ['响应《国家标准化发展纲要》要求，培育团体标准。', ['implements']],
    ['推动各方全面履行《联合国气候变化框架公约》及其《巴黎协定》', ['implements', 'implements']],
    ['拒不履行《反兴奋剂条例》规定义务的主体', ['cites']],
    ['加大《保障中小企业款项支付条例》落实力度，依法清理', ['implements']],
    ['有利于贯彻“十四五”规划《纲要》精神，促进国家重大战略实施', ['implements']],
    [
      '根据《基本建设财务规则》（财政部令第81号）、《建设工程价款结算暂行办法》（财建〔2004〕369号）等有关规定，现就有关工作通知如下：',
      ['based-on', 'based-on'],
    ],
    ['《甲政策》2020年起停止执行。', ['cites']],
    ['《甲政策》自2020年1月1日起停止执行。', ['repeals']],
    ['自2022年1月1日起施行。《甲办法》自即日起废止', ['repeals']],
  ])('%s', (text, relations) => {
    expect(read(text).map(([relation]) => relation)).toEqual(relations);
  });

  test('an interpretation interprets its object, by every name, and cites the rest', () => {
    const of: PolicyDocument = {
      ...document,
      kind: 'interpretation',
      title: '解读《光伏制造行业规范条件（2024年本）》',
    };
    const texts = [
      '《光伏制造行业规范条件（2024年本）》《光伏制造行业规范公告管理办法（2024年本）》（以下简称《规范条件》《管理办法》）印发。',
      '按照《管理办法》规定，符合《规范条件》，并遵守《中华人民共和国能源法》。',
    ];
    const found = findCitations(
      texts.map((text) => clause(text)),
      [of],
    );
    expect(found.map(({ relation }) => relation)).toEqual([
      ...Array.from({ length: 6 }, () => 'interprets'),
      'cites',
    ]);
  });
});

describe('in a table with a column for what its rows rest on', () => {
  const head = clause('序号\t惩戒措施\t惩戒对象\t法规政策依据\t实施主体', {
    id: 's:9',
    kind: 'table-head',
  });
  const row = (text: string, before: readonly Clause[] = [head]) =>
    findCitations([...before, clause(text, { kind: 'table-row' })], [document]).map(
      ({ cited, relation }) => [relation, cited],
    );
  const text =
    '\t\t违反《出口管制法》规定受到处罚的出口经营者\t《出口管制法》第三十九条，中共中央办公厅、国务院办公厅印发的《关于甲的意见》，《国务院关于乙的通知》（国发〔2015〕33号）\t国家有关部门';

  test('a cell of names alone is the basis; other cells cite', () => {
    expect(row(text)).toEqual([
      ['cites', '出口管制法'],
      ['based-on', '出口管制法'],
      ['based-on', '关于甲的意见'],
      ['based-on', '国务院关于乙的通知'],
    ]);
  });

  test('a table without such a column has none', () => {
    const other = clause('序号\t文件名\t文号', { id: 's:9', kind: 'table-head' });
    expect(row('1\t《甲条例》\t/', [other])).toEqual([['cites', '甲条例']]);
    expect(row(text, []).map(([relation]) => relation)).toEqual([
      'cites',
      'cites',
      'cites',
      'cites',
    ]);
  });
});
