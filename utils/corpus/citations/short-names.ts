import type { Citation, Definition } from '../model.ts';
import { foldTitle } from '../text/titles.ts';
import { findNames } from './names.ts';

/** What a citation means: a title, and the number that its place gives it. */
export interface Meant {
  title: string;
  number?: string;
}

/** Where a short name holds: a document, or one statement. */
const scopeOf = ({ document, clause }: Pick<Citation, 'document' | 'clause'>): string =>
  document ?? clause;

/** A name that only its document gives a meaning: 《办法》, 《规范条件》. */
const generic =
  /^(?:本)?(?:实施|管理|暂行|行动|工作|发展|指导|总体|专项|申报|规范|试行){0,2}(?:通知|规划|纲要|目录|办法|意见|方案|措施|指引|指南|条件|条例|规定|规则|细则|清单|计划|规程|建议|决定|政策|公告|标准|若干意见|若干措施)$/u;

/** Whether a title says only of what kind its document is. */
export const isGeneric = (title: string): boolean => generic.test(title.replace(/\s/gu, ''));

/**
 * Tells what a citation means by the short names that its own document or statement defines
 * (以下简称《办法》); a citation by another name means itself.
 */
export const meaningOf = (
  definitions: readonly Definition[],
): ((citation: Pick<Citation, 'document' | 'clause' | 'cited' | 'number'>) => Meant) => {
  const full = new Map<string, Meant>();
  for (const definition of definitions) {
    if (definition.form !== 'abbreviates') continue;
    for (const name of [definition.term, ...definition.aliases]) {
      const key = `${scopeOf(definition)}\t${foldTitle(name)}`;
      if (full.has(key)) continue;
      const [meant] = findNames(definition.definition);
      const { number } = meant ?? {};
      full.set(key, {
        title: meant?.titled === true ? meant.cited : definition.definition,
        ...(number !== undefined && { number }),
      });
    }
  }
  return (citation) =>
    full.get(`${scopeOf(citation)}\t${foldTitle(citation.cited)}`) ?? {
      title: citation.cited,
      ...(citation.number !== undefined && { number: citation.number }),
    };
};
