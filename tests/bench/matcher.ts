/**
 * The part `matcher`: the matcher over the statements of the corpus and over a page's worth of clauses, beside npm
 * packages, one regular expression and a bare loop; the same work in Chromium, Firefox and Node, medians. The same task: of
 * the same strings in the same folded text the leftmost and longest, with places and without titles; word borders are the
 * matcher's alone, so the counts differ by a few. The whole: what the extension does.
 */
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { readCorrections } from '../../data/build/read-corrections.ts';
import { readReviewFolder } from '../../data/build/read-review.ts';
import { readSources } from '../../data/build/read-sources.ts';
import { readCorpus } from '../../utils/corpus/read-corpus.ts';
import { buildLexicon } from '../../utils/lexicon/build-lexicon.ts';
import { compileLexicon } from '../../utils/lexicon/patterns.ts';
import { compileMatcher } from '../../utils/matcher/compile.ts';
import { foldTerm } from '../../utils/matcher/fold.ts';
import { Matcher } from '../../utils/matcher/matcher.ts';
import { findBrowser } from '../setup/browsers.ts';
import {
  atLeast,
  atMost,
  median,
  shown,
  tableOf,
  type Goal,
  type Measure,
  type Table,
} from './figures.ts';
import { ownMethods, packages, type Effort, type race } from './matcher-race.ts';

const pageLength = 30_000;
const usual: Effort = { runs: 5, ms: 1_000 };
const warmRuns = 200;
const leastRuns = 15;
const growthTimes = [1, 4, 10];
/** A browser that has not answered by then is given up. */
const longestRaceMs = 600_000;

const bestGoal = 10;
const loadGoal = 5;

/** Names of no meaning, out of the halves of real ones: `times` as many in all. */
const moreNames = (names: readonly string[], times: number): string[] => {
  const all = new Set(names);
  for (let copy = 1; copy < times; copy++)
    for (const [at, name] of names.entries()) {
      const other = names[(at + copy * 997) % names.length] ?? '';
      const half = name.slice(0, Math.ceil(name.length / 2));
      // Two halves may make what folding makes one with another.
      all.add(foldTerm(half + other.slice(Math.ceil(other.length / 2))));
    }
  return [...all];
};

/** The same page with more and more strings to look for, in Node. */
const growth = (names: readonly string[], text: string, runs: number): Table => {
  const timed = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const rows = growthTimes.map((times) => {
    const strings = moreNames(names, times);
    const automaton = compileMatcher(
      strings.map((text, term) => ({ text, term, kind: 0 })),
      [],
    );
    const load = median(Array.from({ length: runs }, () => timed(() => Matcher.load(automaton))));
    const matcher = Matcher.load(automaton);
    // Warm compilers, as in the race.
    for (let run = 0; run < warmRuns; run++) matcher.findFlat(text);
    const find = median(Array.from({ length: runs }, () => timed(() => matcher.findFlat(text))));
    return [
      `×${times}: ${strings.length} strings`,
      shown(automaton.byteLength / 1e6, 2),
      shown(load, 2),
      shown(find, 3),
    ];
  });
  return {
    caption: `Growth in Node, the same ${text.length} characters`,
    head: ['strings', 'automaton, MB', 'load, ms', 'find, ms'],
    rows,
  };
};

const slowerInFirefox =
  'its compiler makes each step of the matcher take a fifth longer than Chromium’s does, and the package’s no longer; decision 44 tells what was tried';

type Race = Awaited<ReturnType<typeof race>>;

const msOf = ({ laps }: Race, text: string, method: string): number =>
  laps.find((lap) => lap.text === text && lap.method === method)?.ms ?? Number.NaN;

const tablesOf = (where: string, all: Race, texts: Readonly<Record<string, string>>): Table[] =>
  Object.entries(texts).map(([name, text]) => {
    const own = msOf(all, name, ownMethods.same);
    return tableOf(
      `In ${where}, ${name} of ${text.length} characters`,
      'method',
      Object.fromEntries(
        all.laps
          .filter((lap) => lap.text === name)
          .map(({ method, ms, built, found }) => [
            method,
            {
              ms: shown(ms, 2),
              'times the matcher': shown(ms / own),
              'ready, ms': shown(built, 0),
              found: String(found),
            },
          ]),
      ),
    );
  });

const goalsOf = (where: string, all: Race, why = ''): Goal[] => {
  const timesBest = (text: string): number =>
    Math.min(...packages.map((name) => msOf(all, text, name))) / msOf(all, text, ownMethods.same);
  return [
    ...['statements', 'page'].map((text) =>
      atLeast(
        `${where}: times as fast as the best package, ${text}`,
        timesBest(text),
        bestGoal,
        '',
        why,
      ),
    ),
    atMost(`${where}: load of the automaton`, all.load, loadGoal, 'ms'),
  ];
};

/** The race as one script. */
const bundled = async (): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'tests/bench/matcher-race.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = [output].flat();
  if (!first || !('output' in first)) throw new Error('the race was not bundled');
  return first.output[0].code;
};

/** In a thread of its own: in this one compilers have seen the matcher build a lexicon, which no background does. */
const raceInNode = async (...given: Parameters<typeof race>): Promise<Race> => {
  const answer = `require('node:worker_threads').parentPort.postMessage(await bench.race(...require('node:worker_threads').workerData));`;
  const worker = new Worker(`${await bundled()}\n(async () => { ${answer} })();`, {
    eval: true,
    workerData: given,
  });
  const [raced] = (await once(worker, 'message')) as [Race];
  return raced;
};

const raceIn = async (
  name: 'chromium' | 'firefox',
  ...given: Parameters<typeof race>
): Promise<Race> => {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed`);
  const userDataDir = mkdtempSync(join(tmpdir(), 'policy-lens-bench-'));
  const browser = await launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    userDataDir,
    protocolTimeout: longestRaceMs,
    args: name === 'firefox' ? [] : ['--no-sandbox'],
  });
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content: await bundled() });
    return await tab.evaluate(
      (...given) =>
        (globalThis as unknown as { bench: { race: typeof race } }).bench.race(...given),
      ...given,
    );
  } finally {
    await browser.close();
    await rm(userDataDir, { recursive: true, force: true });
  }
};

export const measure: Measure = async (rounds) => {
  const corpus = readCorpus(readSources('data/sources'), readCorrections('data'));
  const lexicon = buildLexicon(corpus, readReviewFolder('data/lexicon'));
  const automaton = Buffer.from(compileLexicon(corpus, lexicon)).toString('base64');
  const terms = lexicon.terms.flatMap(({ name, variants }) => [name, ...variants]);
  const page = corpus.clauses
    .slice(-2_000)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, pageLength);
  const texts = { statements: corpus.statements.map(({ text }) => text).join('\n'), page };
  const effort: Effort = rounds === undefined ? usual : { runs: rounds, ms: 0 };
  const inNode = await raceInNode(terms, automaton, texts, effort);
  const inChromium = await raceIn('chromium', terms, automaton, texts, effort);
  const inFirefox = await raceIn('firefox', terms, automaton, texts, effort);
  const folded = [...new Set(terms.map(foldTerm))];
  return {
    how:
      `${terms.length} strings; each method at least ${effort.runs} times and ${effort.ms} ms over each text, compilers warm. The same task: of the same strings in the same folded text the leftmost and longest, with places and, as the packages know none, without titles; word borders are the matcher’s alone, so the counts differ by a few. ` +
      'The whole: what the extension does, folding within its time, capitals, word borders, titles. The bare loop adds up the characters’ codes: nothing that reads the text is faster. The goals are of the browsers, where the extension runs; Node, where only `npm run corpus` does, is told beside.',
    goals: [...goalsOf('Chromium', inChromium), ...goalsOf('Firefox', inFirefox, slowerInFirefox)],
    tables: [
      ...tablesOf('Chromium', inChromium, texts),
      ...tablesOf('Firefox', inFirefox, texts),
      ...tablesOf('Node', inNode, texts),
      growth(folded, foldTerm(page), Math.max(effort.runs, leastRuns)),
    ],
  };
};
