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
 * Names what catalogue entries name. Criteria (界定要点) say what an entry covers, not what each name
 * in it means: they stay with the entry, under the entry's own words.
 */
export const addEntryTerms = (drafts: Drafts, corpus: Corpus): void => {
  const found: EntryNames[] = corpus.entries.filter(namesThings).map((entry) => ({
    entry,
    phrases: splitPieces(entry.text).map(namesInPhrase),
  }));
  const within = found.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.within));
  const usage = countUsage(within, [
    ...corpus.clauses.map((clause) => clause.text),
    ...corpus.statements.map((statement) => statement.text),
  ]);
  const stands = (name: string): boolean => {
    const count = usage.get(name);
    return count !== undefined && isWord(count);
  };
  for (const { entry, phrases } of found)
    for (const { own, within } of phrases) {
      const names = within.filter(stands);
      if (own !== undefined) names.push(own);
      for (const name of names) drafts.take(name).entries.add(entry.id);
    }
};
