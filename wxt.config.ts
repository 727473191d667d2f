import { preact } from '@preact/preset-vite';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** Where `npm run corpus -- build` leaves the files that ship. */
const corpusFolder = resolve('.output/corpus');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

const iconSizes = [16, 32, 48, 128];
const iconFile = (size: number): string => `assets/icon-${size}.png`;
const icons = Object.fromEntries(iconSizes.map((size) => [size, iconFile(size)]));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '政策镜 Policy Lens',
    description: '在政府网页上标出政策术语，悬停即见界定、目录条目与出处。语料随扩展安装，不联网。',
    icons,
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    // The same pages as the content script's: `card.js` goes there when a card is first wanted.
    host_permissions: ['*://*.gov.cn/*'],
    // Listed here and not by WXT: see entrypoints/marker.ts.
    content_scripts: [
      {
        matches: ['*://*.gov.cn/*'],
        js: ['marker.js'],
        css: ['assets/marks.css'],
        run_at: 'document_idle',
        all_frames: true,
      },
    ],
    action: { default_title: '政策镜：查术语、条文、目录' },
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
    'build:publicAssets': (_wxt, files) => {
      for (const size of iconSizes)
        files.push({ absoluteSrc: resolve(iconFile(size)), relativeDest: iconFile(size) });
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
