/**
 * Where a government page stands, and how close a region of the corpus is to it. Names of places
 * are bare: 广东, not 广东省.
 */

/** The label before gov.cn of each province's own hosts. */
const provinceHosts: Record<string, string> = {
  beijing: '北京',
  tj: '天津',
  hebei: '河北',
  shanxi: '山西',
  nmg: '内蒙古',
  ln: '辽宁',
  jl: '吉林',
  hlj: '黑龙江',
  sh: '上海',
  js: '江苏',
  jiangsu: '江苏',
  zj: '浙江',
  ah: '安徽',
  fj: '福建',
  fujian: '福建',
  jiangxi: '江西',
  shandong: '山东',
  henan: '河南',
  hubei: '湖北',
  hunan: '湖南',
  gd: '广东',
  gxzf: '广西',
  hainan: '海南',
  cq: '重庆',
  sc: '四川',
  guizhou: '贵州',
  yn: '云南',
  xizang: '西藏',
  shaanxi: '陕西',
  gansu: '甘肃',
  qinghai: '青海',
  nx: '宁夏',
  xinjiang: '新疆',
};

/** The same of places within a province that the corpus has documents or entries of, or is about. */
const placeHosts: Record<string, readonly string[]> = {
  gz: ['广东', '广州'],
  gzns: ['广东', '广州', '南沙'],
  thnet: ['广东', '广州', '天河'],
  sz: ['广东', '深圳'],
  zhuhai: ['广东', '珠海'],
  shantou: ['广东', '汕头'],
  foshan: ['广东', '佛山'],
  sg: ['广东', '韶关'],
  heyuan: ['广东', '河源'],
  meizhou: ['广东', '梅州'],
  huizhou: ['广东', '惠州'],
  shanwei: ['广东', '汕尾'],
  dg: ['广东', '东莞'],
  zs: ['广东', '中山'],
  jiangmen: ['广东', '江门'],
  yangjiang: ['广东', '阳江'],
  zhanjiang: ['广东', '湛江'],
  maoming: ['广东', '茂名'],
  zhaoqing: ['广东', '肇庆'],
  gdqy: ['广东', '清远'],
  chaozhou: ['广东', '潮州'],
  jieyang: ['广东', '揭阳'],
  yunfu: ['广东', '云浮'],
  ningbo: ['浙江', '宁波'],
};

/** A place, from its province in; the state itself is the empty list. */
export type PlacePath = readonly string[];

const provinceOfPlace = new Map(
  Object.values(placeHosts).map(([province = '', place = '']) => [place, province]),
);

/**
 * The place whose authorities run a host.
 * @param host as `location.hostname` gives it
 * @returns empty for the State Council, the ministries and hosts that are not listed
 */
export const placeOfHost = (host: string): PlacePath => {
  const label = /(?:^|\.)([a-z0-9-]+)\.gov\.cn$/u.exec(host)?.[1] ?? '';
  if (Object.hasOwn(placeHosts, label)) return placeHosts[label] ?? [];
  return Object.hasOwn(provinceHosts, label) ? [provinceHosts[label] ?? ''] : [];
};

/** The parts of a printed region: 广州市南沙区 has two. */
const part = /(.{2,}?)(?:省|市|区|县|(?:壮族|回族|维吾尔)?自治区|$)/gu;

/**
 * The place that a region of the corpus names: 广东省, 广西自治区 (as some sources print it), 广州市南沙区.
 * @param region none for the state's
 */
export const placeOfRegion = (region: string | undefined): PlacePath => {
  const path = Array.from((region ?? '').matchAll(part), ([, name = '']) => name);
  const province = provinceOfPlace.get(path[0] ?? '');
  return province === undefined ? path : [province, ...path];
};

const begins = (path: PlacePath, start: PlacePath): boolean =>
  start.every((name, index) => path[index] === name);

/**
 * How far a place's document is from a page, for sorting. The page's own place is nearest, then the
 * places that it belongs to from the inside out, the state last; then parts of the page's
 * place, whose rules do not hold in all of it; then all others, whose rules do not hold there.
 */
export const distance = (place: PlacePath, page: PlacePath): number => {
  if (begins(page, place)) return page.length - place.length;
  return begins(place, page) && page.length > 0 ? 10 : 20;
};
