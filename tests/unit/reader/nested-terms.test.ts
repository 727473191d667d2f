import { describe, expect, it } from 'vitest';
import { findLoud } from '../../../utils/reader/nested-terms.ts';

/** A finder of so many names, the longest first at each place; a name's term is its place in the list. */
const finder =
  (names: readonly string[]) =>
  async (text: string): Promise<number[]> => {
    const found: number[] = [];
    const longest = names.toSorted((a, b) => b.length - a.length);
    for (let at = 0; at < text.length; at++) {
      const name = longest.find((one) => text.startsWith(one, at));
      if (name === undefined) continue;
      found.push(at, at + name.length, names.indexOf(name), 2);
      at += name.length - 1;
    }
    return found;
  };

const words = async (text: string, names: readonly string[], quiet: readonly string[]) => {
  const terms = new Set(quiet.map((name) => names.indexOf(name)));
  const found = await findLoud(text, terms, finder(names));
  return Array.from({ length: found.length / 4 }, (_, i) =>
    text.slice(found[i * 4], found[i * 4 + 1]),
  );
};

describe('findLoud', () => {
  it('is what was found where nothing is quiet', async () => {
    expect(await words('磷石膏综合利用', ['磷石膏', '综合利用'], [])).toEqual([
      '磷石膏',
      '综合利用',
    ]);
  });

  it('leaves a quiet term out', async () => {
    expect(await words('氢加工制造，磷石膏', ['氢加工制造', '磷石膏'], ['氢加工制造'])).toEqual([
      '磷石膏',
    ]);
  });

  it('finds the terms within a quiet one, at its start, in it and at its end', async () => {
    const entry = '磷石膏及粉煤灰建材产品的综合利用';
    expect(await words(`1. ${entry}；`, [entry, '磷石膏', '粉煤灰', '综合利用'], [entry])).toEqual([
      '磷石膏',
      '粉煤灰',
      '综合利用',
    ]);
  });

  it('prefers the longer of two terms within a quiet one', async () => {
    const entry = '发展新能源汽车';
    expect(await words(entry, [entry, '新能源', '新能源汽车'], [entry])).toEqual(['新能源汽车']);
  });

  it('marks no word that the edge of a quiet one cuts off', async () => {
    // A finder that, as the real one does, finds no word that goes on: 信息技术服 is none in 信息技术服务.
    const find = async (text: string): Promise<number[]> => {
      const whole = text.indexOf('提供信息技术服务');
      if (whole >= 0) return [whole, whole + 8, 0, 2];
      return [...text.matchAll(/信息技术服(?!务)/gu)].flatMap(({ index }) => [
        index,
        index + 5,
        1,
        2,
      ]);
    };
    expect(await findLoud('提供信息技术服务', new Set([0]), find)).toEqual([]);
  });

  it('marks no quiet term within another, but what that holds', async () => {
    const entry = '粉煤灰及磷石膏建材';
    expect(await words(entry, [entry, '磷石膏建材', '磷石膏'], [entry, '磷石膏建材'])).toEqual([
      '磷石膏',
    ]);
  });

  it('keeps apart the terms of several quiet ones, in the order of the text', async () => {
    const names = ['甲磷石膏制品', '乙粉煤灰制品', '磷石膏', '粉煤灰', '综合利用'];
    expect(await words('甲磷石膏制品、综合利用、乙粉煤灰制品', names, names.slice(0, 2))).toEqual([
      '磷石膏',
      '综合利用',
      '粉煤灰',
    ]);
  });
});
