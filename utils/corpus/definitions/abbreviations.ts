import type { FoundDefinition } from './found.ts';
import { cutAt, type Segment } from './segments.ts';
import { labelLength, unquote } from './term.ts';

/** （以下简称“X”）, also behind a number or words of its own within the brackets. */
const bracketed =
  /[（(]((?:[^（）()]|[（(][^（）()]{0,40}[）)]){0,80}?)(以下)?(?:简称|统称|合称|下称|并称)为?[：:]? ?([“"]?(?:[^（）()]|[（(][^（）()]{0,20}[）)]){1,60}?)[）)]/gu;
/** ，本指引以下统称为X */
const inLine =
  /[，,；;](?:本\p{Script=Han}{1,6})?以下(?:统称|简称|合称|并称)为?[：:]? ?([“"《]?[^，。；;“”"（）()]{2,30}[”"》]?)/gu;
/** 云计算通常简称为“云” */
const commonly = /(?:通常|一般|常)?(?:简称|合称)为?[“"]([^“”"]{1,20})[”"]/gu;

const titles = /《(?:[^《》]|《[^《》]*》)+》/gu;

// Verbs and prepositions in front of the thing that gets the short name.
const beforeThing =
  /^.*(?:(?:所称|所指)的?|是指|用于|不?存在|参加|入驻|研究开发|(?:决定)?举办|(?:(?<!自)由|授权|委托|负责|已在|应在|适用于|称为|(?<!所|现|存|潜|内)在(?!线|建|岗|职|册|校)|(?<![针面应相绝反])对(?![外口接象策应标照比方]))(?!的))(?=.{4})/u;
const verbs =
  '筹集|使用|建设|设立|成立|组建|鼓励|支持|引导|严守|遵守|取得|委托|制定|编制|印发|发布|落实|开展|实施|打造|构建|搭建|推进|完善|建立|履行|执行|设置|出台|提交|填写|签订|纳入';
const adverbial = new RegExp(
  `^(?:依法|合法|积极|加快|率先|全面|统一|联合)+(?:(?:${verbs})[和、与])?(?:${verbs})了?(?=.{4})`,
  'u',
);
/** 支持…企业（以下简称…）: a sentence that begins with what is to be done. */
const manner = '进一步|切实|积极|大力|深入|持续|加快|高质量|高标准|高水平|阶段性|低成本';
const imperative = new RegExp(
  `^(?:(?:${manner})[、和]?)*(?:(?:支持|鼓励|引导|推动|推进|加强与?|优化整合|探索|争取|设立|成立|组建|减免)(?:建设|建立|开展)?|(?<=${manner})(?:建设|开展))(?=.{4})`,
  'u',
);
const predicate = new RegExp(`^(?:(?:${verbs})[和、与])?(?:${verbs})了?(?=.{4})`, 'u');

interface Full {
  text: string;
  /** Offset in the text where it begins. */
  start: number;
}

const joinedTitles = (before: string): Full[] => {
  const found = Array.from(before.matchAll(titles));
  const names: Full[] = [];
  let end = before.length;
  for (const match of found.toReversed()) {
    const behind = before.slice(match.index + match[0].length, end);
    // A number in brackets may stand between; 和, 或原 and the like join a list.
    if (!/^(?:[（(][^（）()]{4,40}[）)])?(?:[、和与及或]原?|以及)?$/u.test(behind)) break;
    names.unshift({ text: match[0], start: match.index });
    end = match.index;
  }
  return names;
};

/** The phrase that ends where the brackets begin, told by commas, verbs and prepositions. */
const phraseBefore = (before: string): Full | undefined => {
  const sentence = cutAt(before, '。！？；;：:\t\n').at(-1);
  if (!sentence || sentence.end !== before.length) return undefined;
  const parts = cutAt(sentence.text, '，,');
  let first: Segment | undefined = parts.at(-1);
  let at = parts.length - 1;
  // 以…为主要来源，投资新建…的项目: an adverbial belongs to what follows.
  while (at > 0 && /^(?!为|按|根据).*以.+为[^，]+$/u.test(parts[at - 1]?.text ?? ''))
    first = parts[--at];
  if (!first) return undefined;
  let start = first.start;
  if (at === 0) start += labelLength(sentence.text);
  const cut = (pattern: RegExp): void => {
    start += pattern.exec(sentence.text.slice(start))?.[0].length ?? 0;
  };
  cut(/^\s*(?:[（(][^（）()]{2,6}[）)])?/u);
  cut(beforeThing);
  cut(/^(?:指|鼓励|引导|严守)(?=.{4})/u);
  cut(adverbial);
  cut(imperative);
  if (at > 0) cut(predicate);
  const text = sentence.text.slice(start).trim();
  return text.length < 2 ? undefined : { text, start: sentence.start + start };
};

const shortTerms = (words: string): string[] => {
  const plain = unquote(words);
  const named = plain.match(titles);
  return named && named.join('') === plain.replace(/[、和与及]/gu, '') ? named : [plain];
};

const abbreviation = (term: string, full: Full, end: number, local: boolean): FoundDefinition => ({
  start: full.start,
  end,
  term,
  aliases: [],
  definition: full.text,
  form: 'abbreviates',
  local,
});

/** （以上群体简称…）: it points back at what stands in front of the bracket. */
const backward = /^(?:以上|上述|前述|该)/u;
/** Words in front of a bracket that may hold the full name. */
const longestBefore = 1000;
const latin = /^[A-Za-z\d ,，.&/-]*$/u;

const inBrackets = (text: string, match: RegExpMatchArray): FoundDefinition[] => {
  const at = match.index ?? 0;
  const end = at + match[0].length;
  const inner = (match[1] ?? '').replace(/[，,、；; ]+$/u, '');
  const terms = shortTerms(match[3] ?? '').filter((term) => term !== '');
  const from = Math.max(0, at - longestBefore);
  const before = text.slice(from, at).trimEnd();
  const isLocal = (term: string): boolean =>
    match[2] !== undefined || term.startsWith('《') || backward.test(inner);
  // （A和B以下合称“C”）: what it stands for is in the brackets.
  if (
    !latin.test(inner) &&
    !/[〔［[（(]?\d{4}[〕］\])）]?|号$/u.test(inner) &&
    inner.length > 3 &&
    !backward.test(inner)
  )
    return terms.map((term) =>
      abbreviation(term, { text: inner, start: at + 1 }, end, isLocal(term)),
    );
  const names = joinedTitles(before).map((name) => ({ ...name, start: name.start + from }));
  if (names.length > 0 && terms.length > 1 && names.length >= terms.length)
    return terms.map((term, i) =>
      abbreviation(
        term,
        names[names.length - terms.length + i] ?? { text: '', start: at },
        end,
        true,
      ),
    );
  const [term] = terms;
  if (term === undefined) return [];
  const one = names.at(-1);
  if (one && term.startsWith('《')) return [abbreviation(term, one, end, true)];
  const [title] = names;
  const phrase = title ? undefined : phraseBefore(before);
  const full = title
    ? { text: before.slice(title.start - from), start: title.start }
    : phrase && { ...phrase, start: phrase.start + from };
  return full && full.text !== term ? [abbreviation(term, full, end, isLocal(term))] : [];
};

/**
 * The short names that a text introduces: （以下简称《指引》）, ，以下统称项目, 通常简称为“云”. `definition` is
 * the full name; `local` where the short name holds in this document alone.
 */
export const findAbbreviations = (text: string): FoundDefinition[] => {
  const brackets = Array.from(text.matchAll(bracketed), (match) => inBrackets(text, match)).flat();
  const found = [...brackets];
  for (const [pattern, local] of [
    [inLine, true],
    [commonly, false],
  ] as const) {
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      // A short name in brackets is read already.
      while ((brackets[at]?.end ?? Infinity) < end) at++;
      if ((brackets[at]?.start ?? Infinity) <= match.index) continue;
      const term = unquote(match[1] ?? '');
      const from = Math.max(0, match.index - longestBefore);
      const sentence = cutAt(text.slice(from, match.index), '。！？\t\n').at(-1);
      if (!sentence || term === '') continue;
      const start = from + sentence.start + labelLength(sentence.text);
      const definition = text
        .slice(start, match.index)
        .replace(/^[^：]{1,12}：/u, '')
        .trim();
      if (definition.length > 1)
        found.push(abbreviation(term, { text: definition, start }, end, local || term.length < 2));
    }
  }
  return found;
};
