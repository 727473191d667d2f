import { explains } from './brackets.ts';
import type { FoundDefinition } from './found.ts';
import { joining, nameBefore } from './name-before.ts';
import { cutAt, sentencesOf, type Segment } from './segments.ts';
import { labelLength, readTerm } from './term.ts';
import { isThing, withoutAct } from './thing.ts';

const covers =
  /(?<![不所能要未]|没有)(?:一般|通常|主要|具体|应当?|可以?|亦可?|共|至少|既|一共)*(?:包[括含]|(?<![划区细部])分[为成])(?!在内|的|[：:]?$)/u;

/** What the words in front of 包括 name, without 本办法所称 and quotation marks; 本目录 stays. */
const termOf = (words: string): string | undefined => {
  if (words.startsWith('为')) return undefined;
  const own = /^本(?:目录|清单|指引|指南|规范条件|标准)$/u.test(words);
  const term = own ? words : readTerm(words)?.term;
  return term !== undefined && isThing(term) ? withoutAct(term) : undefined;
};

const list = /、|[和与及]|以及|两部分|二是|等$/u;
/** …包括下列程序和要求: what it covers follows elsewhere. */
const elsewhere = /下列|以下|如下/u;

const goesOn = /^ ?(?:以及|及(?!时)其?|和|并包括|同时包括|也包括|还包括|[一二三四]是)/u;
const newClause =
  /^ ?(?:[为是由并其产作有在应可须均按以对使用从将需实促推提具处配构即]|各(?!类|种|项)|形成|覆盖|涉及|该|帮助|前者|不设)/u;
const complete = /等(?:内容|方面|情况|服务|工作|产品|技术|材料)?$/u;

/** Verbs that begin a clause of their own; a thing of a list is short. */
const acts =
  /^ ?(?:加[强快大]|开展|鼓励|支持|组织|引[导进]|建[立设成]|完善|发[展挥]|优化|培育|强化|落实|确保|保障|给予|享受|符合|达到|满足|吸引|统筹)/u;
const longestThing = 40;

/** A，B，C等产品: things parted by commas, up to the 等 that ends the list. */
const toLast = (parts: readonly Segment[]): boolean => {
  const last = parts.findIndex(({ text }) => /等[^、]{0,14}$/u.test(text));
  return (
    last >= 0 &&
    parts
      .slice(0, last + 1)
      .every(({ text }) => text.length <= longestThing && !newClause.test(text) && !acts.test(text))
  );
};

/**
 * Where a list ends: with its sentence, at ； or behind 等, or where a clause lists nothing more. Behind a colon it
 * takes all that the sentence says.
 */
const endOfList = (sentence: string, from: number): number => {
  if (/^[^，,；;]{0,8}[：:]/u.test(sentence.slice(from))) return sentence.length;
  const [first, ...rest] = cutAt(sentence.slice(from), '，,；;', '');
  let end = first?.end ?? 0;
  for (const [at, { text, end: next }] of rest.entries()) {
    const later = rest.slice(at).some((part) => goesOn.test(part.text));
    const lists =
      !/[；;]/u.test(sentence.charAt(from + end)) &&
      !newClause.test(text) &&
      (/、|等$|和其他/u.test(text) || toLast(rest.slice(at)));
    const said = sentence.slice(from, from + end);
    const open = !complete.test(said) && (later || lists);
    if (!goesOn.test(text) && !open && !said.endsWith('的')) break;
    end = next;
  }
  return from + end;
};

/** 包括：1. 研究开发服务：…: the first of a list whose others are sentences. */
const begun = /^[^：:]{0,6}[：:]? ?1[.、](?!\d)(?!.*[^\d.]2[.、])/su;

const definitionOf = (words: string): string | undefined => {
  const text = words.replace(/[：:；;，,。\s]+$/u, '').trim();
  return list.test(text) && text.length > 6 && !elsewhere.test(text) && !begun.test(text)
    ? text
    : undefined;
};

/** （三）T。主要包括D: an item's run-in heading and what it covers. */
const headed =
  /^([^。，；：:]{3,40})[。：:] ?((?:主要|具体|一般|通常)?(?:包[括含]|分为)[^。]{4,}。?)$/u;

const inHeaded = (text: string): FoundDefinition | undefined => {
  const from = labelLength(text);
  const found = from > 0 ? headed.exec(text.slice(from)) : null;
  const term = termOf(found?.[1] ?? '');
  const definition = definitionOf(found?.[2] ?? '');
  return term === undefined || definition === undefined
    ? undefined
    : explains(term, definition, { start: from, end: text.length }, true);
};

/** What is done, and what only helps to say so, in front of ，包括. */
const noNoun =
  /(?:建设|转化|创业|质押|融资|资助|制定|(?<!各项.{0,4})工作|保护|情况|依据|底座|确定|不同|生产|制造|情况表|案件|关系|过程|重点)$|\d/u;

/** 专用设施，包括…: the name in front of the comma, where nothing is defined that ends in it. */
const nameInFront = (sentence: string, { start }: Segment) => {
  const clause = Math.max(0, ...['；', ';'].map((mark) => sentence.lastIndexOf(mark, start) + 1));
  const before = sentence.slice(clause, start);
  if (start === clause || /指|是(?!否)/u.test(before)) return undefined;
  const from = clause + labelLength(before);
  const all = sentence.slice(from, start - 1).trim();
  const own = all.includes('为') || noNoun.test(all) ? undefined : termOf(all);
  if (own !== undefined) return { term: own, at: from };
  const name = nameBefore(sentence, start - 1)
    ?.name.split(joining)
    .at(-1)
    ?.replace(/^.*(?:办理|做好|提交|出具)/u, '');
  if (name === undefined || name.length < 4 || noNoun.test(name) || !isThing(name))
    return undefined;
  return { term: name, at: sentence.lastIndexOf(name, start) };
};

const leading = /^ *(?:其中|另外)?[，,]? */u;

const nameOf = (sentence: string, part: Segment, before: string) => {
  if (before.trim() === '') return nameInFront(sentence, part);
  const from =
    labelLength(before) + (leading.exec(before.slice(labelLength(before)))?.[0].length ?? 0);
  const term = termOf(before.slice(from).trim());
  return term === undefined ? undefined : { term, at: part.start + from };
};

const continued = /^ ?(?:主要|具体|一般)?包[括含](?!但)/u;

const isOpen = (words: string): boolean =>
  (words.match(/[（(]/gu)?.length ?? 0) !== (words.match(/[）)]/gu)?.length ?? 0);

/** What the text defines between two offsets. */
const definedIn = (
  stated: readonly FoundDefinition[],
  from: number,
  to: number,
): FoundDefinition | undefined => stated.find(({ start, end }) => start >= from && end <= to);

/** T是指D，按照来源分为A和B: the kinds of what was defined. */
const ofKinds = /^ ?按照?.{2,8}$/u;

/** T是指D。包括…: the next sentence goes on. */
const goesOnWith = (
  sentence: Segment,
  stated: readonly FoundDefinition[],
  before: Segment | undefined,
): FoundDefinition[] => {
  if (!before || !continued.test(sentence.text)) return [];
  const of = definedIn(stated, before.start, before.end + 1);
  const definition = definitionOf(sentence.text);
  return of && definition !== undefined
    ? [explains(of.term, definition, { start: sentence.start, end: sentence.end }, true)]
    : [];
};

/**
 * What a thing covers, by its parts: 能源规划包括…、…和…, 政府储备包括A和B，企业储备包括C和D, 项目建设管理模式分为A和B, 许可条件，主要包括….
 * It holds in its place.
 *
 * @param stated what the text defines in words of its own: the next sentence may say what that covers
 */
export const findCoverage = (
  text: string,
  stated: readonly FoundDefinition[] = [],
): FoundDefinition[] => {
  const whole = inHeaded(text);
  if (whole) return [whole];
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, i) => {
    const more = goesOnWith(sentence, stated, sentences[i - 1]);
    if (more.length > 0) return more;
    const found: FoundDefinition[] = [];
    let done = 0;
    for (const part of cutAt(sentence.text, '，,；;')) {
      const said = part.start < done ? null : covers.exec(part.text);
      const before = part.text.slice(0, said?.index);
      if (!said || isOpen(before)) continue;
      const kindsOf = ofKinds.test(before)
        ? definedIn(stated, sentence.start, sentence.start + part.start)?.term
        : undefined;
      const named =
        kindsOf === undefined
          ? nameOf(sentence.text, part, before)
          : { term: kindsOf, at: part.start };
      const from = part.start + (kindsOf === undefined ? said.index : 0);
      const end = endOfList(sentence.text, from);
      const definition = definitionOf(sentence.text.slice(from, end));
      if (!named || definition === undefined) continue;
      const place = { start: sentence.start + named.at, end: sentence.start + end };
      found.push(explains(named.term, definition, place, true));
      done = end;
    }
    return found;
  });
};
