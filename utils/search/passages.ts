import { foldText } from '../matcher/fold.ts';
import type { Passage, SearchHit } from './model.ts';
import { bestWindow, scanWord, type ScanWord } from './window.ts';

/** Below this part of the query a passage is no answer. */
const leastScore = 0.55;
/** A word of the surroundings (region, catalogue, title) counts for less than one of the text. */
const contextWeight = 0.8;
/** Among equal matches: what defines before what lists, what lists before what mentions. */
const kindBonus: Record<Passage['kind'], number> = {
  document: 0.006,
  definition: 0.005,
  entry: 0.004,
  clause: 0.001,
  statement: 0,
};

/** Folded texts one behind the other in one typed array. */
class Texts {
  readonly codes: Uint16Array;
  /** Text `i` is `starts[i]` … `starts[i + 1] - 1`. */
  readonly starts: Uint32Array;

  constructor(texts: readonly string[]) {
    const folded = texts.map((text) => foldText(text).codes);
    this.starts = new Uint32Array(texts.length + 1);
    folded.forEach((codes, i) => {
      this.starts[i + 1] = (this.starts[i] as number) + codes.length;
    });
    this.codes = new Uint16Array(this.starts[texts.length] as number);
    folded.forEach((codes, i) => this.codes.set(codes, this.starts[i]));
  }

  scores(word: ScanWord): Float32Array {
    const scores = new Float32Array(this.starts.length - 1);
    for (let i = 0; i < scores.length; i++)
      scores[i] = bestWindow(
        this.codes,
        this.starts[i] as number,
        this.starts[i + 1] as number,
        word,
      ).score;
    return scores;
  }
}

/** What of `text` answers the words: the words' characters inside each word's best window. */
const marksIn = (text: string, words: readonly ScanWord[]): [number, number][] => {
  const { codes, offsets } = foldText(text);
  const marked = new Set<number>();
  for (const word of words) {
    const { score, first, last } = bestWindow(codes, 0, codes.length, word);
    if (score < leastScore) continue;
    for (let i = first; i <= last; i++)
      if (word.slots[codes[i] as number]) marked.add(offsets[i] as number);
  }
  const marks: [number, number][] = [];
  for (const offset of [...marked].toSorted((a, b) => a - b)) {
    const open = marks.at(-1);
    if (open && open[1] === offset) open[1]++;
    else marks.push([offset, offset + 1]);
  }
  return marks;
};

/**
 * Full text search by looking through all passages; linear in the corpus and in the words of the
 * query (1.3 M characters: some 15 ms a word in Node, `npm run corpus -- search`).
 */
export class PassageSearch {
  readonly #passages: readonly Passage[];
  readonly #texts: Texts;
  readonly #contexts: Texts;
  /** Which context each passage has: passages of one heading share one. */
  readonly #contextOf: Uint32Array;

  constructor(passages: readonly Passage[]) {
    this.#passages = passages;
    this.#texts = new Texts(passages.map(({ text }) => text));
    const contexts = new Map<string, number>();
    this.#contextOf = Uint32Array.from(passages, ({ title, context }) => {
      const text = `${title} ${context}`;
      const known = contexts.get(text) ?? contexts.size;
      contexts.set(text, known);
      return known;
    });
    this.#contexts = new Texts([...contexts.keys()]);
  }

  /**
   * The passages that hold the words, in any order, best first.
   * @param words folded words of a query (`queryWords`)
   * @param limit the most hits wanted
   */
  search(words: readonly string[], limit: number): SearchHit[] {
    if (words.length === 0) return [];
    const scanned = words.map(scanWord);
    const weight = words.reduce((sum, word) => sum + word.length, 0);
    const scores = new Float32Array(this.#passages.length);
    const inText = new Uint8Array(this.#passages.length);
    for (const word of scanned) {
      const texts = this.#texts.scores(word);
      const contexts = this.#contexts.scores(word);
      const share = word.length / weight;
      for (let i = 0; i < scores.length; i++) {
        const text = texts[i] as number;
        const context = contextWeight * (contexts[this.#contextOf[i] as number] as number);
        scores[i] = (scores[i] as number) + share * Math.max(text, context);
        if (text >= leastScore) inText[i] = 1;
      }
    }
    const found: { at: number; score: number }[] = [];
    for (let at = 0; at < scores.length; at++) {
      const passage = this.#passages[at] as Passage;
      if (!inText[at] || (scores[at] as number) < leastScore) continue;
      // Longer passages hold more by chance.
      const length = Math.min(passage.text.length, 1000) / 1_000_000;
      found.push({ at, score: (scores[at] as number) + kindBonus[passage.kind] - length });
    }
    return found
      .toSorted((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, limit)
      .map(({ at }) => {
        const { context: _, ...passage } = this.#passages[at] as Passage;
        return { ...passage, marks: marksIn(passage.text, scanned) };
      });
  }
}
