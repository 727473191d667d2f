/** Which places answer a query, and how well. */
import { coverOf } from './cover.ts';
import { Passages } from './passages.ts';
import type { Places } from './places.ts';
import { leastHeld, type ScoredWord, type WordScores } from './word-scores.ts';

/** From this nearness on a name holds the query. */
const holdsQuery = 0.8;
/** From this nearness on a name is like the query. */
const alikeQuery = 0.5;
/** Where something holds the whole query, only what nearly does is an answer beside it. */
const nearlyWhole = 0.98;
const leastBesideWhole = 0.8;
/** Where nothing does, the best and what is this much worse. */
const leastBesideBest = 0.2;
/** Places whose words are looked at again for how near they stand. */
const mostRefined = 1000;
/** Names like the query that come before texts like it. */
const mostAlike = 3;

/** What lies beyond 1 for names that are exactly the query: by kind (see `kinds`). */
const exactBonus = [2, 1.4, 1.3, 1.45, 1.2, 0];
/** Among equal matches: what defines before what lists, what lists before what mentions; by kind. */
const kindBonus = [0, 0.005, 0.004, 0.006, 0.001, 0];

/** What is asked. */
export interface Wanted {
  words: readonly ScoredWord[];
  /** All words as one name; undefined where only narrowing is asked for. */
  whole: ScoredWord | undefined;
  /** Short texts that the query spells, with their nearness. */
  spelt: ReadonlyMap<number, number>;
  /** Documents (places) that the query names exactly. */
  named: ReadonlySet<number>;
  /** An article's label that is among the words: 第二十条. */
  article?: string;
  /** How many places are wanted in order. */
  limit: number;
  /** The most names that come before all texts because they hold the query. */
  mostNames: number;
}

/** What answers, and how well. */
export interface Ranked {
  /** All places that answer, whether they may be shown or not. */
  found: number[];
  /** For each place that answers its score, by which hits are ordered; good until the next query. */
  scores: Float32Array;
  /** Score of the best text that may be shown, 0 to 1: how much of the query one place holds. */
  best: number;
}

/** Finds what answers a query. */
export class Ranker {
  readonly #places: Places;
  readonly #texts: WordScores;
  readonly #passages: Passages;

  // Written over by each query: fresh memory costs as much as the ranking.
  readonly #scores: Float32Array;
  readonly #near: Float32Array;
  /** 1 where `#near` is more than 0. */
  readonly #isNear: Uint8Array;

  constructor(places: Places, texts: WordScores) {
    this.#places = places;
    this.#texts = texts;
    this.#passages = new Passages(places, texts);
    this.#scores = new Float32Array(places.size);
    this.#near = new Float32Array(texts.shortCount);
    this.#isNear = new Uint8Array(texts.shortCount);
  }

  /** How near each short text is (`#near`), as a name, to the whole query: 1 is the same name. */
  #compareNames({ whole, spelt }: Wanted): void {
    const texts = this.#texts;
    const near = this.#near.fill(0);
    const isNear = this.#isNear.fill(0);
    if (!whole) return;
    const { length } = whole.scan.text;
    for (const text of whole.texts) {
      // Rising: long texts are last.
      if (text >= near.length) break;
      const score = whole.scores[text] as number;
      const share = length / texts.lengthOf(text);
      const [at] = texts.find(whole.scan, text);
      if (at === undefined) near[text] = 0.79 * score * Math.min(share, 1 / share);
      else if (at > 0) near[text] = 0.8 + 0.09 * share;
      else near[text] = share === 1 ? 1 : 0.9 + 0.09 * share;
      isNear[text] = 1;
    }
    for (const [text, score] of spelt) {
      near[text] = Math.max(near[text] as number, score);
      isNear[text] = 1;
    }
  }

  /** How near the words stand in a place's own texts, and where: a little, for sorting equals. */
  #refine(place: number, { words, article }: Wanted): number {
    let best = 0;
    this.#places.shownBy(place).forEach((text, part) => {
      const spans: [first: number, last: number][][] = [];
      let exact = 0;
      let atStart = 0;
      for (const word of words) {
        const { length } = word.scan.text;
        if ((word.scores[text] as number) === 0) continue;
        const found = this.#texts.find(word.scan, text);
        if (found.length > 0) {
          spans.push(found.map((at) => [at, at + length - 1]));
          exact++;
        } else {
          const { first, last } = this.#texts.window(word.scan, text);
          spans.push([[first, last]]);
        }
        if (found[0] === 0) atStart = article === word.scan.text ? 0.3 : 0.01;
      }
      if (spans.length === 0) return;
      const size = words.reduce((sum, { scan }) => sum + scan.text.length, 0);
      const near = (spans.length / words.length) * Math.min(1, size / coverOf(spans));
      // A name that holds the words says more than a text below it, a short text more than a long one.
      const length = Math.min(this.#texts.lengthOf(text), 1000) / 20_000;
      const score =
        0.05 * near + (0.04 * exact) / words.length + atStart + (part === 0 ? 0.02 : 0) - length;
      best = Math.max(best, score);
    });
    return best;
  }

  /**
   * Finds and ranks.
   * @param allowed whether a place may be shown
   */
  rank(wanted: Wanted, allowed: (place: number) => boolean): Ranked {
    const { kindAt, columns } = this.#places;
    const { places, best, heldBy } = this.#passages.candidates(wanted);
    this.#compareNames(wanted);
    const near = this.#near;
    // What is an answer does not depend on what is chosen, or counts would promise what choosing lacks.
    const least =
      best >= nearlyWhole ? leastBesideWhole : Math.max(leastHeld, best - leastBesideBest);
    let bestAllowed = 0;
    const found: number[] = [];
    const hasNamed = wanted.named.size > 0;
    const { shown0 } = columns;
    const scores = this.#scores;
    const add = (place: number, score: number): void => {
      found.push(place);
      scores[place] = score;
    };
    for (const place of places) {
      const score = heldBy(place);
      if (score > bestAllowed && allowed(place)) bestAllowed = score;
      const name = shown0[place] as number;
      const isExact = (name > 0 && near[name - 1] === 1) || (hasNamed && wanted.named.has(place));
      if (!isExact && score < least) continue;
      const kind = kindAt[place] as number;
      add(
        place,
        (isExact ? 1 + (exactBonus[kind] as number) : score) + (kindBonus[kind] as number),
      );
    }
    this.#addTerms(wanted, best, add);
    this.#refineBest(found.filter(allowed), scores, wanted);
    return { found, scores, best: bestAllowed };
  }

  /**
   * Terms come by name: those that hold the query before texts, then those that hold as much of it as any
   * text does, the others after.
   */
  #addTerms(
    { mostNames, whole }: Wanted,
    best: number,
    add: (place: number, score: number) => void,
  ): void {
    const { columns } = this.#places;
    const near = this.#near;
    const terms: { term: number; nearness: number; held: number; weight: number }[] = [];
    const [, end] = this.#places.range('term');
    let at = 0;
    // As in `Passages`, whole numbers alone for the many that are not near.
    const isNear = this.#isNear;
    for (let term = 0; term < end; term++) {
      const first = at;
      at += columns.names[term] as number;
      let nearness = 0;
      let held = 0;
      for (let i = first; i < at; i++) {
        const text = columns.nameTexts[i] as number;
        if (isNear[text] === 0) continue;
        nearness = Math.max(nearness, near[text] as number);
        held = Math.max(held, whole?.scores[text] ?? 0);
      }
      if (nearness >= alikeQuery)
        terms.push({ term, nearness, held, weight: columns.weight[term] as number });
    }
    terms.sort((a, b) => b.nearness - a.nearness || b.weight - a.weight || a.term - b.term);
    let [names, alike] = [0, 0];
    for (const { term, nearness, held, weight } of terms) {
      if (nearness === 1) add(term, 1 + (exactBonus[0] as number) + weight / 1000);
      else if (nearness >= holdsQuery && names++ < mostNames) add(term, 1.1 + nearness / 10);
      else if (held >= best && nearness < holdsQuery && best < nearlyWhole && alike++ < mostAlike)
        add(term, best + 0.1 + nearness / 10);
      else add(term, nearness / 2);
    }
  }

  /** Looks at the best places again. */
  #refineBest(shown: readonly number[], scores: Float32Array, wanted: Wanted): void {
    const count = Math.max(mostRefined, wanted.limit);
    const ranked = Float32Array.from(shown, (place) => scores[place] as number).toSorted();
    const least = ranked[Math.max(0, ranked.length - count)] ?? 0;
    let left = 2 * count;
    for (const place of shown) {
      const score = scores[place] as number;
      // Exact names need no second look.
      if (score < least || score > 1.01 || left-- <= 0) continue;
      scores[place] = score + this.#refine(place, wanted);
    }
  }
}
