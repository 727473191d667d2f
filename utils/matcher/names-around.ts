/**
 * Words that name somebody where they stand: the bodies that a notice is addressed to, departments in an enumeration (应急管理、
 * 市场监管等部门). Nobody looks their subject up there; nor what a thing is where it is waste.
 */

/** A line with the addressees of a notice is no longer than this. */
const longestAddress = 400;
/** 各县（市、区）人民政府，市政府各部门：, 中国…有限公司，各有关单位： */
const addressed = /(?:^|[、，,；;\s）)])(?:各|[^、，,；;。：:]{0,30}(?:人民政府|委员会|管委会))/u;
const addressEnd =
  /(?:部门|单位|机构|政府|委员会|管委会|局|厅|委|办|公司|企业|院|校|大学|中心|协会|学会|银行|组织|集团|处|所)[）)]?\s*[：:]\s*$/u;

/** Whether a line says to whom a notice goes, and nothing else. */
export const isAddress = (line: string): boolean =>
  line.length <= longestAddress && addressEnd.test(line) && addressed.test(line.trimStart());

/** Terms that are as well what a department is in charge of, and stand for it in an enumeration. */
const charges = new Set(
  '市场监管 应急管理 知识产权 药品监管 医保 大数据 退役军人 口岸 政务服务 行政审批 数据管理 公共资源交易 能源 中医药'.split(
    ' ',
  ),
);
/** Departments (国务院机构设置, 2023, and their counterparts in the provinces) as enumerations name them; but for 科技 and 教育, which are subjects as often. */
const departments =
  '财政|税务|公安|海关|司法|民政|商务|审计|统计|水利|气象|发展改革|发展和改革|工业和信息化|人力资源社会保障|人力资源和社会保障|住房城乡建设|住房和城乡建设|' +
  '自然资源|生态环境|交通运输|农业农村|卫生健康|文化和旅游|医疗保障|应急管理|市场监管|药品监管|退役军人事务|金融监管|残联|国资|网信|社保';
const partings = '[、和及与]';
const afterDepartment = new RegExp(`(?:${departments})${partings}$`, 'u');
const beforeDepartment = new RegExp(
  `^${partings}(?:${departments})(?=[、，,；;。等和及与（(厅局委部主行]|$)`,
  'u',
);
/**
 * The end of such an enumeration, from one of its items on. No item holds what parts them: else a row of partings could be
 * read in more ways than there is time for.
 */
const beforeBodies = new RegExp(
  `^(?:${partings}(?:(?!${partings})[\\u4e00-\\u9fff]){2,12})*?等?(?:有关|相关|各|行业|行政|主管|监管|职能|管理|成员)*(?:部门|单位)`,
  'u',
);
/** So much on each side tells. */
const around = 60;

/** Whether a term stands for a department. Offsets are UTF-16 code units of `text`, the end exclusive. */
export const isDepartment = (text: string, start: number, end: number): boolean => {
  if (!charges.has(text.slice(start, end))) return false;
  const behind = text.slice(end, end + around);
  return (
    afterDepartment.test(text.slice(Math.max(0, start - around), start)) ||
    beforeDepartment.test(behind) ||
    beforeBodies.test(behind)
  );
};

/** Places that names of bodies begin with: provinces, and the cities that have most such bodies. */
const places =
  '中国|中华|全国|国家|中央|[省市县州]|自治区|北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|' +
  '广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|' +
  '深圳|广州|佛山|东莞|珠海|杭州|宁波|南京|苏州|无锡|武汉|成都|西安|青岛|济南|厦门|合肥|长沙|郑州|大连|沈阳';
/** What they end with. Where a word is common as well (中心, 公司), only the longer ones that are names as a rule. */
const bodies =
  '协会|学会|联合会|商会|促进会|基金会|集团公司|保险公司|学院|大学(?!生)|总院|出版社|' +
  '信息中心|研究中心|发展中心|服务中心|研究院|研究所|监察局|产业联盟|发展联盟';
/** A character within a name: none of those by which a sentence goes on (企业加入协会, 机构招聘大学毕业生). */
const inName =
  '(?:(?![的和与及或等在对将为把向从以使被由按立建办持托聘招纳加入参括是有])[\\u4e00-\\u9fff])';
const bodyBegins = new RegExp(`(?:${places})${inName}{0,4}$`, 'u');
const bodyEnds = new RegExp(`^${inName}{0,8}?(?:${bodies})`, 'u');
/** Companies bear it wherever they are, some behind 集团 or a place in brackets. */
const companyEnds = new RegExp(
  `^${inName}{0,8}?(?:[（(][\\u4e00-\\u9fff]{2,4}[）)]${inName}{0,4}?)?有限(?:责任)?公司`,
  'u',
);
/** So much on each side holds both. */
const longestName = 16;

/**
 * Whether a term is a part of the name of a body: 中国融资担保业协会, 贵州电子信息职业技术学院, 华为云计算技术有限公司. In the sources, the saved
 * pages and 76 texts this takes some 80 of 76,000 marks, nearly all in such names. Offsets as for `isDepartment`.
 */
export const isInBody = (text: string, start: number, end: number): boolean => {
  const behind = text.slice(end, end + longestName);
  return (
    companyEnds.test(behind) ||
    (bodyEnds.test(behind) && bodyBegins.test(text.slice(Math.max(0, start - longestName), start)))
  );
};

/** What ends a document number's letters, and the number itself: 农机发〔2018〕2号. */
const numberBehind = /^[\u4e00-\u9fff]{0,4}[〔[［](?:19|20)\d\d[〕\]］]/u;

/** Whether a term is a part of a document number's letters (农机 in 农机发〔2018〕2号). `end`: as for `isDepartment`. */
export const isInNumber = (text: string, end: number): boolean =>
  numberBehind.test(text.slice(end, end + longestName));

/** What 废 ends as a word of its own: 报废汽车 are cars. */
const wasteWords = new Set('报作荒残');

/** Whether a thing is waste there (废橡胶), which is another thing than catalogues name. `start`: as for `isDepartment`. */
export const isWaste = (text: string, start: number): boolean =>
  text[start - 1] === '废' && !wasteWords.has(text[start - 2] ?? '');

/** What 化 begins as a word of its own: 能源化工, 知识产权纠纷调处化解. */
const changeWords = new Set('工学合石肥纤妆解验疗粪');

/** Whether a term is what something is made into (肥料化, 能源化处理), which is another word than the thing. `end`: as above. */
export const isChange = (text: string, end: number): boolean =>
  text[end] === '化' && !changeWords.has(text[end + 1] ?? '');
