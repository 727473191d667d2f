/** The lexicon of the real corpus, and what it marks in a text. */
import { readCorrections } from '../../../data/build/read-corrections.ts';
import { readReviewFolder } from '../../../data/build/read-review.ts';
import { readSources } from '../../../data/build/read-sources.ts';
import { readCorpus } from '../../../utils/corpus/read-corpus.ts';
import { buildLexicon } from '../../../utils/lexicon/build-lexicon.ts';
import { compileLexicon } from '../../../utils/lexicon/patterns.ts';
import { Matcher } from '../../../utils/matcher/matcher.ts';

const data = new URL('../../../data/', import.meta.url).pathname;

export const corpus = readCorpus(readSources(`${data}sources`), readCorrections(data));
export const lexicon = buildLexicon(corpus, readReviewFolder(`${data}lexicon`));
export const matcher = Matcher.load(compileLexicon(corpus, lexicon));

/** The marked stretches of a text, in order. */
export const found = (text: string): string[] =>
  matcher.find(text).map(({ start, end }) => text.slice(start, end));
