import type { CatalogueEntry, Corpus } from '../corpus/model.ts';
import type { Drafts } from './drafts.ts';
import { namesInPhrase, type PhraseNames } from './names.ts';
import { splitPieces } from './pieces.ts';
import { countUsage, type Usage } from './usage.ts';

/** Catalogues whose entries name products, activities and industries. */
const industries = /产业[^、，]{0,6}目录/u;

const namesThings = (entry: CatalogueEntry): boolean =>
  industries.test(entry.catalogue) && !entry.text.includes('\t');

/**
 * Whether texts use a string as a word: it stands free on each side, three times in all. Most
 * strings that are cut within a word never do (现代农 of 现代农业).
 */
const isWord = ({ openBefore, openAfter }: Usage): boolean => {
  return Math.min(openBefore, openAfter) > 0 && openBefore + openAfter > 2;
};

interface EntryNames {
  entry: CatalogueEntry;
  phrases: PhraseNames[];
}

/**
 * Names what catalogue entries name. A definition by criteria (界定要点) goes to the name where its
 * entry names that alone.
 */
export const addEntryTerms = (drafts: Drafts, corpus: Corpus): void => {
  const found: EntryNames[] = corpus.entries.filter(namesThings).map((entry) => ({
    entry,
    phrases: splitPieces(entry.text).map(namesInPhrase),
  }));
  const within = found.flatMap(({ phrases }) =>
    phrases.flatMap((phrase) => phrase.within.map(({ name }) => name)),
  );
  const usage = countUsage(within, [
    ...corpus.clauses.map((clause) => clause.text),
    ...corpus.statements.map((statement) => statement.text),
  ]);
  const stands = (name: string): boolean => {
    const count = usage.get(name);
    return count !== undefined && isWord(count);
  };
  const criteria = new Map(
    corpus.definitions
      .filter((definition) => definition.form === 'criteria')
      .map((definition) => [definition.clause, definition.id]),
  );
  for (const { entry, phrases } of found) {
    const naming = phrases.filter(({ own, within }) => own !== undefined || within.length > 0);
    const definition = naming.length === 1 ? criteria.get(entry.id) : undefined;
    for (const { own, within } of naming) {
      const names = within.filter(({ name }) => stands(name));
      if (own !== undefined) names.push({ name: own, same: true });
      for (const { name, same } of names) {
        const draft = drafts.take(name);
        draft.entries.add(entry.id);
        if (same && definition !== undefined) draft.definitions.add(definition);
      }
    }
  }
};
