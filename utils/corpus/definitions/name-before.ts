// Verbs and prepositions of policy texts that may stand in front of a name. With fewer than four
// characters behind it a verb is a part of the name (制造执行系统).
export const verbs = new RegExp(
  `^.*(?:${[
    '支持|采用|发展(?!规划|纲要|改革|研究|中心|基金|战略|指引)|推进|推动|应用(?!程序|软件|系统|平台|技术|编程|场景|型|基础|研究)|应用于|基于|利用(?!率|效率|与|和)|运用|通过|开展|开发(?!利用|区|性|者|平台|工具)|发行|使用(?!权|单位|寿命|者|费)|引入|部署|布局|打造|培育|提供|制定|加入|成立|组建|建立|推广|加强|加快|探索|实施(?!方案|办法|细则|主体|单位)|建设(?!项目|工程|用地|单位|主体|管理|成本|投资|方案)|构建|实现|完善|优化|落实|深化|聚焦|鼓励|引导|符合|满足|达到|具有|具备|完成|突破|发挥|依托|围绕|(?<![引推促改先])进行|汇聚|融合(?!现实|发展|创新|应用|基础|终端|媒体|通信)|结合(?!疫苗|部)|取代|产生|形成|兼容|集聚(?!区)|展示|研发[与和及]制造|新建|(?<!增)强化|加大|举办|引进|吸纳|安置|安排|给予|取得|获得|设立|创建|争取|申请|入驻|争创|积极参与|高质量|稳步|针对|收购|购建|开放(?=外)|纳入|关停|新增|淘汰|招引|聘任|掌握|确认|允许|享受|执行|持有|开工|投产|试行|推行|启动|加速|扩大|提升(?!机|工程)|增加(?!值)|提高|研究(?=制定)|改造(?=[\\p{Script=Han}]{4})(?!项目|工程|升级|提升)',
    '是指|系指|按照|根据|依据|对于|关于|作为|属于|例如|比如|特别是|尤其是|主要是|包括|包含|分为|其中|位于|来自|\\p{Script=Han}于(?!民|一体)|面向|满载',
    '一个|这个|个集|一批|若干|各类|各种|各级|占|我国',
    '(?<![针面应相绝反])对(?![外口接象策应标照比方冲流苯二甲硝羟氯])|(?<![所现存潜内])在(?!线|建|岗|职|册|校|地|孵)|(?<![自不])由(?!于)|(?<![导趋方走风志])向(?![上下前后])|(?<![主大])将(?![来军])|(?<![刀车])把(?![手握关])|(?<=\\p{Script=Han})经(?![济营验纪费办理典络过])|(?<=\\p{Script=Han}{2})以(?![上下内外来及往后前便免致太])|该|(?<![及和与])各(?!自|项|异|界|族)|每(?:个|家|年)?',
  ].join('|')}) ?(?=[\\p{Script=Han}A-Za-z\\d“ —-]{4})`,
  'u',
);

/** Joining words; a name may hold one (政府和社会资本合作) or begin behind it. */
export const joining =
  /以及|及其|(?<![涉普以])及(?![时其])|(?<![饱调共中混温亲缓谐])和(?![平谐田县声])|(?<!参|给|赋)与(?!会)|(?<!者)或(?!者)|或者/u;
/** Verbs that no name of two or three characters ends on. */
const plainVerbs =
  /^.*(?:开展|形成|打造|汇聚|鼓励|落实|新建|[改扩]+建|包括|产生|突破|(?<![引推促改先])进行|实行|拓宽|分享|优化|扩容|做大做强|对于|负责|参与(?!者|方|主体|度)|承载|推广)(?=[\p{Script=Han}A-Za-z“]{2})/u;
/** 650 个学校食堂, 近3年内继续教育证明: how many, since when. */
const amount =
  /^.*\d ?万?(?:余?[个家条项座所名间套](?!人)|年[内以][上下]?|个?月[内以][上下]?)(?=\p{Script=Han}{2})/u;
const leadingJoint =
  /^(?:以及|及其?|和|与|或者?|的|等|指|对于|产生|含(?![氧氢氮硫油水盐氟铁])|如|例如|基于|以(?!太)|被|凭|主要|部分|我[市省区国县]|本[市省]|在(?![线建岗职册校地孵研产役读])|对(?![外口接象策应标照比方冲流苯二甲硝羟氯氨])|(?:前者|后者|其中)(?:为|如|是)?|\/|－|-| )+(?=.{2})/u;
/** …等X: what stands before it is a list of examples of X. */
export const examples =
  /^.*(?<![均平同高中初对相特优劣一二三甲乙上下])等(?!离子|级|效|温|压|高|材|待|于|同|候|价|分|静)(?=.{2})/u;
/** 的 parts a name from what is said of it, but for names with it (生态环境导向的开发模式). */
const attribute = /^.*(?<!目|标|导向|驱动)的(?=.{2})/u;

// 1,4-丁二醇: a comma between digits parts nothing.
const runBefore =
  /(?:[\p{Script=Han}A-Za-z\d“”·₀-₉+/ —–－-]|(?<=\d)[,，] ?(?=\d)|(?<=、|^)聚[（(][^（）()]{4,40}[）)])+$/u;

/** The words right in front of an offset, from the last mark of punctuation on. */
const wordsBefore = (text: string, at: number): string =>
  runBefore.exec(text.slice(Math.max(0, at - 80), at))?.[0].trim() ?? '';

const title = /《[^《》]{2,40}》 ?$/u;
const quotedName = /[“"]([^“”"]{1,16})[”"] ?$/u;

/** A name as it stands in front of a bracket. */
export interface Name {
  name: string;
  /** Whether neither a verb nor 的 had to be cut off to find where it begins. */
  clean: boolean;
  /** Whether joining words part it: it may begin behind the last of them. */
  joined: boolean;
}

/**
 * The name right in front of an offset: behind punctuation, verbs, 的 and lists of examples (…等). A 《title》
 * or a name in quotation marks is one as a whole.
 *
 * @returns undefined where no name of two characters or more stands there
 */
export const nameBefore = (text: string, at: number): Name | undefined => {
  const whole = title.exec(text.slice(Math.max(0, at - 44), at))?.[0].trim();
  if (whole !== undefined) return { name: whole, clean: true, joined: false };
  const words = wordsBefore(text, at).replace(leadingJoint, '');
  const behindList = words.replace(examples, '').replace(leadingJoint, '');
  const behindVerb = [verbs, plainVerbs, amount].reduce(
    (rest, cut) => rest.replace(cut, '').replace(leadingJoint, ''),
    behindList,
  );
  const behindWhich = behindVerb.replace(attribute, '');
  const name = behindWhich.replace(/^[“”]|[“”]$/gu, '').trim();
  const unpaired = /^[^“]*”/u.test(name);
  return name.length < 2 || unpaired
    ? undefined
    : { name, clean: behindWhich === behindList, joined: joining.test(name) };
};

/** Where a name begins that stands in front of an offset, a space between them or not. */
export const nameStart = (text: string, at: number, name: string): number =>
  at - name.length - (text.charAt(at - 1) === ' ' ? 1 : 0);

/** The name in quotation marks right in front of an offset: “三线一单”（…）. */
export const quotedBefore = (text: string, at: number): string | undefined =>
  quotedName.exec(text.slice(Math.max(0, at - 20), at))?.[1]?.trim();
