import type { Clause, Definition } from '../corpus/model.ts';
import { titleSimilarity } from '../corpus/text/titles.ts';
import { foldTerm } from '../matcher/fold.ts';
import type { Drafts } from './drafts.ts';
import { isDefinedName } from './names.ts';

const quotes = /^[“"《〈‘']+|[”"》〉’']+$/gu;
/** REITs, IaaS, IPv6, 5G. Two or three letters alone (PC, ITO, CCS) mean too many things. */
const acronym = /^(?:\d[A-Z]|(?=[^A-Z]*[A-Z][^A-Z]*[A-Z])[A-Za-z\d+/-]{4,12})$/u;
/** What an acronym is spelled out as is a name of its own from here on; 工具包 (SDK) is a word. */
const shortestFull = 4;
/** CdTe, GaAs: a formula only stands for the substance's name, however short that is. */
const formula = /^(?=.*[a-z])(?:[A-Z][a-z]?[\d₀-₉]*){2,}$/u;
/** 三条控制线, 新三样: a number and what it counts, explained by a list. */
const numbered =
  /^(?:[一二两三四五六七八九十双]|新[三四五])(?![大类个项种次年月层级期是、])(?=..)/u;

/** Headings of lists that say what words mean. */
const glossary = /名词解释|名词释义|术语|词汇表/u;

const bare = (text: string): string => text.trim().replace(quotes, '');

/** 全耗尽型绝缘层上硅 and 全耗尽绝缘体上硅技术 (FDSOI) are as alike as two translations of one name get. */
const likeness = 0.45;

/**
 * What an acronym stands for: the shortest name where all others hold it, else the one that is used
 * most where all are much alike (互联网协议第六版, 第6版). None where the names are of several things.
 */
const commonName = (fulls: readonly string[]): string | undefined => {
  const uses = (full: string): number => fulls.filter((other) => other === full).length;
  const [shortest = ''] = fulls.toSorted((a, b) => a.length - b.length);
  if (fulls.every((full) => foldTerm(full).includes(foldTerm(shortest)))) return shortest;
  const [most = ''] = fulls.toSorted((a, b) => uses(b) - uses(a) || a.length - b.length);
  return fulls.every((full) => titleSimilarity(full, most) >= likeness) ? most : undefined;
};

/** What an acronym stands for, and other prints of the very same words. */
interface SpelledOut {
  full: string;
  prints: string[];
}

const hanDigit = (digit: string): string => '〇一二三四五六七八九'.charAt(Number(digit));

/** 互联网协议第6版 is 互联网协议第六版, 第六代移动通信技术 is 第六代移动通信. */
const withoutPrint = (full: string): string =>
  full
    .replace(/(?<=第)\d(?=\p{Script=Han})/gu, (digit) => hanDigit(digit))
    .replace(/(?<=.{4})技术$/u, '');

/** Acronyms that the corpus spells out in one way alone, or in ways that are much alike. */
const spelledOut = (definitions: readonly Definition[]): Map<string, SpelledOut> => {
  const ways = new Map<string, string[]>();
  for (const { term, definition, local } of definitions) {
    const full = bare(definition).replace(/[（(，,。].*$/u, '');
    if (!local && acronym.test(bare(term)) && isDefinedName(full))
      ways.set(bare(term), [...(ways.get(bare(term)) ?? []), full]);
  }
  const clear = new Map<string, SpelledOut>();
  for (const [short, fulls] of ways) {
    const full = commonName(fulls);
    if (full === undefined) continue;
    const form = withoutPrint(full);
    const prints = fulls.filter((other) => other !== full && withoutPrint(other) === form);
    clear.set(short, { full, prints });
  }
  return clear;
};

const definesBeyond = (
  { local, form, definition, clause }: Definition,
  name: string,
  glosses: ReadonlySet<string>,
): boolean => {
  if (local || !isDefinedName(name)) return false;
  if (form === 'defines') return true;
  if (form !== 'explains') return false;
  return glosses.has(clause) || (numbered.test(name) && definition.includes('、'));
};

/**
 * Names what the corpus defines beyond one document: 是指 and its kin, glossaries (名词解释),
 * acronyms spelled out, numbered sets (三条控制线). Short names within a document (以下简称) mean another thing elsewhere, and
 * what a bracket adds to a word seldom defines it: those go on the card of a term that stands
 * without them.
 */
export const addDefinitionTerms = (
  drafts: Drafts,
  definitions: readonly Definition[],
  clauses: readonly Clause[],
): void => {
  const glosses = new Set(
    clauses
      .filter(({ path }) => path.some((heading) => glossary.test(heading)))
      .map(({ id }) => id),
  );
  const acronyms = spelledOut(definitions);
  const shortNames = new Set(
    definitions
      .filter(({ local, form }) => local && form === 'abbreviates')
      .map(({ term }) => term),
  );
  for (const definition of definitions) {
    const name = bare(definition.term);
    const spelled = acronyms.get(name);
    if (spelled !== undefined && !definition.local) {
      const { full, prints } = spelled;
      const isWord = full.length < shortestFull && !formula.test(name);
      const draft = drafts.take(isWord ? name : full);
      draft.definitions.add(definition.id);
      drafts.addVariant(draft, name);
      for (const print of prints) drafts.addVariant(draft, print);
    } else if (definesBeyond(definition, name, glosses)) {
      const draft = drafts.take(name);
      draft.definitions.add(definition.id);
      for (const alias of definition.aliases)
        if (!shortNames.has(alias) && isDefinedName(bare(alias)))
          drafts.addVariant(draft, bare(alias));
    }
  }
};

/** A merged cell's criteria are those of several rows at once, and define none of their names. */
const sharedCriteria = (definitions: readonly Definition[]): ReadonlySet<string> => {
  const cells = new Map<string, string[]>();
  for (const { form, source, line, definition, id } of definitions)
    if (form === 'criteria') {
      const cell = `${source}:${line} ${definition}`;
      cells.set(cell, [...(cells.get(cell) ?? []), id]);
    }
  return new Set([...cells.values()].filter((ids) => ids.length > 1).flat());
};

/** Criteria that hold under their own heading alone, read: 生态修复 is said there of black and smelly waters (黑臭水体). */
const underHeading: ReadonlySet<string> = new Set(['nansha-2022:613#1']);

/** Puts every definition that holds beyond its document on the card of its term, where there is one. */
export const attachDefinitions = (drafts: Drafts, definitions: readonly Definition[]): void => {
  const shared = sharedCriteria(definitions);
  for (const definition of definitions)
    if (
      !definition.local &&
      definition.form !== 'abbreviates' &&
      !shared.has(definition.id) &&
      !underHeading.has(definition.id)
    )
      for (const name of [definition.term, ...definition.aliases])
        drafts.find(bare(name))?.definitions.add(definition.id);
};
