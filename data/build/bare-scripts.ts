import type { Plugin } from 'vite';

/** What WXT puts behind a script, for whoever asks what running it has given. */
const footer = /\n\w+;\s*$/u;

/** What runs on every page, nearly all of it. */
const calledWhole = 'marker.js';
/**
 * Has V8 compile all of a script when it is loaded, instead of reading each function twice, at loading and at its first
 * call (https://v8.dev/blog/explicit-compile-hints; Chromium 136, which keeps no compiled code of ours between pages).
 */
const compileWhole = '//# allFunctionsCalledOnLoad\n';

/**
 * Runs the scripts that go into pages as they are. WXT's frame around them (its
 * `virtual/unlisted-script-entrypoint.mjs`) only writes to the console, which is the page's, when one fails, and would be
 * half of `early.js`.
 * @throws Error, from the build, where WXT does so in another way
 */
export const bareScripts = (): Plugin => {
  const changed = (): never => {
    throw new Error('WXT frames scripts in another way than it did.');
  };
  return {
    name: 'bare-scripts',
    transform: {
      filter: { id: [/virtual:wxt-unlisted-script-entrypoint/u, /define-unlisted-script\.mjs$/u] },
      handler: (code) => {
        const [, entry] = /^import definition from ("[^"]+");$/mu.exec(code) ?? [];
        if (entry !== undefined) return { code: `import main from ${entry};\nmain();`, map: null };
        if (!code.includes('function defineUnlistedScript(arg)')) changed();
        return { code: 'export const defineUnlistedScript = (main) => main;', map: null };
      },
    },
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.code.startsWith('(function(){')) continue;
          if (!footer.test(chunk.code)) changed();
          const hint = chunk.fileName === calledWhole ? compileWhole : '';
          chunk.code = hint + chunk.code.replace(footer, '\n');
        }
      },
    },
  };
};
