import type { Drafts } from './drafts.ts';
import type { ExpressionRow } from './review.ts';

/**
 * Names the established policy expressions (政策表述) that were read and taken: 融资担保, 高新技术企业. They are
 * explained by the statements and clauses that use them.
 * @returns a message with file and line for each row that changes nothing: an expression or a
 *   variant that is a term already
 */
export const addExpressionTerms = (
  drafts: Drafts,
  expressions: readonly ExpressionRow[],
): string[] =>
  expressions.flatMap(({ term, variants, at }) => {
    if (drafts.find(term)) return [`${at}: ${term} is a term without this row`];
    const draft = drafts.take(term);
    draft.expression = true;
    return variants.flatMap((variant) => {
      if (drafts.find(variant)) return [`${at}: ${variant} is a term without this variant`];
      drafts.addVariant(draft, variant);
      return [];
    });
  });
