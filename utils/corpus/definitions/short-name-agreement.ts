import type { Definition } from '../model.ts';

const latin = /^[A-Za-z\d₀-₉+-]+$/u;
/** A name shorter than this may end another by chance. */
const shortestName = 4;

/** How the places that spell out a short name give one full name. */
interface Spelling {
  name: string;
  /** What stands right in front of it, once for each wording. */
  fronts: Set<string>;
  /** Whether its begin is told: a place gives it in brackets of its own, or without a doubt. */
  told: boolean;
}

const isShortName = ({ form, term }: Definition): boolean =>
  form === 'explains' && latin.test(term);

/** Two places that agree have to be two wordings: a sentence may stand in a source more than once. */
const isAgreed = ({ fronts }: Spelling): boolean => fronts.size > 1;

/** Where the full name stands in its clause. */
const frontOf = ({ definition }: Definition, text: string): string => {
  const at = text.indexOf(definition);
  return text.slice(Math.max(0, at - 2), Math.max(0, at));
};

/** Whether two names share a word, as two spellings of one name do (第五代移动通信, 第五代无线网络). */
const areAlike = (a: string, b: string): boolean =>
  Array.from({ length: a.length - 1 }, (_, i) => a.slice(i, i + 2)).some((pair) =>
    b.includes(pair),
  );

const bracket = /[（(]$/u;
/** 高级驾驶辅助系统（ADAS）: a word that letters stand for. */
const meant = /^(?:高级|先进|智能|电子|数字|移动|自动)/u;

const spellingsOf = (
  definitions: readonly Definition[],
  textOf: (clause: string) => string,
): ReadonlyMap<string, Map<string, Spelling>> => {
  const byTerm = new Map<string, Map<string, Spelling>>();
  for (const one of definitions) {
    if (!isShortName(one)) continue;
    const spellings = byTerm.get(one.term) ?? new Map<string, Spelling>();
    byTerm.set(one.term, spellings);
    const known = spellings.get(one.definition);
    const spelling = known ?? { name: one.definition, fronts: new Set<string>(), told: false };
    spellings.set(one.definition, spelling);
    const front = frontOf(one, textOf(one.clause));
    spelling.fronts.add(front);
    if (!one.local) spelling.told = true;
  }
  return byTerm;
};

/**
 * Settles the short names in Latin letters (SDN, PPP) over all sources, since where a full name begins no single
 * sentence tells. The same short name spelled out elsewhere by the end of a full name takes that end (接入设施|软件定义网络);
 * a full name that two wordings give holds everywhere (推进|政府和社会资本合作, 通过|政府和社会资本合作).
 *
 * @param definitions of all sources; those of other forms come back as they are
 * @param textOf the text of the clause or statement with an id
 * @returns in the same order; `line` stays where the words in front of the full name begin
 */
export const settleShortNames = (
  definitions: readonly Definition[],
  textOf: (clause: string) => string,
): Definition[] => {
  const byTerm = spellingsOf(definitions, textOf);
  return definitions.flatMap((one) => {
    const spellings = isShortName(one) ? byTerm.get(one.term) : undefined;
    const own = spellings?.get(one.definition);
    if (!spellings || !own) return [one];
    const told = [...spellings.values()].filter(
      (other) => other !== own && (other.told || isAgreed(other)),
    );
    // 深化|外商投资股权投资企业（QFLP）: another thing than the name that is told elsewhere.
    const rival = !own.told && told.some(({ name }) => !areAlike(name, own.name));
    if (isAgreed(own)) return [{ ...one, local: one.local && rival }];
    if (bracket.test(frontOf(one, textOf(one.clause))) || meant.test(own.name)) return [one];
    const others = told.filter(
      ({ name }) => name.length >= shortestName && own.name.includes(name),
    );
    const ending = others
      .filter(({ name }) => own.name.endsWith(name))
      .toSorted((a, b) => b.name.length - a.name.length)[0];
    if (ending) return [{ ...one, definition: ending.name, local: false }];
    // 旅游要素全面人工智能物联网化（AIoT）: a sentence about it.
    return others.some(({ name }) => !own.name.startsWith(name)) ? [] : [one];
  });
};
