import { describe, expect, test } from 'vitest';
import { settleShortNames } from '../../../../utils/corpus/definitions/short-name-agreement.ts';
import { clause, read } from './one-clause.ts';

/** The short names of texts that stand in clauses of their own, settled over all of them. */
const settled = (...texts: string[]): [string, string, boolean][] => {
  const byId = new Map(texts.map((text, i) => [`c:${i}`, text]));
  const found = [...byId].flatMap(([id, text]) =>
    read(clause(text).text).map((one) => ({ ...one, clause: id })),
  );
  return settleShortNames(found, (id) => byId.get(id) ?? '').map(({ term, definition, local }) => [
    term,
    definition,
    local,
  ]);
};

describe('where a full name begins', () => {
  test('at the end that another place spells out', () => {
    expect(
      settled(
        '加快接入设施软件定义网络（SDN）、网络功能虚拟化（NFV）改造',
        '包括SDN（软件定义网络）控制器',
      ),
    ).toEqual([
      ['SDN', '软件定义网络', false],
      ['NFV', '网络功能虚拟化', false],
      ['SDN', '软件定义网络', false],
    ]);
  });

  test('not behind a word that its letters stand for', () => {
    expect(
      settled('高级驾驶辅助系统（ADAS）', '电子制动系统（EBS）、驾驶辅助系统（ADAS）'),
    ).toContainEqual(['ADAS', '高级驾驶辅助系统', false]);
  });

  test('not where a bracket of its own holds it', () => {
    expect(
      settled(
        'IGBT（大功率绝缘栅双极型晶体管）',
        '金属材料和绝缘栅双极型晶体管（IGBT）器件的设计制造',
      ),
    ).toContainEqual(['IGBT', '大功率绝缘栅双极型晶体管', false]);
  });

  test('a sentence about what another place names is dropped', () => {
    expect(
      settled('实现旅游要素全面人工智能物联网化（AIoT）', '推进人工智能物联网（AIoT）应用'),
    ).toEqual([['AIoT', '人工智能物联网', false]]);
  });
});

describe('a full name holds everywhere', () => {
  test('where two wordings agree', () => {
    expect(
      settled(
        '规范推广政府和社会资本合作（PPP）模式',
        '鼓励民间资本通过政府和社会资本合作（PPP）模式参与',
      ),
    ).toEqual([
      ['PPP', '政府和社会资本合作', false],
      ['PPP', '政府和社会资本合作', false],
    ]);
  });

  test('not where one sentence stands twice', () => {
    const text = '规范推广政府和社会资本合作（PPP）模式';
    expect(settled(text, text)).toEqual([
      ['PPP', '政府和社会资本合作', true],
      ['PPP', '政府和社会资本合作', true],
    ]);
  });

  test('nor where it is another thing than the one told elsewhere', () => {
    const found = settled(
      '完善和落实我市外商投资股权投资企业试点（QFLP）政策',
      '深化外商投资股权投资企业（QFLP）试点',
      '合格境外有限合伙人（QFLP）',
    );
    expect(found).toContainEqual(['QFLP', '合格境外有限合伙人', false]);
    expect(found).not.toContainEqual(['QFLP', '外商投资股权投资企业', false]);
  });
});
