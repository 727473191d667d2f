/** The part `sizes`: what is downloaded, and what a page is charged for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { builds } from '../browser/harness/builds.ts';
import { searchFiles } from '../../utils/search/files.ts';
import { atMost, shown, tableOf, type Measure } from './figures.ts';

/** Headers of a file in a zip, beside its name twice, and the end of the zip. */
const headers = 30 + 46;
const ending = 22;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Bytes of the zip that a folder makes. */
const zipSize = (folder: string): number =>
  filesBelow(folder).reduce((sum, file) => {
    const bytes = readFileSync(file);
    const packed = Math.min(bytes.length, deflateRawSync(bytes, { level: 9 }).length);
    return sum + packed + headers + 2 * Buffer.byteLength(relative(folder, file));
  }, ending);

interface Sizes {
  bytes: number;
  zipped: number;
}

const sizesOf = (folder: string, names: readonly string[]): Sizes => {
  let [bytes, zipped] = [0, 0];
  for (const name of names) {
    const file = readFileSync(join(folder, name));
    bytes += file.length;
    zipped += gzipSync(file, { level: 9 }).length;
  }
  return { bytes, zipped };
};

const kB = (bytes: number): string => shown(bytes / 1_000);

const goalFirst = 8;
const goalPackage = 5;

export const measure: Measure = () => {
  const folder = builds.chromium;
  const corpus = filesBelow(join(folder, 'corpus')).map((file) => relative(folder, file));
  const search = Object.values(searchFiles).map((file) => `corpus/${file}`);
  const groups: Record<string, readonly string[]> = {
    'every page of gov.cn: early.js, marker.js': ['early.js', 'marker.js'],
    'when the page changes or is long: follow.js': ['follow.js'],
    'when a pointer comes near a mark: hand.js': ['hand.js'],
    'when a card is wanted: card.js': ['card.js'],
    'the matcher’s automaton: terms.bin': ['corpus/terms.bin'],
    'search data': search,
    'the rest of the corpus': corpus.filter(
      (file) => !search.includes(file) && file !== 'corpus/terms.bin',
    ),
  };
  const sizes = Object.entries(groups).map(
    ([name, files]) => [name, sizesOf(folder, files)] as const,
  );
  const first = sizes[0]?.[1].zipped ?? Number.NaN;
  return Promise.resolve({
    how: 'Files of the Chromium build, with gzip -9. The package is what its files take in a zip, deflated at level 9.',
    goals: [
      atMost(
        'on a page before a mark is hovered or its text changes, gzip',
        first / 1_000,
        goalFirst,
        'kB',
      ),
      atMost('package, Chromium', zipSize(builds.chromium) / 1e6, goalPackage, 'MB'),
      atMost('package, Firefox', zipSize(builds.firefox) / 1e6, goalPackage, 'MB'),
    ],
    tables: [
      tableOf(
        '',
        'what',
        Object.fromEntries(
          sizes.map(([name, { bytes, zipped }]) => [
            name,
            { kB: kB(bytes), 'gzip, kB': kB(zipped) },
          ]),
        ),
      ),
    ],
  });
};
