import type { CatalogueEntry, Corpus } from '../corpus/model.ts';
import { bearing, closeness } from './closeness.ts';
import { Drafts, type Draft } from './drafts.ts';
import { foldTerm } from '../matcher/fold.ts';
import { addDefinitionTerms, attachDefinitions } from './from-definitions.ts';
import { addCitedTerms, addDocumentTerms, addNumbersByCitation } from './from-documents.ts';
import { addEntryTerms } from './from-entries.ts';
import { addExpressionTerms } from './from-expressions.ts';
import { institutionNames } from './institutions.ts';
import { Occurrences } from './occurrences.ts';
import { bondedWords, otherTitles } from './longer-words.ts';
import type { Term, TermKind } from './model.ts';
import { applyReview, checkLonger, ReviewError, type LexiconReview } from './review.ts';

/** The terms of a corpus, and longer words that hold one of them by chance. */
export interface Lexicon {
  terms: Term[];
  /** What no page's text is marked within. */
  longer: string[];
  /** What each text of the corpus names. */
  uses: Occurrences<Term>;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isDocument = ({ documents, cited }: Draft): boolean => documents.size + cited.size > 0;

const kindsOf = (draft: Draft): TermKind[] => {
  const kinds: TermKind[] = [];
  if (draft.definitions.size > 0) kinds.push('definition');
  if (draft.entries.size > 0) kinds.push('entry');
  if (isDocument(draft)) kinds.push('document');
  if (draft.expression) kinds.push('expression');
  return kinds;
};

/**
 * The kinds that a term is marked as: an entry that only mentions it makes it none that catalogues
 * list, where it is something else too.
 */
const kindsShown = (draft: Draft, entries: ReadonlyMap<string, CatalogueEntry>): TermKind[] => {
  const names = [draft.name, ...draft.variants.values()];
  const isNamed = (id: string): boolean => {
    const entry = entries.get(id);
    return entry !== undefined && bearing(entry.catalogue, closeness(entry, names)) < 2;
  };
  const kinds = kindsOf(draft);
  const others = kinds.filter((kind) => kind !== 'entry');
  return others.length === 0 || [...draft.entries].some(isNamed) ? kinds : others;
};

const inOrder = (ids: ReadonlySet<string>, order: ReadonlyMap<string, number>): string[] =>
  [...ids].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));

const orderOf = (rows: readonly { id: string }[]): Map<string, number> =>
  new Map(rows.map(({ id }, i) => [id, i]));

const toTerms = (drafts: Drafts, corpus: Corpus): Term[] => {
  const definitions = orderOf(corpus.definitions);
  const entries = orderOf(corpus.entries);
  const documents = orderOf(corpus.documents);
  const cited = orderOf(corpus.citedDocuments);
  const entriesById = new Map(corpus.entries.map((entry) => [entry.id, entry]));
  return [...drafts.all()]
    .toSorted((a, b) => compareText(a.name, b.name))
    .map((draft, id) => ({
      id,
      name: draft.name,
      variants: [...draft.variants.values()].toSorted(compareText),
      kinds: kindsShown(draft, entriesById),
      definitions: inOrder(draft.definitions, definitions),
      entries: inOrder(draft.entries, entries),
      documents: inOrder(draft.documents, documents),
      cited: inOrder(draft.cited, cited),
    }));
};

/** Words that the rules know to hold a term by chance; some are terms themselves (非金属矿). */
const chanceWords = (drafts: Drafts, { documents, citations }: Corpus): string[] => {
  const names = [...drafts.forms()].map(([form, draft]) => ({
    name: draft.variants.get(form) ?? draft.name,
    isTitle: isDocument(draft),
  }));
  const titles = names.filter(({ isTitle }) => isTitle).map(({ name }) => name);
  return [
    ...bondedWords(names.map(({ name }) => name)),
    ...otherTitles(documents, citations, titles),
    ...institutionNames(),
  ];
};

/**
 * Builds the lexicon: which strings are terms, and what of the corpus each of them reaches. Pure;
 * the same input gives the same output.
 * @throws ReviewError that names file and line of every row of the review that does not fit the
 *   corpus: unknown, needless, or a term to add that the corpus says nothing about
 */
export const buildLexicon = (corpus: Corpus, review: LexiconReview): Lexicon => {
  const drafts = new Drafts();
  addDocumentTerms(drafts, corpus.documents, corpus.entries);
  addCitedTerms(drafts, corpus.citedDocuments);
  addNumbersByCitation(drafts, corpus.documents, corpus.citations);
  addDefinitionTerms(drafts, corpus.definitions, corpus.clauses);
  addEntryTerms(drafts, corpus);
  const problems = applyReview(drafts, review);
  problems.push(...addExpressionTerms(drafts, review.expressions));
  attachDefinitions(drafts, corpus.definitions);
  problems.push(...checkLonger(drafts, review.longer));
  const holding = [...review.longer.map(({ term }) => term), ...chanceWords(drafts, corpus)];
  const named = new Occurrences(drafts.forms(), holding, isDocument);
  for (const { id, text } of corpus.entries)
    for (const draft of named.in(text)) draft.entries.add(id);
  // Criteria mention much; of what they alone name, only what was read and added is a thing of the catalogue: 游泳馆.
  const unnamed = new Set(
    review.add
      .map(({ term }) => drafts.find(term))
      .filter((draft) => draft && kindsOf(draft).length === 0),
  );
  for (const { id, criteria = '' } of corpus.entries)
    for (const draft of named.in(criteria)) if (unnamed.has(draft)) draft.entries.add(id);
  const longer = [...new Set(holding)].filter((word) => drafts.find(word) === undefined);
  for (const { term, at } of review.add) {
    const draft = drafts.find(term);
    if (draft && kindsOf(draft).length === 0)
      problems.push(`${at}: the corpus has no definition, entry or document for ${term}`);
  }
  if (problems.length > 0) throw new ReviewError(problems.join('\n'));
  const terms = toTerms(drafts, corpus);
  const forms = terms.flatMap((term) =>
    [term.name, ...term.variants].map((form) => [foldTerm(form), term] as const),
  );
  const uses = new Occurrences(
    forms,
    holding,
    ({ documents, cited }) => documents.length + cited.length > 0,
  );
  return { terms, longer: longer.toSorted(compareText), uses };
};
