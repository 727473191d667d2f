/**
 * Imported before all else by `entrypoints/background.ts`: what wakes the background is mostly a page that will ask for
 * its terms, and the automaton is fetched while the rest is still being run, which takes as long.
 */
globalThis.earlyTerms = fetch('/corpus/terms.bin');
// `terms.ts` tries again.
globalThis.earlyTerms.catch(() => undefined);
