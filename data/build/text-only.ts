import type { Plugin } from 'vite';

/**
 * Takes out of Preact the one place that makes markup of text (`dangerouslySetInnerHTML`, which we never use): what is
 * given there would be shown as text. So no script of the package holds a way to turn the corpus into elements, and
 * Firefox's linter has nothing to warn of.
 * @throws Error, from the build, where Preact is written otherwise than expected
 */
export const textOnly = (): Plugin => ({
  name: 'text-only',
  transform: {
    filter: { id: /\/preact\/dist\/preact\.\w+$/u },
    handler: (code) => {
      const mended = code.replace(/\.innerHTML=(\w+\.__html)/u, '.textContent=$1');
      if (mended === code) throw new Error('Preact sets markup in another way than it did.');
      return { code: mended, map: null };
    },
  },
});
