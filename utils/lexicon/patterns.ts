import type { Corpus } from '../corpus/model.ts';
import { compileMatcher, type Pattern } from '../matcher/compile.ts';
import { foldTerm } from '../matcher/fold.ts';
import { markKinds } from '../messages/limits.ts';
import type { Lexicon } from './build-lexicon.ts';
import type { Term } from './model.ts';
import { numberForms } from './number-forms.ts';
import { titleForms } from './title-forms.ts';
import { titleKeys } from './title-keys.ts';

const isDocument = ({ documents, cited }: Term): boolean => documents.length + cited.length > 0;

const patternOf = (text: string, term: Term, withArticles: ReadonlySet<string>): Pattern => ({
  text,
  term: term.id,
  kind: markKinds.findIndex((name) => term.kinds.includes(name)),
  document: isDocument(term),
  articles: term.documents.some((id) => withArticles.has(id)),
});

/**
 * Other prints of documents' numbers and titles. They are found but not listed as names, and a print
 * that could mean two terms means none.
 */
const otherPrints = (terms: readonly Term[]): [text: string, term: Term][] => {
  const names = new Set(terms.flatMap(({ name, variants }) => [name, ...variants].map(foldTerm)));
  const prints = new Map<string, [text: string, term: Term] | null>();
  for (const term of terms.filter(isDocument))
    for (const name of [term.name, ...term.variants])
      for (const text of [...numberForms(name), ...titleForms(name)]) {
        const form = foldTerm(text);
        if (names.has(form)) continue;
        const known = prints.get(form);
        prints.set(form, known === undefined || known?.[1] === term ? [text, term] : null);
      }
  return [...prints.values()].filter((print) => print !== null);
};

/**
 * What the matcher looks for anywhere: names and variants, each with the index into `markKinds` of its
 * term's most telling kind, and other prints of documents.
 * @param withArticles ids of the documents whose articles are held
 */
export const matcherPatterns = (
  terms: readonly Term[],
  withArticles: ReadonlySet<string>,
): Pattern[] => {
  const patterns = terms.flatMap((term) =>
    [term.name, ...term.variants].map((text) => patternOf(text, term, withArticles)),
  );
  for (const [text, term] of otherPrints(terms)) patterns.push(patternOf(text, term, withArticles));
  return patterns;
};

/** The automaton of a lexicon: its patterns, longer words, and what documents are called by in 《》. */
export const compileLexicon = (corpus: Corpus, { terms, longer }: Lexicon): ArrayBuffer => {
  const withArticles = new Set(
    corpus.clauses.flatMap(({ kind, document }) => (kind === 'article' ? [document] : [])),
  );
  const titles = titleKeys(corpus, terms).map(({ key, term }) =>
    patternOf(key, term, withArticles),
  );
  return compileMatcher(matcherPatterns(terms, withArticles), longer, titles);
};
