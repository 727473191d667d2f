/** `npm run corpus`: builds, exports and questions the corpus. See `usage`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../utils/corpus/read-corpus.ts';
import type { Corpus } from '../../utils/corpus/model.ts';
import { buildLexicon } from '../../utils/lexicon/build-lexicon.ts';
import { findTermsIn } from '../../utils/matcher/find-terms.ts';
import { markLength } from '../../utils/matcher/mark-list.ts';
import { Matcher } from '../../utils/matcher/matcher.ts';
import { openSearchData } from '../../utils/search/open.ts';
import { tables } from '../../utils/store/rows.ts';
import { exportFiles } from './export.ts';
import { pack } from './pack.ts';
import { readCorrections } from './read-corrections.ts';
import { readReviewFolder } from './read-review.ts';
import { readSources } from './read-sources.ts';
import { reportOf } from './report.ts';
import { searchFilesOf } from './search/pack-search.ts';
import { shippedFiles } from './shipped-files.ts';
import { replaceFolder, writeFiles } from './write-folder.ts';

const usage = `usage: npm run --silent corpus -- COMMAND
  build         writes what ships to .output/corpus/
  export DIR    writes the corpus to DIR as JSON Lines
  report        writes what was read, joined, corrected and left unresolved to data/report.md
  match FILE    the terms found in a text file (UTF-8), one JSON object a line
  search        reads a query a line from standard input, answers each with its first ten hits`;

const data = fileURLToPath(new URL('..', import.meta.url));
const hitsPerQuery = 10;

const sourceTexts = () => readSources(join(data, 'sources'));
const read = (sources = sourceTexts()): Corpus => readCorpus(sources, readCorrections(data));
const review = () => readReviewFolder(join(data, 'lexicon'));

const printLine = (row: object): void => {
  process.stdout.write(`${JSON.stringify(row)}\n`);
};

const readText = (file: string): string => {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${file}: not UTF-8: convert the file first`);
  }
};

const build = (): void => {
  const start = performance.now();
  const corpus = read();
  const shipment = pack(corpus, review());
  const files = shippedFiles(shipment, corpus.sources);
  replaceFolder(resolve('.output/corpus'), files);
  const size = [...files.values()].reduce((sum, file) => sum + Buffer.byteLength(file), 0);
  const counts = tables.map((table) => `${shipment.tables[table].length} ${table}`).join(', ');
  console.error(
    `corpus: ${counts}, ${corpus.citations.length} citations; ` +
      `${files.size} files, ${(size / 1e6).toFixed(1)} MB, ` +
      `${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
};

const exportTo = (folder: string): void => {
  const sources = sourceTexts();
  const corpus = read(sources);
  const { terms } = buildLexicon(corpus, review());
  writeFiles(folder, exportFiles(corpus, terms, sources));
};

const report = (): void => {
  const sources = sourceTexts();
  writeFileSync(join(data, 'report.md'), reportOf(read(sources), sources));
};

const match = (file: string): void => {
  const text = readText(file);
  const { tables: shipped, automaton } = pack(read(), review());
  const marks = findTermsIn(Matcher.load(automaton), text);
  for (let at = 0; at < marks.length; at += markLength) {
    const [start = 0, end = 0, term = 0] = marks.slice(at, at + markLength);
    const row = shipped.terms[term];
    printLine({ start, end, text: text.slice(start, end), term: row?.name, kinds: row?.kinds });
  }
};

const search = async (): Promise<void> => {
  const corpus = read();
  const files = searchFilesOf(pack(corpus, review()).tables, corpus.sources);
  const engine = openSearchData(
    (file) => {
      const bytes = files.get(file);
      return bytes
        ? Promise.resolve(Uint8Array.from(bytes).buffer)
        : Promise.reject(new Error(`The search data has no file ${file}.`));
    },
    new Date().toISOString().slice(0, 10),
  );
  await engine.swift;
  for await (const query of createInterface({ input: process.stdin })) {
    if (query.trim() === '') continue;
    const start = performance.now();
    const { hits } = await engine.search({ query, narrowed: [], plain: [], limit: hitsPerQuery });
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    printLine({
      query,
      ms,
      hits: hits.map(({ kind, source, line, endLine, lines, title, text }) => ({
        kind,
        source,
        line,
        end_line: endLine,
        ...(lines && { lines }),
        title,
        text,
      })),
    });
  }
};

const main = async ([command, argument]: string[]): Promise<void> => {
  if (command === 'build' && argument === undefined) return build();
  if (command === 'export' && argument !== undefined) return exportTo(argument);
  if (command === 'report' && argument === undefined) return report();
  if (command === 'match' && argument !== undefined) return match(argument);
  if (command === 'search' && argument === undefined) return search();
  throw new Error(usage);
};

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
