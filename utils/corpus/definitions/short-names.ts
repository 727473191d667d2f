import { explains, type Bracket } from './brackets.ts';
import type { FoundDefinition } from './found.ts';
import { joining, nameBefore, nameStart, type Name } from './name-before.ts';

// IGBT, TOPCon, IaaS, RISC-V, mMTC; not the codes of standards.
const latinName = /^(?!.*\d{3}|APP$|[A-Z][a-z]+-)[a-z]{0,2}[A-Z][A-Za-z\d₀-₉+-]{1,11}$/u;
const generation = /^\d[A-Z]$/u;
/** ASCE 45-2003（美国土木工程师学会）: who issued the standard. */
const issuer = /(?:^|\t)([A-Z]{3,6}?)(?:[A-Z]\d|[ \d-])[A-Z\d .-]*$/u;
/** SAC/TC580: the sign of a committee. */
const committee = /^[A-Z]{2,6}\/[A-Z]{2}\d{1,4}$/u;
/** IT in OT（工业技术）/IT（新一代信息技术）, but nothing of VR/AR（…）. */
const latinBefore = /(?<![A-Za-z\d.-]|[A-Za-z\d]\/)([A-Za-z\d][A-Za-z\d₀-₉+-]{1,11}) ?$/u;
const parted = /[）)] ?\/ ?[A-Za-z\d₀-₉+-]+ ?$/u;
const hanName = /^[\p{Script=Han}A-Za-z\d“”《》、 -]{2,60}$/u;
const noHanName =
  /^(?:含|包括|包含|至少|如|即|见|除|以下|不|指|试行|暂行|以上|约|每|第(?!.代)|原则|简称|万|亿|个|台|套|所有|全部|符合)|(?:除外|以上|以下|以内|等)$/u;
/** Surge, Sway: an English word, no person's name and no brand. */
const englishWord = /^[A-Z][a-z]{2,14}$/u;

/** Short names are capitals for the most part: DonTapscott is none. */
const isShortName = (name: string): boolean => {
  const letters = name.replace(/[^A-Za-z]/gu, '');
  const capitals = letters.replace(/[a-z]/gu, '');
  return latinName.test(name) && capitals.length > 1 && capitals.length * 2 >= letters.length;
};

// What is said of the thing but not by its short name: 商用车制动防抱死系统（ABS）, 同期限贷款市场报价利率（LPR）.
const ornament =
  /^(?:[A-Z\d][A-Z\d/-]+ (?=\p{Script=Han}{4})|.*(?:同期限?|之日|[年月]期|以[上下](?:速率)?|(?:装备|设备|汽车|产品)用)|[A-Z/]+ ?\d[\d-]+ |大功率|高世代|(?:兆瓦|电子|工业|车规|分析)级|商用车|乘用车|国产化?|[新大]型|特种|高纯度?|我国)(?=.{3})/u;
/** How good it is and whose: 大容量多层陶瓷电容器（MLCC）, 省集成电路设计中心（ICC）, 等领域 cut behind 等. */
const degree =
  /^(?:超?大容量|高速率|高性能|高端|高场强|低剂量|低温烧结|差别化|功能性|技术性|行业龙头|(?:工业|国家|省|市(?!场|政|盈|净|值))(?!级)|[眼牙骨外内儿妇]科|领域)(?=.{4})/u;
/** Letters that stand for such a word: HPC is 高性能计算, IIoT 工业物联网. */
const degreeLetter: Partial<Record<string, string>> = {
  高: 'H',
  大: 'L',
  低: 'L',
  超: 'USV',
  工: 'I',
  国: 'NCS',
  省: 'P',
  市: 'CM',
  技: 'T',
  功: 'F',
  差: 'D',
};

const withoutDegree = (name: string, short: string): string => {
  const cut = degree.exec(name)?.[0] ?? '';
  const meant = degreeLetter[cut.charAt(0)]?.includes(short.charAt(0)) ?? false;
  return cut === '' || meant ? name : withoutDegree(name.slice(cut.length), short);
};

/** 生态环境领域政府和社会资本合作（PPP） */
const field = /^.*领域/u;
/** 组件零部件胶膜（EVA）: what a part is made of; the letters do not stand for its name. */
const ofPart = /(?:零部件|配件)(?=.{2})/u;

/** 浮式储存及再气化装置: the last noun belongs to both. */
const machine = /(?:装置|系统|设备|平台|[机器件])$/u;

/**
 * Where 和 and its kin join two things, the short name is the second one's: things of one kind
 * (生产管理系统和分布式控制系统), or long ones. Short words make one name (高级计划与排产系统).
 */
const lastOfPair = (name: string): string | undefined => {
  const parts = name.split(new RegExp(joining, 'gu'));
  const [left = ''] = parts;
  const last = parts.at(-1)?.trim() ?? '';
  if (parts.length === 1) return name;
  if (parts.length === 2 && !machine.test(left)) {
    const joint = name.charAt(left.length);
    const shared = machine.test(last) || /[和与]/u.test(joint);
    if (left.length <= 4 && shared && !/[以或者]/u.test(joint)) return name;
  }
  if (last.length >= 4) return last;
  return name.length <= 12 ? name : undefined;
};

/** 环境、社会和治理（ESG）: as many words as letters. */
const threeWords = /[\p{Script=Han}]{2}、[\p{Script=Han}]{2}和[\p{Script=Han}]{2} ?$/u;

/** 合格境内投资者境外投资试点（QDIE） */
const trial = /(?<=.{4})试点$/u;

const fullName = (text: string, start: number, letters: string): Name | undefined => {
  const three =
    /^[A-Z]{3}$/u.test(letters) && threeWords.exec(text.slice(Math.max(0, start - 10), start));
  if (three) return { name: three[0].trim(), clean: false, joined: false };
  const found = nameBefore(text, start);
  const name = found?.joined ? lastOfPair(found.name.replace(field, '')) : found?.name;
  if (!found || name === undefined) return undefined;
  const bare = withoutDegree(name.replace(ornament, '').trim(), letters).replace(trial, '');
  return { name: bare, clean: found.clean && bare === name, joined: found.joined };
};

/** 美国食品药品监督管理局, 国际…协调会议: a body begins with its country. */
const bodyOfCountry =
  /^(?:[中美英法德韩]国|日本|俄罗斯|欧洲|欧盟|国际|世界|亚太|全国|联合国).*(?:局|署|会|组织|会议)$/u;
/** 药品、医疗器械审评中心（CDE）: the thing in front of the last one may be the body's too. */
const partOfBody = /(?:中心|[局院会])$/u;
const fellow = /\p{Script=Han}(\p{Script=Han})、$/u;

/** Whether more or less may stand in front of the name than the letters stand for. */
const isDoubtful = ({ name, clean, joined }: Name, short: string, before: string): boolean => {
  if (name.startsWith('《')) return false;
  const capitals = short.replace(/[^A-Z]/gu, '').length;
  const beside = partOfBody.test(name) ? fellow.exec(before)?.[1] : undefined;
  if (joined || name.length < capitals || (beside !== undefined && beside !== name.at(-1)))
    return true;
  return (
    !bodyOfCountry.test(name) &&
    (name.length > short.length * 3 + 1 || (!clean && name.length >= 10))
  );
};

/** 政府和社会（PPP）项目, 注射成型表面（IMD）装饰膜: the name goes on behind the bracket. */
const goesOn = /(?:社会|表面|统一|实验)$/u;

/** 硅（Si）, 锗（Ge）: the sign of an element. */
const element = /(?<=^|[、，：如和及与为含])[\u9485-\u9576硅硼碳磷硫砷硒]$/u;

const behindName = (text: string, bracket: Bracket): FoundDefinition | undefined => {
  const { start, end, inner } = bracket;
  const single =
    /^[A-Z][a-z]?$/u.test(inner) && element.exec(text.slice(Math.max(0, start - 2), start));
  if (single) return explains(inner, single[0], { start: start - 1, end }, true);
  const short = inner.split(/[，,]/u).at(-1)?.trim() ?? '';
  const full = fullName(text, start, short);
  if (!full || !/\p{Script=Han}{2}/u.test(full.name) || full.name.length > 40) return undefined;
  if (ofPart.test(full.name) || /\/|以[上下]|等级$/u.test(full.name) || goesOn.test(full.name))
    return undefined;
  const place = { start: nameStart(text, start, full.name), end };
  if (englishWord.test(inner))
    return full.clean &&
      full.name.length <= 8 &&
      !/[·《]/u.test(text.slice(Math.max(0, start - 8), start))
      ? explains(inner, full.name, place, true)
      : undefined;
  const fits = generation.test(short)
    ? /^第.代/u.test(full.name)
    : isShortName(short) || (committee.test(short) && full.name.endsWith('委员会'));
  if (!fits) return undefined;
  // 成为经认证的经营者（AEO）: too little is left of the name.
  if (!full.clean && full.name.length <= short.replace(/[^A-Z]/gu, '').length) return undefined;
  const doubtful = isDoubtful(full, short, text.slice(Math.max(0, place.start - 3), place.start));
  return explains(short, full.name, place, doubtful);
};

/** 绝缘栅双极型晶体管（IGBT） and HJT（异质结）: a Latin short name and what it stands for. */
export const shortName = (text: string, bracket: Bracket): FoundDefinition | undefined => {
  const { start, end, inner } = bracket;
  if (/^[A-Za-z\d ,，.&₀-₉+/-]+$/u.test(inner)) return behindName(text, bracket);
  const near = text.slice(Math.max(0, start - 24), start);
  const body = /^\p{Script=Han}{4,20}(?:学会|协会|公会|委员会)$/u.test(inner) && issuer.exec(near);
  if (body && body[1] !== undefined)
    return explains(body[1], inner, { start: start - body[0].trimStart().length, end }, false);
  const before = latinBefore.exec(near)?.[1];
  if (before === undefined || !(isShortName(before) || generation.test(before))) return undefined;
  if (/[A-Za-z\d]\/$/u.test(near.slice(0, near.lastIndexOf(before))) && !parted.test(near))
    return undefined;
  if (latinMembers.test(inner))
    return explains(before, inner, { start: start - before.length, end }, true);
  if (
    !hanName.test(inner) ||
    noHanName.test(inner) ||
    goesOn.test(inner) ||
    !/\p{Script=Han}{2}/u.test(inner)
  )
    return undefined;
  const place = { start: start - before.length, end };
  return explains(before, inner, place, inner.includes('、'));
};

/** SOX（SOC、SOH、SOE 等） */
const latinMembers = /^(?:[A-Z][A-Za-z\d-]{1,9}、)+[A-Z][A-Za-z\d-]{1,9} ?等?$/u;

/** CNG/LNG, AT、DCT、AMT, 4K/8K, 5G: short names that no letter of the name in front stands for. */
export const isLatinList = (inner: string): boolean =>
  /^(?:\d[A-Z]|[A-Z][A-Za-z\d-]{1,9}|\dK)(?:[/、](?:[A-Z][A-Za-z\d-]{1,9}|\dK))*(?: ?等)?$/u.test(
    inner,
  ) &&
  (generation.test(inner) || /[/、]/u.test(inner));
