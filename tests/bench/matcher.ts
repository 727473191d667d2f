// `npm run bench:matcher`: the matcher over the statements of the corpus and over a page's worth of
// clauses, beside npm packages, one regular expression and a bare loop; the same work in Node and in
// Chromium, medians. Every method finds all terms, leftmost and longest; matches at word borders and
// longer words are the matcher's alone, so the counts differ by these.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { readCorrections } from '../../data/build/read-corrections.ts';
import { readReviewFolder } from '../../data/build/read-review.ts';
import { readSources } from '../../data/build/read-sources.ts';
import { readCorpus } from '../../utils/corpus/read-corpus.ts';
import { buildLexicon } from '../../utils/lexicon/build-lexicon.ts';
import { compileLexicon } from '../../utils/lexicon/patterns.ts';
import { findBrowser } from '../setup/browsers.ts';
import { race, type Lap } from './matcher-race.ts';

const pageLength = 30_000;

const corpus = readCorpus(readSources('data/sources'), readCorrections('data'));
const lexicon = buildLexicon(corpus, readReviewFolder('data/lexicon'));
const automaton = Buffer.from(compileLexicon(corpus, lexicon)).toString('base64');
const terms = lexicon.terms.flatMap(({ name, variants }) => [name, ...variants]);
const statements = corpus.statements.map(({ text }) => text).join('\n');
const page = corpus.clauses
  .slice(-2_000)
  .map(({ text }) => text)
  .join('\n')
  .slice(0, pageLength);
const texts = { statements, page };

const show = (where: string, { laps, load }: { laps: Lap[]; load: number }): void => {
  console.log(`${where}: ${terms.length} strings, automaton loaded in ${load.toFixed(2)} ms`);
  for (const [name, text] of Object.entries(texts)) {
    const rows = laps.filter((lap) => lap.text === name);
    const own = rows.find(({ method }) => method === 'matcher')?.ms ?? Number.NaN;
    console.log(`${name}, ${text.length} characters`);
    console.table(
      Object.fromEntries(
        rows.map(({ method, ms, built, found }) => [
          method,
          {
            ms: ms.toFixed(2),
            'times the matcher': (ms / own).toFixed(1),
            'ready, ms': built.toFixed(0),
            found,
          },
        ]),
      ),
    );
  }
};

/** The race as one script for a page. */
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

show(`Node ${process.version}`, await race(terms, automaton, texts));

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Chromium is not installed');
const userDataDir = mkdtempSync(join(tmpdir(), 'policy-lens-bench-'));
const browser = await launch({ executablePath, userDataDir, args: ['--no-sandbox'] });
try {
  const tab = await browser.newPage();
  await tab.addScriptTag({ content: await bundled() });
  const result = await tab.evaluate(
    (...given) => (globalThis as unknown as { bench: { race: typeof race } }).bench.race(...given),
    terms,
    automaton,
    texts,
  );
  show(await browser.version(), result);
} finally {
  await browser.close();
  await rm(userDataDir, { recursive: true, force: true });
}
