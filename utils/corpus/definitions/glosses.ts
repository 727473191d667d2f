import type { Clause } from '../model.ts';
import type { FoundDefinition } from './found.ts';
import { labelLength } from './term.ts';

/** A pair of brackets in a text; offsets in UTF-16 code units. */
interface Bracket {
  /** Of the opening bracket. */
  start: number;
  /** Behind the closing one. */
  end: number;
  inner: string;
}

const pair = /[（(]((?:[^（）()\t\n]|[（(][^（）()\t\n]{0,80}[）)]){1,400})[）)]/gu;

/** Brackets of a text, and those within them. */
const bracketsOf = (text: string, from = 0): Bracket[] =>
  Array.from(text.matchAll(pair), (match) => {
    const start = from + match.index;
    const inner = match[1] ?? '';
    const own = { start, end: start + match[0].length, inner: inner.trim() };
    return [own, ...bracketsOf(inner, start + 1)];
  }).flat();

// IGBT, TOPCon, IaaS, RISC-V, DEPA; not the codes of standards.
const latinName = /^(?!.*\d{3}|APP$|[A-Z][a-z]+-)[A-Z][A-Za-z\d₀-₉+-]{1,11}$/u;
const generation = /^\dG$/u;
const latinBefore = /(?<![A-Za-z\d/.-])([A-Z\d][A-Za-z\d₀-₉+-]{1,11}) ?$/u;
const hanName = /^[\p{Script=Han}A-Za-z\d“”《》 -]{2,30}$/u;
const noHanName =
  /^(?:含|包括|包含|至少|如|即|见|除|以下|不|指|试行|暂行|以上|约|每|第(?!.代)|原则|简称|万|亿|个|台|套|所有|全部)|(?:除外|以上|以下|以内)$/u;

/** Short names are capitals for the most part: DonTapscott is none. */
const isShortName = (name: string): boolean => {
  const letters = name.replace(/[^A-Za-z]/gu, '');
  const capitals = letters.replace(/[a-z]/gu, '');
  return latinName.test(name) && capitals.length > 1 && capitals.length * 2 >= letters.length;
};

// Verbs of policy texts that may stand in front of a name.
const verbs =
  /^.*(?:支持|采用|发展|推进|推动|应用(?!程序|软件|系统|平台|技术|编程)|基于|利用|运用|通过|开展|开发(?!利用|区)|发行|包括|例如|比如|使用|引入|部署|布局|打造|培育|提供|制定|加入|成立|组建|建立|推广|加强|加快|探索|实施|建设(?!项目|工程|用地)|构建|实现|完善|优化|落实|深化|聚焦|鼓励|引导|符合|满足|达到|具有|完成|突破|发挥|依托|围绕|按照|根据|对于|关于|作为|属于|进行|一个|占|我国) ?(?=[\p{Script=Han}A-Za-z\d“]{2})/u;
/** Joining words: within a name (政府和社会资本合作) as often as in front of one. */
const joining =
  /以及|及其|(?<![涉普])及(?!时)|(?<![饱调共中混])和(?!平|谐|田|县)|(?<!参)与|或|的|(?<![均])等(?!离子|级|效|温|压|高)/u;
const leadingJoint = /^(?:以及|及其?|和|与|或|的|等|指|含|如|\/)+(?=.{2})/u;

// 1,4-丁二醇: a comma between digits parts nothing.
const runBefore = /(?:[\p{Script=Han}A-Za-z\d“”·₀-₉+/ -]|(?<=\d)[,，] ?(?=\d))+$/u;

/** The words right in front of an offset, from the last mark of punctuation on. */
const wordsBefore = (text: string, at: number): string =>
  runBefore.exec(text.slice(Math.max(0, at - 80), at))?.[0].trim() ?? '';

/** Fewer characters left of a verb are a part of a name (…的开发模式). */
const shortestCut = 4;

interface Name {
  name: string;
  /** Whether punctuation alone tells where it begins. */
  clean: boolean;
}

/** The name right in front of an offset; none where it may begin at either side of a joining word. */
const nameBefore = (text: string, at: number): Name | undefined => {
  const title = /《[^《》]{2,40}》 ?$/u.exec(text.slice(Math.max(0, at - 44), at));
  if (title) return { name: title[0].trim(), clean: true };
  const words = wordsBefore(text, at).replace(leadingJoint, '');
  const name = words
    .replace(verbs, '')
    .replace(/^[“”]|[“”]$/gu, '')
    .trim();
  const clean = name === words;
  return name.length < (clean ? 2 : shortestCut) || joining.test(name)
    ? undefined
    : { name, clean };
};

const explains = (
  term: string,
  definition: string,
  { start, end }: { start: number; end: number },
  local: boolean,
): FoundDefinition => ({ start, end, term, aliases: [], definition, form: 'explains', local });

/** 绝缘栅双极型晶体管（IGBT） and HJT（异质结）: a Latin short name and what it stands for. */
const acronym = (text: string, bracket: Bracket): FoundDefinition | undefined => {
  const { start, end, inner } = bracket;
  const last = inner.split(/[,，]/u).at(-1)?.trim() ?? '';
  if (/^[A-Za-z\d ,，.&₀-₉+-]+$/u.test(inner)) {
    const found = nameBefore(text, start);
    if (!found || !/\p{Script=Han}{2}/u.test(found.name) || found.name.length > 40)
      return undefined;
    const fits = generation.test(last) ? /^第.代/u.test(found.name) : isShortName(last);
    if (!fits) return undefined;
    return explains(last, found.name, { start: start - found.name.length, end }, !found.clean);
  }
  const before = latinBefore.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  if (before === undefined || !(isShortName(before) || generation.test(before))) return undefined;
  if (!hanName.test(inner) || noHanName.test(inner) || !/\p{Script=Han}{2}/u.test(inner))
    return undefined;
  return explains(before, inner, { start: start - before.length, end }, false);
};

const numerals = '一二三四五六七八九十';
const counted =
  /(?<![第\d十百千万亿年月])([两二三四五六七八九十]|\d{1,2})(?:大|条|类|种|项)?(?![家名座台个辆件期批年月日号次倍成亿万千百十%％章款节级届时代])[\p{Script=Han}]{1,14}[”"]?$/u;

/** 三改联动（节能降碳改造、灵活性改造、供热改造）: as many things as the name counts. */
const countedNames = (text: string, bracket: Bracket): FoundDefinition | undefined => {
  const before = text.slice(Math.max(0, bracket.start - 24), bracket.start);
  const found = counted.exec(before);
  if (!found?.[1]) return undefined;
  const count =
    found[1] === '两'
      ? 2
      : numerals.includes(found[1])
        ? numerals.indexOf(found[1]) + 1
        : Number(found[1]);
  const items = bracket.inner.split(/、|和|以及/u).filter((item) => item.trim() !== '');
  if (count < 2 || items.length !== count) return undefined;
  const term = found[0].replace(/[”"]$/u, '');
  if (term.length < 3) return undefined;
  return explains(
    term,
    bracket.inner,
    { start: bracket.start - found[0].length, end: bracket.end },
    false,
  );
};

const scope = /^(?:主要)?(?:包含|包括|含|不含|不包括|不包含)(?!税|本数|糖|水|量|硫|硅|\d)(?=.{2})/u;
const exception = /除外$/u;
/** Three things or more, or two and 等: 交通智能装备（摄像头、传感器、车载终端、通信设备）. */
const enumeration = /^[^、]{2,30}、[^、]{2,30}(?:、|等$)/u;
const noGloss =
  /简称|统称|合称|试行|暂行|修订|见附|附件|详见|责任|牵头|配合|联系|电话|不填|单位[：:]|下同|^[省市县区镇街道乡村州盟旗、]+$|[〔［[]\d{4}/u;
const entryName = /[^、，,；;。：:\t\n（）()]+$/u;
/** 钒制品的研发、生产和加工: what is done with the thing is no part of its name. */
const activity =
  /的?(?:(?:研发|开发|设计|生产|制造|加工|深加工|精深加工|种植|养殖|经营|运营|出口|销售|建设|应用)[、和及与]?)*(?:生产|制造|加工|深加工|精深加工|经营|出口|销售)$/u;
const noName =
  /^(?:产品|设备|材料|技术|项目|企业|系统|装备|原料|服务|机械)$|是指|应当|不低于|不少于|给予|以内|为|对|第\d|^\d|^[及和与]|[中内外上下时]$/u;

/** 蔬菜（含食用菌）, 铝产业（新型显示除外）: what counts in this place, not what the term means. */
const gloss = ({ text, kind }: Clause, bracket: Bracket): FoundDefinition | undefined => {
  const { start, end, inner } = bracket;
  const inEntry = kind === 'entry' && !text.includes('\t');
  if (inner.length < 3 || noGloss.test(inner)) return undefined;
  const fits = scope.test(inner) || (inEntry && (exception.test(inner) || enumeration.test(inner)));
  if (!fits) return undefined;
  const from = labelLength(text);
  const name = inEntry
    ? (entryName.exec(text.slice(from, start))?.[0].trim().replace(activity, '') ?? '')
    : (nameBefore(text, start)?.name ?? '');
  const longest = inEntry ? 40 : 16;
  if (name.length > longest || !/\p{Script=Han}{2}/u.test(name) || noName.test(name))
    return undefined;
  return explains(name, inner, { start: Math.max(from, start - name.length), end }, true);
};

const enlarged = /^([^，,；;：:（(]{2,60})[，,：:] ?((?:主要)?包[括含].{4,})$/u;

/** 低空经济, 包括通用航空器…: an entry that says what it covers. */
const coverage = ({ kind, text }: Clause): FoundDefinition[] => {
  const from = labelLength(text);
  const found =
    kind === 'entry' && !text.includes('\t') ? enlarged.exec(text.slice(from)) : undefined;
  return found?.[1] && found[2]
    ? [explains(found[1], found[2], { start: from, end: text.length }, true)]
    : [];
};

/**
 * What brackets explain: Latin short names and names that count their parts, and scopes (含…, …除外),
 * which hold in their place alone (`local`), as entries that say what they cover do. Brackets of other
 * kinds explain nothing.
 */
export const findGlosses = (clause: Clause): FoundDefinition[] => {
  const { text } = clause;
  const found = bracketsOf(text).flatMap(
    (bracket) =>
      acronym(text, bracket) ?? countedNames(text, bracket) ?? gloss(clause, bracket) ?? [],
  );
  const terms = new Set<string>();
  return [...found, ...coverage(clause)].filter(({ term }) => {
    const first = !terms.has(term);
    terms.add(term);
    return first;
  });
};
