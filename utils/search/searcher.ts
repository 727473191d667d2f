/** Answers queries out of the search data that is loaded. */
import { FacetValues } from './facets.ts';
import { foldWords } from './fold.ts';
import type { Texts } from './texts.ts';
import type { Chip, Facet, Narrowing, SearchAnswer, SearchRequest } from './model.ts';
import type { Places } from './places.ts';
import { longestQuery } from './query.ts';
import { Ranker, type Ranked, type Wanted } from './rank.ts';
import { NameFinder } from './name-finder.ts';
import { bySpot, firstOf, withoutRepeats } from './repeats.ts';
import { Vocabulary } from './vocabulary.ts';
import { QueryReader, type QueryWord } from './words-of-query.ts';
import { WordScores, type ScoredWord } from './word-scores.ts';

/** The most names before texts; where chips say what is wanted, fewer. */
const mostNames = 5;
const mostNamesBesideChips = 2;

/** Narrowing is kept where what it leaves holds this much of the other words. */
const goodEnough = 0.8;

/** What is given up first where narrowing leaves too little: the most ordinary words. */
const weakest: readonly Facet[] = [
  'topic',
  'validity',
  'year',
  'kind',
  'source',
  'catalogue',
  'document',
  'region',
];
/** Words of these facets are ordinary ones: they narrow only where no text says all words together. */
const ordinary: ReadonlySet<Facet> = new Set(['topic', 'validity', 'year', 'kind']);

/** Nobody sees its answer. */
const warmingQuery = '产业 政策';

interface Found extends Ranked {
  words: ScoredWord[];
  chips: readonly QueryWord[];
  narrowed: readonly Narrowing[];
  failing: (place: number) => number;
}

/** Searches names, and full text once it is given. */
export class Searcher {
  readonly #places: Places;
  readonly #scores: WordScores;
  readonly #ranker: Ranker;
  readonly #reader: QueryReader;
  readonly #names: NameFinder;
  readonly #day: string;
  #madeFacets: FacetValues | undefined;
  #stage: SearchAnswer['stage'] = 'names';
  #isWarm = false;

  /**
   * @param short texts of `names.bin`
   * @param day ISO: the day on which validity is asked for
   */
  constructor(places: Places, short: Texts, day: string) {
    this.#places = places;
    this.#scores = new WordScores(short);
    this.#day = day;
    this.#ranker = new Ranker(places, this.#scores);
    const { head } = places;
    this.#reader = new QueryReader(
      () => new Vocabulary(head, this.#facets),
      {
        holdsAll: (word) => this.#scores.holdsAll(word),
        best: (word) => this.#scores.of(word).best,
        isName: (word) => this.#scores.isShort(word),
        namesIn: (run, longest) => this.#scores.shortTextsIn(run, longest),
      },
      head,
    );
    this.#names = new NameFinder(places, short, this.#scores);
  }

  /** Made when a query first needs them: its first names do not. */
  get #facets(): FacetValues {
    this.#madeFacets ??= new FacetValues(this.#places, this.#day);
    return this.#madeFacets;
  }

  /** Takes the full text in. */
  addTexts(long: Texts): void {
    this.#places.long = long;
    this.#scores.addLong(long);
    this.#stage = 'all';
  }

  /**
   * Makes answering fast, step by step (each some 10 ms); until then answers are the same.
   * @returns false once nothing is left to make
   */
  prepare(): boolean {
    // The first answer takes ten times as long as the next: a browser compiles what has run.
    if (!this.#isWarm) {
      this.#isWarm = true;
      this.search({ query: warmingQuery, narrowed: [], plain: [], limit: 1 });
      return true;
    }
    return this.#scores.prepare() || this.#names.prepareOne();
  }

  /** The best hits for a query, and what there is beside them. */
  search({ query, narrowed, plain, limit, isFirst = false }: SearchRequest): SearchAnswer {
    const typed = query.slice(0, longestQuery);
    const words = this.#names.spelt(this.#reader.read(typed, new Set(plain)));
    if (words.length === 0 && narrowed.length === 0)
      return { hits: [], total: 0, chips: [], facets: [], stage: this.#stage };
    const found = this.#find(words, narrowed, limit);
    const { failing } = found;
    const { alone, shared } = bySpot(this.#places, found.found, found.scores);
    const shownOf = (places: readonly number[]) => withoutRepeats(this.#places, places);
    const isShown = (place: number) => failing(place) === 0;
    const shown = [
      ...alone.filter(isShown),
      ...shared.flatMap((places) => shownOf(places.filter(isShown))),
    ];
    const scans = found.words.map(({ scan }) => scan);
    return {
      hits: firstOf(shown, limit, found.scores).map((place) => this.#places.hit(place, scans)),
      total: shown.length,
      chips: found.chips.flatMap(({ typed, meaning }): Chip[] =>
        meaning ? [{ ...meaning, words: typed }] : [],
      ),
      facets:
        isFirst && found.narrowed.length === 0
          ? []
          : this.#facets.counts(alone, failing, found.narrowed, shared, shownOf),
      stage: this.#stage,
    };
  }

  #find(words: readonly QueryWord[], narrowed: readonly Narrowing[], limit: number): Found {
    // A word alone is looked for, whatever it means, and so is one that is a whole name.
    let chips =
      words.length > 1 && !this.#isNamed(words) ? words.filter((word) => word.meaning) : [];
    for (;;) {
      const found = this.#rank(words, chips, narrowed, limit);
      if (chips.length === 0 || this.#isGood(found, words)) return found;
      const given = weakest.find((facet) => chips.some(({ meaning }) => meaning?.facet === facet));
      chips = chips.filter(({ meaning }) => meaning?.facet !== given);
    }
  }

  #wholeOf(words: readonly QueryWord[]): string {
    return foldWords(words.map(({ word }) => word).join(' '));
  }

  /** Whether all words together are the name of something. */
  #isNamed(words: readonly QueryWord[]): boolean {
    const whole = this.#wholeOf(words);
    return this.#scores.isShort(whole) || this.#names.documents(whole).size > 0;
  }

  #rank(
    words: readonly QueryWord[],
    chips: readonly QueryWord[],
    narrowed: readonly Narrowing[],
    limit: number,
  ): Found {
    const said = words.filter((word) => !chips.includes(word));
    const allNarrowed = [...narrowed, ...chips.flatMap(({ meaning }) => meaning ?? [])];
    const failing = allNarrowed.length > 0 ? this.#facets.failing(allNarrowed) : () => 0;
    const scored = [...new Set(said.map(({ word }) => word))].map((word) => this.#scores.of(word));
    const whole = this.#wholeOf(said);
    const article = said.find(({ isArticle }) => isArticle)?.word;
    const wanted: Wanted = {
      words: scored,
      whole: whole === '' ? undefined : this.#scores.of(whole),
      spelt: this.#names.near(whole),
      named: this.#names.documents(whole),
      ...(article !== undefined && { article }),
      mostNames: chips.length > 0 ? mostNamesBesideChips : mostNames,
      limit,
    };
    const ranked = this.#ranker.rank(wanted, (place) => failing(place) === 0);
    return { ...ranked, words: scored, chips, narrowed: allNarrowed, failing };
  }

  /** Whether chips leave good answers and hide no better one. */
  #isGood(found: Found, words: readonly QueryWord[]): boolean {
    if (!found.found.some((place) => found.failing(place) === 0)) return false;
    if (found.words.length === 0) return true;
    if (found.best < goodEnough) return false;
    const isOrdinary = found.chips.some(({ meaning }) => meaning && ordinary.has(meaning.facet));
    if (!isOrdinary) return true;
    return !this.#scores.holdsAll(this.#wholeOf(words));
  }
}
