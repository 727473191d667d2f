import type { Plugin } from 'vite';

/**
 * Scripts that the extension's pages share, by the modules that they hold. Left alone, the bundler makes a file of every few
 * modules, and the popup would wait for fifteen: each costs Chromium about a millisecond of the page's own time.
 */
const chunks = {
  // Imported before all else by the background, and so run first: within the background's own file it would be run last.
  'early-terms': /\/background\/early-terms\./u,
  base: /virtual:wxt-(?:html-)?plugins|preload-helper|\/utils\/(?:search\/files|store\/(?:pack-bytes|shipped))\./u,
  search:
    /\/utils\/search\/(?!excerpt|files|kind-words|query)|\/minisearch\/|\/text\/document-number\./u,
  view: /\/preact\/|\/components\/(?:corrected-note|document-facts|grounds|language|marked-text|reason|remembered-language|standing|text-parts|validity|words|card\/warning)\.|\/utils\/(?:native|cards\/regions|corpus\/text\/numerals|corpus\/validity\/(?:day|state)|matcher\/(?:fold|leaps)|quote\/print|search\/(?:excerpt|kind-words|query)|settings\/(?:language-tag|too-long))\./u,
  // What reads the store: every world but pages does.
  reading:
    /\/utils\/(?:cards\/(?:clause-name|entry-cells)|page\/handed|quote\/(?:copy|quote|reference)|reader\/text-links|store\/(?:built-version|document-contents|documents|kept|packs|rows|standing|trouble|trouble-note))\./u,
  // What the reader draws first; the rest of it comes after the first frame.
  reader:
    /\/components\/reader\/(?!clause-tools|document-list|entries-table|list-filter|panels\/(?!knowledge|unread|use-read|words))[^?]*\.tsx?$/u,
  popup: /\/components\/popup\/(?:notices|opened|passage|words)\./u,
};

/** Has the bundler make these files. */
export const pageChunks = (): Plugin => ({
  name: 'policy-lens:page-chunks',
  config: ({ build }) =>
    // Scripts that are one file each.
    build?.lib
      ? undefined
      : {
          build: {
            rolldownOptions: {
              output: {
                codeSplitting: {
                  includeDependenciesRecursively: false,
                  groups: Object.entries(chunks).map(([name, test]) => ({ name, test })),
                },
              },
            },
          },
        },
});
