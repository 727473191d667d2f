// The race of `npm run bench:matcher`; runs in Node and in a page.
import { AhoCorasick as Fast } from '@monyone/aho-corasick/fast';
import { AhoCorasick as Greedy } from '@monyone/aho-corasick/greedy';
import AhoCorasick from 'ahocorasick';
import { foldTerm } from '../../utils/matcher/fold.ts';
import { Matcher } from '../../utils/matcher/matcher.ts';

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

const mostRuns = 15;
const mostMs = 4_000;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

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

// Left out as slower than these over the same text and terms: aho-corasick-node 1.0.2, mint-filter 4.0.3,
// aho-corasick2 1.0.4 (about twice the time), @tanishiking/aho-corasick 0.0.1 (eight times) and
// modern-ahocorasick 3.3.0 with its fast builds (fifty times, it parts text into graphemes).

const methods = (terms: string[], automaton: ArrayBuffer): Record<string, () => Method> => ({
  matcher: () => {
    const matcher = Matcher.load(automaton);
    return (text) => matcher.find(text).length;
  },
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
 * Lets every method find the same terms in the same texts. The packages get terms and texts that are
 * folded already, which the matcher does within its time.
 * @param automaton the compiled automaton, base64
 */
export const race = async (
  terms: readonly string[],
  automaton: string,
  texts: Readonly<Record<string, string>>,
): Promise<{ laps: Lap[]; load: number }> => {
  const response = await fetch(`data:application/octet-stream;base64,${automaton}`);
  const bytes = await response.arrayBuffer();
  const load = median(Array.from({ length: mostRuns }, () => timed(() => Matcher.load(bytes))[1]));
  const folded = [...new Set(terms.map(foldTerm))];
  const laps: Lap[] = [];
  for (const [method, prepare] of Object.entries(methods(folded, bytes))) {
    const [run, built] = timed(prepare);
    for (const [name, raw] of Object.entries(texts)) {
      const text = method === 'matcher' ? raw : foldTerm(raw);
      const times: number[] = [];
      let found = 0;
      for (let spent = 0; times.length < mostRuns && spent < mostMs;) {
        const [count, ms] = timed(() => run(text));
        found = count;
        times.push(ms);
        spent += ms;
      }
      laps.push({ method, text: name, ms: median(times), built, found });
    }
  }
  return { laps, load };
};
