import { preact } from '@preact/preset-vite';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { bareScripts } from './data/build/bare-scripts.ts';
import { pageChunks } from './data/build/page-chunks.ts';
import { settledZip } from './data/build/settled-zip.ts';
import { textOnly } from './data/build/text-only.ts';
import { commandMessage, commands } from './utils/keys.ts';

/** Where `npm run corpus -- build` leaves the files that ship. */
const corpusFolder = resolve('.output/corpus');

/** The version of the corpus that ships; undefined where it is not built yet. */
const corpusVersion = (): string | undefined => {
  const manifest = join(corpusFolder, 'manifest.json');
  if (!existsSync(manifest)) return undefined;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

const iconSizes = [16, 32, 48, 128];
const iconFile = (size: number): string => `assets/icon-${size}.png`;
const icons = Object.fromEntries(iconSizes.map((size) => [size, iconFile(size)]));

const locales = ['zh_CN', 'en'];

/**
 * What the extension's own pages may do: run its scripts, use its sheets and pictures, read the corpus's files. No
 * page of ours is framed, sends a form, plays, draws fonts or starts a worker; the last two forbid text to become markup
 * (Chromium; Firefox from 148 on).
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    define: { CORPUS_VERSION: JSON.stringify(corpusVersion()) ?? 'undefined' },
    plugins: [preact(), textOnly(), bareScripts(), pageChunks()],
    // Else light-dark() is rewritten to follow the system's scheme, and the card follows the page's.
    build: {
      cssTarget: ['chrome128', 'firefox140'],
      modulePreload: {
        // Both browsers know it.
        polyfill: false,
      },
    },
  }),
  manifest: ({ browser }) => ({
    // Words by the browser's language: assets/locales/.
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    icons,
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    // The same pages as the content script's: `card.js` goes there when a card is first wanted.
    host_permissions: ['*://*.gov.cn/*'],
    // Listed here and not by WXT: see entrypoints/marker.ts.
    content_scripts: [
      {
        matches: ['*://*.gov.cn/*'],
        js: ['early.js'],
        // Before the page is styled: Firefox adds it when the script runs, and would style the whole page once more.
        css: ['assets/marks.css'],
        run_at: 'document_start',
        all_frames: true,
        match_origin_as_fallback: true,
      },
      {
        matches: ['*://*.gov.cn/*'],
        js: ['marker.js'],
        run_at: 'document_idle',
        all_frames: true,
        // Frames that a page of gov.cn writes itself (about:blank, srcdoc, blob:).
        match_origin_as_fallback: true,
      },
    ],
    content_security_policy: { extension_pages: pagePolicy },
    // Needs no permission. 政策.
    omnibox: { keyword: 'zc' },
    commands: Object.fromEntries(
      Object.entries(commands).map(([name, { suggested }]) => [
        name,
        { suggested_key: { default: suggested }, description: `__MSG_${commandMessage(name)}__` },
      ]),
    ),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'policy-lens@policy-lens.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser === 'chrome' && { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // Else no two zips of one commit would be equal.
    'zip:done': async (_wxt, files) => {
      for (const file of files) await writeFile(file, await settledZip(await readFile(file)));
    },
    // Else the popup's own <title> would stand there, in one language.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.action = { ...(manifest.action as object), default_title: '__MSG_action__' };
    },
    'build:publicAssets': (_wxt, files) => {
      for (const size of iconSizes)
        files.push({ absoluteSrc: resolve(iconFile(size)), relativeDest: iconFile(size) });
      for (const locale of locales)
        files.push({
          absoluteSrc: resolve('assets/locales', locale, 'messages.json'),
          relativeDest: `_locales/${locale}/messages.json`,
        });
      if (!existsSync(join(corpusFolder, 'manifest.json')))
        throw new Error('The corpus is not built: run `npm run corpus -- build` first.');
      for (const file of filesBelow(corpusFolder))
        files.push({
          absoluteSrc: file,
          relativeDest: join('corpus', relative(corpusFolder, file)),
        });
    },
  },
});
