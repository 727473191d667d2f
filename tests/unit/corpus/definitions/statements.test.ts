import { describe, expect, test } from 'vitest';
import { findDefinitions } from '../../../../utils/corpus/definitions/find-definitions.ts';
import { clause, document } from './one-clause.ts';

describe('statements', () => {
  const statement = (text: string) =>
    findDefinitions([clause(text, { id: 'list:7', document: '' })], [document]);

  test('define without a document', () => {
    const [found] = statement(
      '众创空间是指具有低成本、便利化、全要素、开放式特点的创新创业平台和载体。',
    );
    expect(found).toMatchObject({ term: '众创空间', clause: 'list:7', local: false });
    expect(found).not.toHaveProperty('document');
  });

  test('short names are local, without the verbs that begin the sentence', () => {
    expect(
      statement('支持深圳证券交易所（以下简称深交所）继续完善上市制度、发行存托凭证。'),
    ).toMatchObject([{ term: '深交所', definition: '深圳证券交易所', local: true }]);
    expect(
      statement(
        '且最近一年内不存在全国中小企业股份转让系统有限责任公司（以下简称全国股转公司）规定的情形。',
      ),
    ).toMatchObject([{ definition: '全国中小企业股份转让系统有限责任公司' }]);
  });

  test('what a place means for itself is local', () => {
    expect(
      statement('政府购买服务是指本市行政区域内各级国家机关将服务事项交由服务供应商承担的行为。'),
    ).toMatchObject([{ local: true }]);
    expect(statement('“一带”指沿海发展带，连接新城相关产业园区。')).toMatchObject([
      { term: '一带', local: true },
    ]);
  });

  test.each([
    '支持集聚区与长三角职业院校（含技工院校）共建人才培养基地、创业孵化基地。',
    '明确社保补贴的享受对象与条件全日制高校毕业生（含海外留学人员）;技工院校高级工。',
    '支持企业收购境外半导体及集成电路企业（含研发中心）。',
    '资产均属国有资产（含无形资产）。',
    '积极有效预防和应对各类药品（医疗器械、化妆品）安全突发事件。',
    '省内从事药品（包括药品、医疗器械、化妆品，下同）经营。',
    '按照企业在用于电子商务（房地产购置、建设除外）经营的银行贷款给予贷款贴息。',
    '综合服务业绩相关附件，包括服务企业名单及合作协议等证明材料。',
  ])('a name whose begin is not sure is none: %s', (text) => {
    expect(statement(text)).toEqual([]);
  });

  test('what a bracket says a bare word means', () => {
    expect(
      statement('对于企业(指年收入在2亿元及以下、符合本市高精尖产业领域)获得知识产权质押融资'),
    ).toMatchObject([{ term: '企业' }]);
  });

  test('以上群体 points back: its short name is local', () => {
    expect(statement('港澳青年、退役军人以及登记失业人员（以上群体简称“重点群体”）')).toMatchObject(
      [{ term: '重点群体', local: true }],
    );
  });

  test('a full name that holds everywhere does not take its place’s short name along', () => {
    const found = statement(
      '杭州市天使投资引导基金（以下简称市引导基金）是指由杭州市政府设立的、不以营利为目的的政策性投资基金。',
    );
    expect(found).toMatchObject([
      { term: '市引导基金', local: true },
      { term: '杭州市天使投资引导基金', aliases: [], local: false },
    ]);
  });

  test('a standard in brackets is no part of the name', () => {
    expect(
      statement(
        '载货及其它专项作业（GA802-2014机动车类型术语和定义）应用示范是指以智能网联汽车为载体开展非经营性的测试示范活动。',
      ),
    ).toMatchObject([{ term: '载货及其它专项作业应用示范' }]);
  });

  test('股票股指期货 is no definition', () => {
    expect(statement('推出深市股票股指期货，不断丰富股票股指期货产品体系。')).toEqual([]);
  });

  test('a clause of a document that is not read defines nothing', () => {
    const other = clause('氢能是指氢释放出的能源。', { document: 's:900' });
    expect(findDefinitions([other], [document])).toEqual([]);
  });
});
