import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserName } from '../../setup/browsers.ts';
import { packKeys, type ShippedManifest } from '../../../utils/store/rows.ts';

/** The folders that `npm run build` writes. */
export const builds: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** A copy of the built extension that a test may change, under a folder of its own. */
export const copyOfBuild = (name: BrowserName): string => {
  const copy = join(mkdtempSync(join(tmpdir(), 'policy-lens-build-')), name);
  cpSync(resolve(builds[name]), copy, { recursive: true });
  return copy;
};

const digestOf = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');

/** The manifest of the corpus in a built extension. */
export const corpusOf = (build: string): ShippedManifest =>
  JSON.parse(readFileSync(join(build, 'corpus/manifest.json'), 'utf8')) as ShippedManifest;

/**
 * Makes another corpus of the one in a built extension: one word stands for another in every pack,
 * digests and version are as a build of such a corpus would have them.
 * @param words of equal length: offsets into texts stay true
 */
export const changeCorpus = (build: string, words: string, others: string): void => {
  if (words.length !== others.length) throw new Error('Offsets would shift.');
  const file = join(build, 'corpus/manifest.json');
  const manifest = corpusOf(build);
  for (const key of packKeys(manifest.counts)) {
    const pack = join(build, `corpus/${key}.json`);
    const changed = readFileSync(pack, 'utf8').replaceAll(words, others);
    writeFileSync(pack, changed);
    manifest.digests[key] = digestOf(changed);
  }
  manifest.version = digestOf(JSON.stringify(manifest.digests)).slice(0, 16);
  writeFileSync(file, JSON.stringify(manifest));
};
