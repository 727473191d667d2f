import { browser } from 'wxt/browser';
import { serve } from '../messages/serve.ts';
import { allSettings } from '../settings/settings.ts';
import { findTerms, startMarking, type Chosen, type Marking } from './marking.ts';
import { termsOfNames } from './muted-terms.ts';
import { pageHost } from './page-host.ts';

/** What was chosen, and whether this page is to be marked. */
const readChoices = async (): Promise<{ on: boolean; chosen: Chosen }> => {
  const { sitesOff, muted, ...choices } = await allSettings.get();
  const host = pageHost();
  const on = host !== '' && !sitesOff.includes(host);
  // Where the names cannot be asked for, nothing can be marked either, and the marking says so.
  const terms = on
    ? await termsOfNames(muted, findTerms).catch(() => new Set<number>())
    : new Set<number>();
  return { on, chosen: { ...choices, muted: terms } };
};

/**
 * Marks this page's terms while its site is switched on. When the extension is updated or removed
 * the page keeps this script but loses the extension: it then takes down all it has put up and
 * says nothing.
 */
export const startLens = (): void => {
  let marking: Marking | undefined;
  let gone = false;

  const stop = (): void => {
    marking?.stop();
    marking = undefined;
  };
  const isAlive = (): boolean => {
    // Chromium takes the id away from a script that outlives its extension.
    if (!gone && browser.runtime?.id === undefined) {
      gone = true;
      stop();
    }
    return !gone;
  };
  /** Why the choices could not be read, where that is so; the popup tells it. */
  let failure: unknown;
  let runs = 0;
  const follow = async (): Promise<void> => {
    runs += 1;
    const run = runs;
    try {
      const { on, chosen } = await readChoices();
      // The switch was thrown again meanwhile, and answers may come in another order.
      if (run !== runs) return;
      failure = undefined;
      if (!isAlive()) return;
      if (!on) stop();
      else if (marking) marking.follow(chosen);
      else marking = startMarking(isAlive, chosen);
    } catch (error) {
      if (run !== runs) return;
      failure = error;
      isAlive();
    }
  };

  serve({
    pageTerms: () => {
      if (failure !== undefined) throw failure;
      return { host: pageHost(), ...(marking?.counts() ?? { marks: 0, terms: 0 }) };
    },
    async walk({ way }) {
      if (failure !== undefined) throw failure;
      if (!marking) throw new Error('This page is not marked.');
      await marking.walk(way);
      return {};
    },
  });
  allSettings.watch(() => void follow());
  void follow();
};
