import { foldTerm } from '../matcher/fold.ts';
import type { Drafts } from './drafts.ts';

/** What a person decided after reading the list. Each row has a reason. */
export interface LexiconReview {
  /** Strings that are no terms. */
  reject: ReviewRow[];
  /** Terms that the rules do not find: two characters, or unlike a name. */
  add: ReviewRow[];
  /** `term` becomes a variant of the term `into`. */
  join: (ReviewRow & { into: string })[];
  /** Words that hold a term by chance, or end with its first character; `term` is that word. */
  longer: ReviewRow[];
  /** Established policy expressions. */
  expressions: ExpressionRow[];
}

/** A policy expression with other strings that mean exactly the same. */
export interface ExpressionRow extends Omit<ReviewRow, 'reason'> {
  variants: string[];
}

/** A row of a reviewed file. */
export interface ReviewRow {
  term: string;
  reason: string;
  /** For messages: file and line. */
  at: string;
}

/** A reviewed file that does not fit the corpus, or cannot be read. */
export class ReviewError extends Error {
  override readonly name = 'ReviewError';
}

const columnsOf = { reject: 2, add: 2, longer: 2, join: 3, expressions: 2 } as const;

/** The reviewed files, by name without `.tsv`. */
export type ReviewFile = keyof typeof columnsOf;

const readRows = (file: ReviewFile, text: string): { cells: string[]; at: string }[] => {
  const seen = new Set<string>();
  return text.split('\n').flatMap((line, i) => {
    if (line === '' || line.startsWith('#')) return [];
    const at = `lexicon/${file}.tsv:${i + 1}`;
    const cells = line.split('\t');
    if (
      cells.length !== columnsOf[file] ||
      cells.some((cell, i) => cell.trim() === '' && (file !== 'expressions' || i === 0))
    )
      throw new ReviewError(`${at}: wanted ${columnsOf[file]} cells with text`);
    const [term = ''] = cells;
    if (seen.has(term)) throw new ReviewError(`${at}: ${term} stands there twice`);
    seen.add(term);
    return [{ cells, at }];
  });
};

/**
 * Reads the reviewed files: tab-separated, a row a line, `#` begins a comment line. reject, add and
 * longer: term, reason. join: term, the term that it means, reason. expressions: expression, its
 * variants with | between them, or nothing.
 * @param files text of each file
 * @throws ReviewError with file and line on a row with a cell missing or a term given twice
 */
export const readReview = (files: Readonly<Record<ReviewFile, string>>): LexiconReview => {
  const plain = (file: ReviewFile): ReviewRow[] =>
    readRows(file, files[file]).map(({ cells: [term = '', reason = ''], at }) => ({
      term,
      reason,
      at,
    }));
  return {
    reject: plain('reject'),
    add: plain('add'),
    longer: plain('longer'),
    expressions: readRows('expressions', files.expressions).map(
      ({ cells: [term = '', variants = ''], at }) => ({
        term,
        variants: variants === '' ? [] : variants.split('|'),
        at,
      }),
    ),
    join: readRows('join', files.join).map(
      ({ cells: [term = '', into = '', reason = ''], at }) => ({
        term,
        into,
        reason,
        at,
      }),
    ),
  };
};

/**
 * Applies what was decided: added terms, then joined, then rejected.
 * @returns a message with file and line for each row that changes nothing: a term to add that the
 *   rules find, one to join or reject that they do not
 */
export const applyReview = (drafts: Drafts, review: LexiconReview): string[] => {
  const problems: string[] = [];
  for (const { term, at } of review.add)
    if (drafts.find(term)) problems.push(`${at}: ${term} is a term without this row`);
    else drafts.take(term);
  for (const { term, into, at } of review.join) {
    const draft = drafts.find(into);
    const other = drafts.find(term);
    if (!draft) problems.push(`${at}: ${into} is no term`);
    else if (other === draft) problems.push(`${at}: ${term} means ${into} without this row`);
    else if (other) drafts.join(draft, other);
    else drafts.addVariant(draft, term);
  }
  for (const { term, at } of review.reject)
    if (!drafts.remove(term)) problems.push(`${at}: ${term} is no term without this row`);
  return problems;
};

/**
 * Checks the reviewed longer words against the terms. Such a word holds a term (交换机制 holds 交换机), or
 * it is an ordinary word whose end begins one (执法 and 法人): found, it takes its end along.
 * @returns a message with file and line for each word that is a term, or has nothing to do with one
 */
export const checkLonger = (drafts: Drafts, longer: readonly ReviewRow[]): string[] => {
  const forms = [...drafts.forms().keys()];
  const firsts = new Set(forms.map((form) => form.charAt(0)));
  return longer.flatMap(({ term, at }) => {
    const word = foldTerm(term);
    if (drafts.find(term)) return [`${at}: ${term} is a term`];
    return firsts.has(word.slice(-1)) || forms.some((form) => word.includes(form))
      ? []
      : [`${at}: ${term} holds no term and ends with the beginning of none`];
  });
};
