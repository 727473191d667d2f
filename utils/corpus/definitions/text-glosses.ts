import type { ClauseKind } from '../model.ts';
import { explains, type Bracket } from './brackets.ts';
import type { FoundDefinition } from './found.ts';
import { joining, nameBefore, nameStart } from './name-before.ts';
import { isLatinList } from './short-names.ts';
import { labelLength } from './term.ts';
import { withoutAct } from './thing.ts';

const noGloss =
  /^或|简称|统称|合称|试行|暂行|修订|见附|附件|附表|详见|下称|责任|牵头|配合|联系|电话|不填|单位[：:]|^[省市县区镇街道乡村州盟旗、]+$|[〔［[]\d{4}|年内$|https?|www/u;
/** 含食用菌, 不包括…, 仅指…, 即…, 如…: what follows says what counts. */
const scope =
  /^(?:(?:主要|一般|至少)?(?:包含|包括|含|不含|不包括|不包含)(?!税|本数|本级|当日|但不|糖|水|量|硫|硅|\d+ ?(?:亿|万|元|年))|(?:仅|是|即)?指(?!标|定|导)|即[：:]?|(?:例|比)?如[：:]?(?!下|有|无|需|果|表|图|不))(?=.{2})/u;
const example = /^(?:例|比)?如/u;
const exception = /除外$/u;
/** 时延要求小于20ms, 从下达计划到完成报批, 仅变更专业提供: which of them, or what of them. */
const limit =
  /^(?:仅|只|限于?|从.+到|经批准|由.+[的等]|以.+的|至少|最[多高低长大小]|.{2,6}(?:小于|大于|不低于|不高于|不超过|要求|为|在)\d|用于|面向|采用|按.+[算计分])/u;
/** 体积比功率≥3kW/L: in the cells of a catalogue, as in its entries. */
const measured = /[≥≤<>] ?\d|\d[~～-]\d/u;
const words = /^[\p{Script=Han}、，]{3,40}$/u;
/** Not what a name holds but which places or offices are meant, or a rule. */
const noMember =
  /(?:^|、).?[省市县区](?:$|、)|[厅局委办](?:$|、|等)|负责|除外|(?<![A-Z\d])\d{3}|已|须|应当|可以|[，；]/u;

/** 摄像头、传感器、车载终端; 废品率、良品率等; 制造成本总额等: what the name holds. */
const isList = (inner: string): boolean => {
  if (noMember.test(inner)) return false;
  const open = /等[^、]{0,8}$/u.test(inner);
  const parts = inner.split(/、|以及|和|及/u);
  if (parts.length === 1) return open && inner.length > 3 && inner.length <= 30;
  const shortest = open && parts.length > 2 ? 1 : 2;
  const lengths = parts.map((part) => part.length);
  const tiny = parts.length === 2 && lengths.every((length) => length < 4);
  return !tiny && lengths.every((length) => length >= shortest && length <= 40);
};

const general =
  /^(?:产品|设备|材料|技术|项目|企业|系统|装备|原料|服务|内容|方面|情况|问题|领域|单位|部门|人员|以上|以下|活动|工作|措施|范围|材质|要求|报告|比例|条件)$|类型$|至少|是指|给予|负责|必须|不得|可以|公布|进行|应当|不低于|不少于|大于|小于|以内|不超过|\d.*\p{Script=Han}|^\d|其他|其它|比例$|[中内外上下时前后间过]$|的$|^本(?!科)|第[一二三四五六七八九十\d]/u;
/** 企业（指年收入在2亿元及以下…）: what a bare word means here. */
const bareThing = /^(?:产品|设备|项目|企业|单位|人员)$/u;
const meaning = /^(?:是|即)?指(?![标定导])/u;
const longestName = 24;
/** 省内从事药品, 为公众开放, 本区企业: a piece of a sentence, or a name that one place alone has. */
const sentence =
  /^(?:其|为|本[区市省县]|省(?![份级略时力会]))(?=\p{Script=Han}{2})|从事|涉及|[均皆]属|缴纳|预防|应对|^(?:申报|立项|审批|验收)+$/u;

/** Two wholes of one kind are joined, and the bracket is the last one's; 工业和信息化领域… is one name. */
const whole =
  /(?:企业|系统|机构|机关|部门|政府|委员会|管委会|人员|产品|服务|平台|项目|设备|材料|资源|数据|中心|费用|资金|单位|高校|院校|学校|园区|药品|产业)$/u;

/** Statements name no document, and print lost some of their marks: a long name that had to be cut is not sure. */
const longestCut = 8;

const nameOf = (
  text: string,
  { start: at, inner }: Bracket,
  strict: boolean,
): string | undefined => {
  const found = nameBefore(text, at);
  const cut = strict && found !== undefined && !found.clean;
  if (cut && (found.name.length > longestCut || exception.test(inner))) return undefined;
  if (!found?.joined) return found?.name;
  const parts = found.name.split(new RegExp(joining, 'gu'));
  const last = parts.at(-1)?.trim() ?? '';
  const left = parts.at(-2) ?? '';
  if (strict && last.length > longestCut) return undefined;
  const alike = whole.test(left) || left.slice(-2) === last.slice(-2);
  return (alike || found.name.length > 16) && last.length > 1 ? last : found.name;
};

/** Of bodies and places the bracket names another one: 行业协会（联合会）, 园区（聚集区）. */
const body = /[会局委厅所院部司室校园区县城站库店心地处台构业件型]$/u;
const notAnotherName = /^(?:或|含|如|即|已|仅|按|须|以|不|非|均|待|原)|的$/u;

/** 智能快件箱（信包箱）, 惠州—韶关成品油管道（粤湘成品油管道广东段）: two names for one thing share a noun. */
const isOtherName = (name: string, inner: string): boolean => {
  if (!/^[\p{Script=Han}A-Za-z\d]{3,24}$/u.test(inner) || name.length < 3 || name === inner)
    return false;
  if (notAnotherName.test(inner)) return false;
  const shared = Array.from({ length: Math.max(0, inner.length - 3) }, (_, i) =>
    inner.slice(i, i + 4),
  ).some((part) => name.includes(part));
  return !body.test(name) && (shared || name.at(-1) === inner.at(-1));
};

const renames = (name: string, inner: string): boolean =>
  isOtherName(name, inner) || (isLatinList(inner) && !name.includes('/'));

const limits = (inner: string, kind: ClauseKind): boolean =>
  scope.test(inner) ||
  limit.test(inner) ||
  exception.test(inner) ||
  (kind === 'entry' && (measured.test(inner) || words.test(inner)));

/**
 * What a bracket in running text says of the name in front of it: scopes (含…, 如…, 仅指…), lists of what it
 * holds, exceptions, another name for it. In the rows of a table only scopes.
 *
 * @param strict whether a name whose begin is not sure is left out, as in statements
 */
export const textGloss = (
  text: string,
  kind: ClauseKind,
  bracket: Bracket,
  strict = false,
): FoundDefinition | undefined => {
  const { start, end, inner } = bracket;
  if (inner.length < 3 || noGloss.test(inner)) return undefined;
  // In the middle of a 《title》.
  const before = text.slice(Math.max(0, start - 80), start);
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return undefined;
  const full = nameOf(text, bracket, strict);
  if (full === undefined) return undefined;
  const name = withoutAct(full);
  if (name.length > longestName || sentence.test(name)) return undefined;
  if (general.test(name) && !(bareThing.test(name) && meaning.test(inner))) return undefined;
  const lists = kind !== 'table-row' && isList(inner);
  const says =
    lists ||
    (kind === 'table-row' ? scope.test(inner) && !example.test(inner) : limits(inner, kind));
  if (!says && (kind === 'table-row' || !renames(name, inner))) return undefined;
  if (!/\p{Script=Han}{2}/u.test(name) && !lists) return undefined;
  const place = { start: Math.max(labelLength(text), nameStart(text, start, full)), end };
  return explains(name, inner, place, true);
};
