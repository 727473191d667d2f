// The race of the part `matcher`; runs in Node and in a page.
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast';
import { AhoCorasick as Greedy } from '@monyone/aho-corasick/greedy';
import AhoCorasick from 'ahocorasick';
import { compileMatcher } from '../../utils/matcher/compile.ts';
import { foldTerm } from '../../utils/matcher/fold.ts';
import { markLength } from '../../utils/matcher/mark-list.ts';
import { Matcher } from '../../utils/matcher/matcher.ts';
import { median } from './figures.ts';

/** What one method did with one text. */
export interface Lap {
  method: string;
  text: string;
  /** Median of the runs. */
  ms: number;
  /** What it took to be ready, in ms. */
  built: number;
  found: number;
}

/** Each method runs over a text until so much time is spent, and so often: the compilers of all are then warm. */
export interface Effort {
  ms: number;
  runs: number;
}

/** A lap is at least about so long: a page’s clock has steps of 0.1 ms in Chromium, of 1 ms in Firefox. */
const clockMs = 40;
const loads = 15;

const timed = <T>(work: () => T): [result: T, ms: number] => {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
};

/** Of overlapping finds the leftmost and longest, which two packages leave to their caller. */
const leftmost = (spans: { begin: number; end: number }[]): number => {
  let end = 0;
  let count = 0;
  for (const span of spans.toSorted((a, b) => a.begin - b.begin || b.end - a.end)) {
    if (span.begin < end) continue;
    end = span.end;
    count++;
  }
  return count;
};

const bareLoop = (text: string): number => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum === 1 ? 1 : 0;
};

const alternation = (terms: readonly string[]): RegExp =>
  new RegExp(
    terms
      .toSorted((a, b) => b.length - a.length)
      .map((term) => term.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
      .join('|'),
    'gu',
  );

type Method = (text: string) => number;

/** The packages of the npm registry among the methods. */
export const packages = [
  '@monyone/aho-corasick fast',
  '@monyone/aho-corasick greedy',
  'ahocorasick',
] as const;

/** The methods' names for the matcher: held against the packages at their own task, and doing all that it does. */
export const ownMethods = { same: 'matcher, the same task', whole: 'matcher, whole' };

/** A text in one piece, as a page's comes in a message; what was put together (`foldTerm`) is read more slowly. */
const inOnePiece = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

const counting =
  (matcher: Matcher): Method =>
  (text) =>
    matcher.findFlat(text).length / markLength;

// Left out as slower than these over the same text and terms: aho-corasick-node 1.0.2, mint-filter 4.0.3,
// aho-corasick2 1.0.4 (about twice the time), @tanishiking/aho-corasick 0.0.1 (eight times) and
// modern-ahocorasick 3.3.0 with its fast builds (fifty times, it parts text into graphemes).

const methods = (terms: string[], automaton: ArrayBuffer): Record<string, () => Method> => ({
  [ownMethods.same]: () =>
    counting(
      Matcher.load(
        compileMatcher(
          terms.map((text, term) => ({ text, term, kind: 0 })),
          [],
        ),
      ),
    ),
  [ownMethods.whole]: () => counting(Matcher.load(automaton)),
  '@monyone/aho-corasick fast': () => {
    const search = new Fast(terms);
    return (text) => leftmost(search.matchInText(text));
  },
  '@monyone/aho-corasick greedy': () => {
    const search = new Greedy(terms);
    return (text) => search.matchInText(text).length;
  },
  ahocorasick: () => {
    const search = new AhoCorasick(terms);
    return (text) =>
      leftmost(
        search
          .search(text)
          .flatMap(([last, words]) =>
            words.map((word) => ({ begin: last + 1 - word.length, end: last + 1 })),
          ),
      );
  },
  'regular expression': () => {
    const pattern = alternation(terms);
    return (text) => Array.from(text.matchAll(pattern)).length;
  },
  'bare loop': () => bareLoop,
});

/**
 * Lets every method find the same terms in the same texts, all of them folded already, and then the matcher with the
 * automaton that ships, which folds within its time, minds capitals and word borders, passes over longer words
 * and reads titles.
 * @param automaton the compiled automaton, base64
 */
export const race = async (
  terms: readonly string[],
  automaton: string,
  texts: Readonly<Record<string, string>>,
  { ms, runs }: Effort,
): Promise<{ laps: Lap[]; load: number }> => {
  const response = await fetch(`data:application/octet-stream;base64,${automaton}`);
  const bytes = await response.arrayBuffer();
  const load = median(Array.from({ length: loads }, () => timed(() => Matcher.load(bytes))[1]));
  const folded = [...new Set(terms.map(foldTerm))];
  const laps: Lap[] = [];
  for (const [method, prepare] of Object.entries(methods(folded, bytes))) {
    const [run, built] = timed(prepare);
    for (const [name, raw] of Object.entries(texts)) {
      const text = inOnePiece(method === ownMethods.whole ? raw : foldTerm(raw));
      const [found, first] = timed(() => run(text));
      const batch = Math.ceil(clockMs / Math.max(first, clockMs / 100));
      const times: number[] = [];
      for (let spent = 0; times.length < runs || spent < ms;) {
        const lap = timed(() => {
          for (let i = 0; i < batch; i++) run(text);
        })[1];
        times.push(lap / batch);
        spent += lap;
      }
      laps.push({ method, text: name, ms: median(times), built, found });
    }
  }
  return { laps, load };
};
