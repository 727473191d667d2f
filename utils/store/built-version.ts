/** Given by the build (`wxt.config.ts`); in tests there is none. */
declare const CORPUS_VERSION: string | undefined;

/** The version of the corpus that this script was built with: the manifest's, known before that is read. */
export const builtVersion: string | undefined =
  typeof CORPUS_VERSION === 'undefined' ? undefined : CORPUS_VERSION;
