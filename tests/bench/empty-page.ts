import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Puts `empty.html` into a copy of the extension: the least page that the same framework makes, a field.
 * @param head markup that its head begins with
 */
export const addEmptyPage = async (copy: string, head: string): Promise<void> => {
  await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { importSource: 'preact' } },
    build: {
      outDir: copy,
      emptyOutDir: false,
      rolldownOptions: {
        input: fileURLToPath(import.meta.resolve('./popup/empty.tsx')),
        output: { entryFileNames: 'empty.js', format: 'iife' },
      },
    },
  });
  writeFileSync(
    join(copy, 'empty.html'),
    `<!doctype html><html lang="zh-CN"><head>${head}<meta charset="utf-8"><script type="module" src="/empty.js"></script></head><body></body></html>`,
  );
};
