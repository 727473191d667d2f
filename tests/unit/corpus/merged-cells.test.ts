import { describe, expect, it } from 'vitest';
import { MergedCells } from '../../../utils/corpus/merged-cells.ts';

const always = () => true;

describe('merged cells', () => {
  it('are blank, belong to the one above by the reading, and have one above', () => {
    const merging = new MergedCells();
    expect(merging.next(['1', '依法实施市场准入', '', '取消资格'], always)).toEqual([]);
    expect(merging.next(['', '', '', '禁止代理招标'], (column) => column < 2)).toEqual([0, 1]);
    expect(merging.next(['', '', '', '禁止参加采购'], (column) => column < 2)).toEqual([0, 1]);
    // Column 2 has no words above: nothing is merged there, whatever the reading carries down.
    expect(merging.next(['2', '', '', '限制'], always)).toEqual([1]);
  });

  it('end with a cell of words and where the reading carries nothing down', () => {
    const merging = new MergedCells();
    merging.next(['1', '甲'], always);
    expect(merging.next(['', '乙'], () => false)).toEqual([]);
    expect(merging.next(['', ''], always)).toEqual([1]);
  });

  it('end where something stands between two rows', () => {
    const merging = new MergedCells();
    merging.next(['1', '甲'], always);
    merging.end();
    expect(merging.next(['', '乙'], always)).toEqual([]);
  });
});
