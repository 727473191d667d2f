/** How much of a query's words passages hold: all that can be found but terms, which are found by name. */
import type { Places } from './places.ts';
import type { ScoredWord, WordScores } from './word-scores.ts';

/** A word of the surroundings (region, catalogue, heading) counts for less than one of the text. */
const aroundWeight = 0.8;
/** What is asked of passages. */
interface Asked {
  words: readonly ScoredWord[];
  /** All words as one name. */
  whole: ScoredWord | undefined;
  /** Places that the query names exactly. */
  named: ReadonlySet<number>;
}

/** The most of the words that places hold: such as have some in their own texts, and others. */
interface Held {
  bestInText: number;
  bestBeside: number;
}

/** The passages that may answer, rising. */
interface Candidates {
  places: Iterable<number>;
  /** How much of the words the best one holds. */
  best: number;
  /** How much of the words a place holds, 0 to 1; good until the next query. */
  heldBy: (place: number) => number;
}

/** Holds passages against words. */
export class Passages {
  readonly #places: Places;
  readonly #texts: Pick<WordScores, 'size'>;
  // Written over by each query: fresh memory costs as much as the ranking.
  readonly #held: Float32Array;
  /** 1 for a place that holds some of the words in its own texts. */
  readonly #inText: Uint8Array;
  #made: Uint32Array | undefined;

  constructor(places: Places, texts: Pick<WordScores, 'size'>) {
    this.#places = places;
    this.#texts = texts;
    this.#held = new Float32Array(places.size);
    this.#inText = new Uint8Array(places.size);
  }

  /** All that can be found but terms. */
  get #all(): Uint32Array {
    if (this.#made) return this.#made;
    const { size, starts } = this.#places;
    const [, first = 0] = starts;
    this.#made = new Uint32Array(size - first);
    for (let place = first; place < size; place++) this.#made[place - first] = place;
    return this.#made;
  }

  /** The passages that show a text which holds a word, and those that the query names: rising. */
  #touched({ words, whole, named }: Asked): number[] {
    const { columns, size, starts } = this.#places;
    const [, firstPassage = 0] = starts;
    const { shown0, shown1, shown2 } = columns;
    // By text + 1, as places refer to texts: nothing is shown by number 0.
    const holds = new Uint8Array(this.#texts.size + 1);
    for (const { texts } of whole ? [whole, ...words] : words)
      for (const text of texts) holds[text + 1] = 1;
    const touched: number[] = [];
    // Whole numbers alone: a browser that has not compiled this yet allocates each fraction.
    for (let place = firstPassage; place < size; place++)
      if (
        holds[shown0[place] as number] === 1 ||
        holds[shown1[place] as number] === 1 ||
        holds[shown2[place] as number] === 1 ||
        (named.size > 0 && named.has(place))
      )
        touched.push(place);
    return touched;
  }

  /** Tells how much of a word a context has: few are asked for. */
  #around({ scores }: ScoredWord): (context: number) => number {
    const known = new Float32Array(this.#places.contextCount).fill(-1);
    return (context) => {
      if ((known[context] as number) < 0) {
        let best = 0;
        for (const text of this.#places.contextAt(context)[5])
          best = Math.max(best, scores[text] as number);
        known[context] = best * aroundWeight;
      }
      return known[context] as number;
    };
  }

  /**
   * How much of the words each of some places holds, in its own text or around it; 0 for the others. What holds none in
   * its own text (`#inText`) counts only where no text holds nearly all: a heading that nothing but its entries tells.
   */
  #hold(words: readonly ScoredWord[], places: Iterable<number>): Held {
    const { shown0, shown1, shown2, context } = this.#places.columns;
    const held = this.#held.fill(0);
    const inText = this.#inText.fill(0);
    const weight = words.reduce((sum, { scan }) => sum + scan.text.length, 0);
    let [bestInText, bestBeside] = [0, 0];
    for (const word of words) {
      const around = this.#around(word);
      const { scores } = word;
      const share = word.scan.text.length / weight;
      for (const place of places) {
        const a = shown0[place] as number;
        const b = shown1[place] as number;
        const c = shown2[place] as number;
        let own = a > 0 ? (scores[a - 1] as number) : 0;
        if (b > 0 && (scores[b - 1] as number) > own) own = scores[b - 1] as number;
        if (c > 0 && (scores[c - 1] as number) > own) own = scores[c - 1] as number;
        const beside = around(context[place] as number);
        if (own === 0 && beside === 0) continue;
        if (own > 0) inText[place] = 1;
        held[place]! += share * (own > beside ? own : beside);
        const sum = held[place] as number;
        if (inText[place] === 0) bestBeside = Math.max(bestBeside, sum);
        else bestInText = Math.max(bestInText, sum);
      }
    }
    return { bestInText, bestBeside };
  }

  /**
   * Holds the passages against the words. Where a text holds nearly all, only what is shown by texts that hold some can
   * answer; else what stands around counts as well, and any passage may.
   */
  candidates(wanted: Asked): Candidates {
    const { words } = wanted;
    if (words.length === 0) {
      // Only narrowing is asked for, and everything that it leaves is wanted.
      return { places: this.#all, best: 1, heldBy: () => 1 };
    }
    const held = this.#held;
    const inText = this.#inText;
    const touched = this.#touched(wanted);
    const { bestInText } = this.#hold(words, touched);
    if (bestInText >= aroundWeight)
      return {
        places: touched,
        best: bestInText,
        heldBy: (place) => (inText[place] === 0 ? 0 : (held[place] as number)),
      };
    const { bestBeside } = this.#hold(words, this.#all);
    return {
      places: this.#all,
      best: Math.max(bestInText, bestBeside),
      heldBy: (place) => held[place] as number,
    };
  }
}
