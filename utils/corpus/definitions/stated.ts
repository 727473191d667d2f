import type { DefinitionForm } from '../model.ts';
import type { FoundDefinition } from './found.ts';
import { ofKind } from './kinds.ts';
import { cutAt, sentencesOf, type Segment } from './segments.ts';
import { labelLength, readTerm, type NamedTerm } from './term.ts';

/** Where a segment says what a term means: the words that name it, the words that define it. */
interface Stated extends NamedTerm {
  /** Offset of the defining words in the segment. */
  at: number;
  form?: DefinitionForm;
  local?: true;
}

const says = /(?:是指|系指(?![南标导])|泛指|指的是|即指)(?:的是)?[：:]? ?/u;
const meant = /所指的?([\p{Script=Han}]{2,20}?)(?:主要)?(?:为|是|包括)/u;
const defined = /将([“”\p{Script=Han}]{2,20})定义为[：:]? ?/u;

// 指 alone: not in 指导, 指标, 指定 …, nor in 标指, 五指山, 仅指 (a limit, no meaning).
const alone =
  /(?<=[\p{Script=Han}）)”A-Za-z\d])(?<![是系泛所标导南出定向引挥数示派委专意附均以责手拇食戒五十仅不特统别股])指(?![导标南出定示向挥数令派引明纹甲望责战认环控点山尖数针称令的，。、）)（(])/u;
const longestAlone = 20;

const stateIn = (segment: string): Stated | undefined => {
  const said = says.exec(segment);
  if (said) {
    const named = readTerm(segment.slice(0, said.index));
    return named && { ...named, at: said.index + said[0].length };
  }
  for (const pattern of [meant, defined]) {
    const found = pattern.exec(segment);
    const named = found?.[1] === undefined ? undefined : readTerm(found[1]);
    if (found && named) return { ...named, at: found.index + found[0].length };
  }
  const found = alone.exec(segment);
  const words = found ? segment.slice(0, found.index) : '';
  const named = found && !/[、《》]/u.test(words) ? readTerm(words) : undefined;
  return named && found && named.term.length <= longestAlone
    ? { ...named, at: found.index + 1 }
    : undefined;
};

/** 具有…权限的行政机关统称项目备案机关，包括…: what it covers is said before and after the name. */
const collected = /^(.{6,}?)统称(?:为)?[“"]?([\p{Script=Han}]{2,16})[”"]?，(?=包括|含|即|主要)/u;

const collectedIn = (sentence: string): Stated | undefined => {
  if (/[（(][^（）()]*统称/u.test(sentence)) return undefined;
  const found = collected.exec(sentence);
  const named = found?.[2] === undefined ? undefined : readTerm(found[2]);
  return named && { ...named, at: labelLength(sentence) };
};

/** 本指引以下统称为… names the thing once more and defines nothing. */
const further = /[，,](?:本\p{Script=Han}{1,6})?以下(?:统称|简称|合称).*$/u;
/** ，但并没有…: says what the definition does not do. */
const reserve = /[，,]但并?(?:没有|未|不).*$/u;
/** ，按照来源分为A和B: its kinds, no part of what it is. */
const kindsOf = /[，,] ?按照?[^，,；]{2,8}(?:划)?分为.*$/su;
/** ，咨询工程师应遵守…: what somebody has to do about it. */
const duty = /[，,][^，,]{2,}(?:应当?(?![急用])|不得|必须)[^，,]*$/u;
const otherName = /[，,](?:所以)?(?:又称|也称|亦称|又名|俗称)为?[“"]?([^，,。；”"]{2,20})[”"]?$/u;

const tidy = (words: string): string =>
  words
    .replace(further, '')
    .replace(reserve, '')
    .replace(/[，,；;。\s]+$/u, '')
    .trim();

const ownWords =
  /本(?:实施|管理|暂行)?(?:办法|条例|规定|法|细则|规程|目录|清单|指引|指南|规范|规范条件|方案|通知|意见|决定|标准|导则)|(?<![成资日版样])本[省市区县州]|[我全][省市区县]|辖?区内|前款|上款|上述|前述|《\p{Script=Han}{2,6}》/u;
const general =
  /^(?:.*(?:单位|机关|部门|申请人)|.{0,2}(?:项目|企业|机构|平台|资金|人员|人|费用|目录|清单|专项|产品|设备|地区|区域|系统|中心|成果)|新建.*|主管部门|建设成本|其他.*|[一二三四五六七八九十两双多]\p{Script=Han})$|^(?:本|基地|市(?![场政值域民区制])|省(?![力时略会道])|我[省市区县])/u;
/** 市引导基金, 发展资金: short names that mean one thing in their own document. */
const ownName = /^[本我市省区县州]|^.{0,2}(?:资金|基金|群体|项目|平台|企业|机构|中心|办法)$/u;

/** …没有对其概念进行界定: the source itself says that it defines nothing. */
const undefinedThere = /(?:没有|未)[^。；]{0,12}(?:界定|定义)/u;

/** Whether a term means this in its own document alone. */
const isLocal = ({ term }: NamedTerm, definition: string, before: string): boolean =>
  /前款|上款/u.test(before) || ownWords.test(definition) || general.test(term);

const found = (
  sentence: Segment,
  segment: Segment,
  end: number,
  stated: Stated,
): FoundDefinition | undefined => {
  const start = sentence.start + segment.start;
  const all = sentence.text.slice(segment.start + stated.at, end).replace(kindsOf, '');
  const words = stated.form === 'explains' ? all.replace(duty, '') : all;
  const definition = tidy(words);
  if (definition.length < 4) return undefined;
  const other = otherName.exec(definition)?.[1];
  const local =
    stated.local === true ||
    undefinedThere.test(words) ||
    isLocal(stated, definition, segment.text.slice(0, stated.at));
  const names = other === undefined ? stated.aliases : [...stated.aliases, other];
  return {
    start: start + Math.min(labelLength(segment.text), stated.at),
    end: sentence.start + segment.start + stated.at + words.length,
    term: stated.term,
    aliases: local ? names : names.filter((name) => !ownName.test(name)),
    definition,
    form: stated.form ?? 'defines',
    local,
  };
};

const second = /^[^，,]{2,20}(?:是指|系指|指的是)/u;

/** Segments between semicolons; a comma parts them too where T是指 begins anew behind it. */
const segmentsOf = (sentence: string): Segment[] =>
  cutAt(sentence, '；;').flatMap((segment) => {
    const parts: Segment[] = [];
    for (const part of cutAt(segment.text, '，,')) {
      const start = segment.start + part.start;
      const end = segment.start + part.end;
      const before = parts.at(-1);
      const anew = before && says.test(before.text) && second.test(part.text);
      if (before && !anew) {
        before.end = end;
        before.text = sentence.slice(before.start, end);
      } else parts.push({ start, end, text: part.text });
    }
    return parts;
  });

/** A cell that breaks off in mid-sentence goes on elsewhere: what it defines is not whole. */
const breaksOff = (text: string, { end }: Segment): boolean =>
  text.includes('\t') &&
  !/[。！？]/u.test(text.charAt(end)) &&
  !/[。！？]/u.test(text.charAt(end - 1));

/**
 * The definitions that sentences state: T是指D, T指D, 所指的T为D, 将T定义为D, …统称T，包括…, and T是…的过程
 * where the sentence ends in a general noun. Each goes to the end of its sentence, or to the next
 * definition in it.
 */
export const findStated = (text: string): FoundDefinition[] =>
  sentencesOf(text).flatMap((sentence) => {
    if (breaksOff(text, sentence)) return [];
    const segments = segmentsOf(sentence.text);
    const stated = segments.map(({ text: words }) => stateIn(words));
    const [whole] = segments;
    if (whole && stated.every((one) => one === undefined)) {
      const one = collectedIn(sentence.text) ?? ofKind(sentence.text);
      const all = { start: 0, end: sentence.text.length, text: sentence.text };
      const single = one && found(sentence, all, sentence.text.length, one);
      return single ? [single] : [];
    }
    return segments.flatMap((segment, i) => {
      const one = stated[i];
      if (!one) return [];
      const next = stated.findIndex((other, at) => at > i && other !== undefined);
      const last = segments[next < 0 ? segments.length - 1 : next - 1] ?? segment;
      const single = found(sentence, segment, last.end, one);
      return single ? [single] : [];
    });
  });
