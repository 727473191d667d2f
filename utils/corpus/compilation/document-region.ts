import { isRegion } from '../text/regions.ts';

const place = /^(?:中共|中国共产党)?(\p{Script=Han}{2,8}?(?:省|自治区|特别行政区|自治州|市))/u;

/**
 * 地区: the province, or the place in it, whose authorities issued a document (广东省人民政府办公厅,
 * 中共广东省委): the first that an authority or else the title begins with. None for the state's documents.
 */
export const regionOf = (issuers: readonly string[], title: string): string | undefined => {
  for (const name of [...issuers, title]) {
    const found = place.exec(name)?.[1];
    if (found !== undefined && !/^(?:国家|全国|城市)/u.test(found) && isRegion(found)) return found;
  }
  return undefined;
};
