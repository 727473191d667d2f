import { readNumeral } from '../text/numerals.ts';
import { explains } from './brackets.ts';
import type { FoundDefinition } from './found.ts';
import { byOwnKind, type Told } from './own-kind.ts';
import { cutAt, sentencesOf, type Segment } from './segments.ts';
import { readTerm } from './term.ts';
import { isThing } from './thing.ts';

/** 钢板宽度减去周长即为焊接挤压量: what it is stands in front. */
const thatIs = /^(.{6,}?)(?<!日起|[立随当亦])即(?:为|是)([\p{Script=Han}]{2,12})$/u;

const byThatIs = (
  sentence: string,
  part: Segment,
  before: Segment | undefined,
): Told | undefined => {
  const found = thatIs.exec(part.text);
  const term = found?.[2];
  if (!found?.[1] || term === undefined || !isThing(term)) return undefined;
  const more = before !== undefined && /^(?:且|并|或|以及|同时)/u.test(part.text);
  const start = more ? before.start : part.start;
  const definition = sentence.slice(start, part.start + found[1].length).replace(/的$/u, '');
  return { term, definition: definition.trim(), start, end: part.end };
};

/** 投资额在1亿元以上的为大型项目，3000万-1亿元为中型项目: how much of it makes it one. */
const ofSize =
  /^(?:[^，]*[：:])?([^，：:]*\d[^，：:]*?(?:以[上下内]|[）)元人吨]|米)(?:的\p{Script=Han}{0,6})?)为([\p{Script=Han}]{1,2}(?:型|等|类|级|大|小)?(?:城市|项目|企业|工程|园区|机构|水库|电站))$/u;

const bySize = (part: Segment): Told | undefined => {
  const found = ofSize.exec(part.text);
  if (!found?.[1] || found[2] === undefined) return undefined;
  const at = part.text.indexOf(found[1]);
  return {
    term: found[2],
    definition: found[1].replace(/的\p{Script=Han}{0,6}$/u, '').trim(),
    start: part.start + at,
    end: part.end,
  };
};

/** 琶洲西区：东至…，南至…: where it lies. */
const bounds =
  /^(?:.*[，,])?([\p{Script=Han}]{2,14})[：:] ?((?:四至)?东[至起临靠][^；;]*[西南北][至起临靠][^；;]*)$/u;

const byBounds = (part: Segment): Told | undefined => {
  const found = bounds.exec(part.text);
  return found?.[1] !== undefined && found[2] !== undefined
    ? {
        term: found[1],
        definition: found[2],
        start: part.end - found[2].length - found[1].length - 1,
        end: part.end,
      }
    : undefined;
};

/** 两大要素即数据资源、数字技术, 种业数字化，即育种制种数字化. */
const named =
  /(?:^|[，,；;])(?:其中)?[，,]?([^，,；;：:]{2,24})[，,]?(?<![立随当亦所])即(?![使可将便刻为是日时插征开报到食])([^，,；;]{4,})/gu;

const byName = (sentence: string): Told[] =>
  [...sentence.matchAll(named)].flatMap(
    ({ 0: whole, 1: words = '', 2: definition = '', index }) => {
      const last = /(?:提出了?.*的|(?:重点)?(?:推动|发展))([^的]{2,})$/u.exec(words)?.[1] ?? words;
      const term = readTerm(last)?.term;
      const quoted = (last.match(/[“”]/gu)?.length ?? 0) % 2 === 1;
      if (term === undefined || quoted || !isThing(term)) return [];
      const same = definition.endsWith(term.slice(-2));
      const parts = definition.split(/、|[和与及]/u).length;
      const count = readNumeral(term.charAt(0)) ?? 0;
      if (!same && (count < 2 || parts !== count) && !/[“"].*、.*[”"]/u.test(definition)) return [];
      const end = index + whole.length;
      return [{ term, definition, start: index + whole.indexOf(last), end }];
    },
  );

/** 国家设立国家自然科学基金，用于资助基础研究; 现行，表示该标准是…: what it is for, what it stands for. */
const setUp =
  /(?:^|[，,。])[^，,：]{0,12}(?:设立|建立)([^，,：；]{4,24}(?:基金|资金|专项|奖|平台))[，,](?:主要|专项|专门)?(用于[^；]{6,})$/u;
/** 创新券用于…: money and standards are what they are for. */
const usedFor =
  /^([^，,：；“”]{3,24}(?:标准|类|券|资金池|补助资金|补贴资金|引导基金))(?:主要|专项|专门)?(用于[^；]{6,})$/u;
const standsFor = /^([^，,：；“”]{2,12})[，,]表示(?!同意|支持|欢迎|感谢)([^；]{6,})$/u;

const byPurpose = (part: Segment): Told | undefined => {
  const found = setUp.exec(part.text) ?? usedFor.exec(part.text) ?? standsFor.exec(part.text);
  const [whole = '', term = '', definition = ''] = found ?? [];
  if (!isThing(term)) return undefined;
  const at = part.start + part.text.length - whole.length + whole.indexOf(term);
  return { term, definition, start: at, end: part.end };
};

/** “通道+枢纽+网络”现代物流运行体系: what it is made of. */
const composed =
  /[“"](?=[^“”"]*\+[^“”"]*\+)([\p{Script=Han}+、\d ]{5,80})[”"](?:的|为核心(?:架构)?的)?([\p{Script=Han}]{2,12}?(?:体系|模式|格局|架构|框架|生态系统))(?![\p{Script=Han}]{0,2}(?:模式|体系))/gu;

const byParts = (sentence: string): Told[] =>
  [...sentence.matchAll(composed)].flatMap(
    ({ 0: whole, 1: definition = '', 2: term = '', index }) =>
      term.length > 4 &&
      /\p{Script=Han}{2}/u.test(definition) &&
      !/^[等型]|多种|的|方式/u.test(term)
        ? [{ term, definition, start: index, end: index + whole.length }]
        : [],
  );

/**
 * What a text says a thing is without 是指: 术语标准：界定…的标准, …即为备案, …的为大型项目, 琶洲西区：东至…, 两大要素即数据资源、数字技术. Each
 * holds in its place.
 */
export const findTold = (text: string): FoundDefinition[] =>
  sentencesOf(text).flatMap(({ start: from, text: sentence }) => {
    const found: Told[] = [...byName(sentence), ...byParts(sentence)];
    for (const whole of cutAt(sentence, '；;')) {
      const own =
        byOwnKind(whole.text) ??
        byPurpose({ ...whole, start: 0, end: whole.text.length }) ??
        byBounds({ ...whole, start: 0, end: whole.text.length });
      if (own) found.push({ ...own, start: own.start + whole.start, end: own.end + whole.start });
    }
    const parts = cutAt(sentence, '，,；;');
    for (const [at, part] of parts.entries()) {
      const told = byThatIs(sentence, part, parts[at - 1]) ?? bySize(part);
      if (told) found.push(told);
    }
    return found.map(({ term, definition, start, end }) =>
      explains(term, definition, { start: from + start, end: from + end }, true),
    );
  });
