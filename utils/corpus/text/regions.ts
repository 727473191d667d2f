const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';

const regionName = new RegExp(
  `^(?:${provinces})(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?(?:[（(][^（）()]{1,20}[）)])?$`,
  'u',
);
const cityName = /^\p{Script=Han}{2,4}(?:市|自治州|生产建设兵团)$/u;
const startsWithProvince = new RegExp(`^(${provinces})(?:省|市|自治区|壮族|回族|维吾尔)?`, 'u');

/** Whether a heading names a province of China: 山西省, 广西自治区, 新疆自治区（含新疆生产建设兵团）. */
export const isProvince = (text: string): boolean => regionName.test(text);

/** Whether a table cell names a province or a city of its own plan: 北京市, 宁波市. */
export const isRegion = (text: string): boolean => isProvince(text) || cityName.test(text);

/** The short name (广东) of the province that a title or an authority begins with, if it does. */
export const provinceOf = (text: string): string | undefined => startsWithProvince.exec(text)?.[1];
