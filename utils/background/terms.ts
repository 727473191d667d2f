import { findTermsIn } from '../matcher/find-terms.ts';
import { markLength } from '../matcher/mark-list.ts';
import { Matcher } from '../matcher/matcher.ts';
import { fetchShipped } from '../store/shipped.ts';

declare global {
  /** What `early-terms.ts` has asked for. */
  var earlyTerms: Promise<Response> | undefined;
}

let loading: Promise<Matcher> | undefined;

/** The file that was asked for early; the package's again where that failed, and where it was not run. */
const fetchTerms = async (): Promise<Response> => {
  const early = await globalThis.earlyTerms?.catch(() => undefined);
  globalThis.earlyTerms = undefined;
  return early?.ok ? early : fetchShipped('terms.bin');
};

/** The matcher of the shipped automaton; loaded once a life of the background, tried again after a failure. */
const matcher = (): Promise<Matcher> => {
  loading ??= fetchTerms()
    .then(async (response) => Matcher.load(await response.arrayBuffer()))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
};

/**
 * Loads the matcher before it is asked for: what wakes the background is mostly a page's `findTerms`, and the
 * automaton is read while the rest of the background starts. Never rejects: who asks for terms is told.
 */
export const prepareTerms = async (): Promise<void> => {
  await matcher().catch(() => undefined);
};

/**
 * The terms in a text, as the `findTerms` message answers: four numbers a mark (start, end, term,
 * index into `markKinds`), offsets in UTF-16 code units of `text`.
 * @throws ShippedFileError, AutomatonError when the package is damaged
 */
export const findTerms = async (text: string): Promise<number[]> =>
  findTermsIn(await matcher(), text);

/**
 * What finds the terms that a text names.
 * @throws ShippedFileError, AutomatonError when the package is damaged
 */
export const termFinder = async (): Promise<(text: string) => number[]> => {
  const loaded = await matcher();
  return (text) => findTermsIn(loaded, text).filter((_, i) => i % markLength === 2);
};
