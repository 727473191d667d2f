import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Builds a script of the benchmarks into a copy of the extension, as `name`.js.
 * @param input its address, as `import.meta.resolve` gives it
 */
export const addScript = async (copy: string, name: string, input: string): Promise<void> => {
  await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { importSource: 'preact' } },
    build: {
      outDir: copy,
      emptyOutDir: false,
      rolldownOptions: {
        input: fileURLToPath(input),
        output: { entryFileNames: `${name}.js`, format: 'iife' },
      },
    },
  });
};

/**
 * Puts `empty.html` into a copy of the extension: the least page that the same framework makes, a field.
 * @param head markup that its head begins with
 */
export const addEmptyPage = async (copy: string, head: string): Promise<void> => {
  await addScript(copy, 'empty', import.meta.resolve('./popup/empty.tsx'));
  writeFileSync(
    join(copy, 'empty.html'),
    `<!doctype html><html lang="zh-CN"><head>${head}<meta charset="utf-8"><script type="module" src="/empty.js"></script></head><body></body></html>`,
  );
};
