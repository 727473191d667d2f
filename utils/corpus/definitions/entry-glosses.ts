import type { Clause } from '../model.ts';
import { explains, type Bracket } from './brackets.ts';
import type { FoundDefinition } from './found.ts';
import { examples } from './name-before.ts';
import { isLatinList } from './short-names.ts';
import { labelLength } from './term.ts';

/** What brackets in an entry say besides what its words cover. */
const noGloss =
  /^(?:须|应当|特别是|尤其是)(?!为)|简称|统称|试行|暂行|修订|见附|附件|[〔［[]\d{4}|^[A-Z]+[/ ]?[A-Z]* ?\d[\d.-]*$/u;
/** 中（藏）药, 种子（种苗）: another word for a part of the name in front. */
const variant = /^\p{Script=Han}{1,2}$/u;
const measure = /^(?=.*\d)[\d.~～—≥≤<>±μ–-]+ ?[A-Za-z%℃°/]+(?:及以[上下])?$/u;

/** Text in front of a bracket that may hold the name. */
const longestBefore = 160;
const longestName = 40;

const acts =
  '技术研发|技术开发|产品加工|产业化|综合利用|精加工|研制|研发|研究|开发|设计|生产|制造|精深加工|深加工|加工|勘探|开采|种植|养殖|繁育|经营|运营|出口|销售|发展|建设|应用|推广|利用';
/** 的生产, 研发、生产和加工: what is done with the thing is no part of its name. */
const chain = new RegExp(
  `(?:的(?:${acts})(?:(?:[、/]|[和及与]|以及)?(?:${acts}))*|(?<=.{3})(?:${acts})(?:(?:[、/]|和|及)(?:${acts}))+)$`,
  'u',
);
/** 开发及应用, 建设及运营: of a technique or a site the acts are the name. */
const actsOfName =
  /(?:工艺|技术|综合|项目|发电场|中心|场站|站|基地|管道|循环)(?:.{0,2}(?:开发|利用|建设|应用|研究|推广)[、和及与]?){1,3}(?:应用|运营|利用|推广)?$/u;
/** …设备制造: a product's noun, and what is done with it. */
const made =
  /(?<=.材料|设备|装备|产品|制品|系统|装置|仪器|机械|器械|药物|饮品|食品|[机器车船剂膜锅炉泵阀件具药钢铝品表仪管板片线灯镜艇]|.{2}料)(?:制造|生产|加工)$/u;

const segment =
  /(?:[^、，,；;。：:\t\n（）()[\]]|[（(][A-Za-z\d₀-₉+/-]{1,12}[）)]|(?<=\d)[,，] ?(?=\d))+$/u;
const leading =
  /^(?:\s|等(?!离子|级|效|温|压|高|材|静)|的|和(?!谐|平)|及其|以及|及|与|或|其他|主要包括|包括|包含|使用|利用|采用|应用于|应用(?!软件|系统)|用于|基于|开发(?=可)|年产|(?:建设|制造|生产|加工)[及和])+(?=.{2})/u;
/** 6 万吨/年及以上钛渣…, 10.5 代及以上…, 压力 10MPa 以上…: how much of it counts. */
const amount =
  /^.*\d.*?(?:以[上下](?:速率)?|[吨米](?![^以]{0,4}以[上下])(?:\/年)?)(?=\p{Script=Han}{2})/u;
/** 为原料的, 用于…的: a phrase that says which, in front of the name. */
const attribute = /^.*(?:为|以|用|基于|驱动|具有|适应|符合|达到|内容|含量|一般|专门).*的(?=.{2})/u;
/** 产业用X: for whom it is. */
const user = /^(?:产业|行业|领域)用(?=.{2})/u;
const tail = new RegExp(`(?:及其|的(?:${acts})(?:[与和及](?:${acts}))*(?:以及|及))[^的]+$`, 'u');
/** 生物法、化学法生产可降解材料: how it is made. */
const process = /^.*(?:工艺|法|技术)生产(?=.{4})/u;

const noName =
  /^(?:产品|设备|材料|技术|项目|企业|系统|装备|原料|服务|机械|制造|生产|加工|开发|研发|建设)$|是指|应当|不低于|不少于|大于|小于|给予|以内|\d ?[\p{Script=Han}/%]|第\d|^\d(?![A-Z] )|环保$|其他|其它|[内上下时]$/u;

/** 硅系、锰系铁合金新产品: the noun behind belongs to both. */
const withFellow = (words: string, name: string): string => {
  const fellow = /([^、，,；;。：:\t\n（）()[\]]{1,6})、$/u.exec(words.slice(0, -name.length))?.[1];
  const at = fellow === undefined ? -1 : name.indexOf(fellow.slice(-1));
  return at > 0 && at < 4 && name.charAt(at) !== '型' && name.length - at > 3
    ? `${fellow}、${name}`
    : name;
};

/** 非金属矿（高岭土…）综合利用（勘探、开采除外）: the act belongs to what stands in front of the other bracket. */
const earlier = new RegExp(
  `[（(][^（）()]*[）)](?=(?:${acts})(?:(?:[、/]|[和及与]|以及)?(?:${acts}))*$)`,
  'u',
);

/** The words in front of the bracket that it explains; with their list where it stands behind the act. */
const nameOf = (before: string): string => {
  const words = before.trimEnd().replace(earlier, '');
  const bare = actsOfName.test(words) ? words : words.replace(chain, '').replace(made, '');
  const behindAct = words.slice(bare.length).startsWith('的');
  const list = behindAct ? /[^，,；;。：:\t\n]+$/u.exec(bare)?.[0].trim() : undefined;
  const last = segment.exec(bare)?.[0].trim() ?? '';
  if (list !== undefined && list.length <= longestName && list.includes('、')) return list;
  let name = last;
  for (const cut of [examples, amount, attribute, leading, user, process, tail]) {
    const shorter = name.replace(cut, '').trim();
    if (shorter.length >= 2) name = shorter;
  }
  return name === last ? withFellow(bare, name) : name;
};

/**
 * What a bracket in a catalogue entry says of the words in front of it: 锶矿（天青石）, 电弧炉短流程炼钢（公称容量 100
 * 吨及以上…）, 林浆纸一体化生产（新闻纸、铜版纸除外）. It tells what counts there, not what the words mean elsewhere.
 */
export const entryGloss = (text: string, bracket: Bracket): FoundDefinition | undefined => {
  const { start, end, inner } = bracket;
  if (inner.length < 2 || noGloss.test(inner) || variant.test(inner)) return undefined;
  if (
    !/\p{Script=Han}{2}/u.test(inner) &&
    !measure.test(inner) &&
    !isLatinList(inner) &&
    !/[≥≤<>].*\d/u.test(inner)
  )
    return undefined;
  const from = Math.max(labelLength(text), start - longestBefore);
  const before = text.slice(from, start);
  const name = nameOf(before);
  if (name.length > longestName || !/\p{Script=Han}{2}/u.test(name) || noName.test(name))
    return undefined;
  const at = from + Math.max(0, before.lastIndexOf(name));
  return explains(name, inner, { start: at, end }, true);
};

const enlarged = /^([^，,；;：:（(]{2,60}|[^；;：:（(]{2,60}?)[，,：:] ?((?:主要)?包[括含].{4,})$/u;

/** 低空经济, 包括通用航空器…: an entry that says what it covers. */
export const entryCoverage = ({ text }: Clause): FoundDefinition[] => {
  const from = labelLength(text);
  const found = enlarged.exec(text.slice(from));
  if (!found?.[1] || !found[2]) return [];
  const last = /[^，,]+$/u.exec(found[1])?.[0] ?? '';
  const acted = last.includes('、') || /的\p{Script=Han}+$/u.test(last);
  const name = (acted ? last.replace(chain, '') : last)
    .replace(examples, '')
    .replace(process, '')
    .replace(made, '')
    .trim();
  const words = found[2].replace(/(?<=等)[，,][^]*$/u, '');
  const start = from + found[1].lastIndexOf(name);
  return name.length < 2 ? [] : [explains(name, words, { start, end: text.length }, true)];
};
