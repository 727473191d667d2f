import { native } from '../native.ts';
import { readChoices } from './choices.ts';
import { startMarking, type Marking } from './marking.ts';
import { pageHost } from './page-host.ts';
import { handed } from './handed.ts';

/**
 * A frame begins when the browser has nothing else to do, or after so long: a page may hold hundreds, and in Firefox
 * the page stood still while each read itself (500 frames: 3.5 s, and 0.65 s this way, of which 0.5 s are the page's).
 */
const mostWaitMs = 5_000;

/**
 * Marks this page's terms while its site is switched on. When the extension is updated or removed
 * the page keeps this script but loses the extension: it then takes down all it has put up and
 * says nothing.
 */
export const startLens = (): void => {
  // Firefox runs the scripts in open pages by itself when the extension is updated; so does `open-pages.ts`.
  if (handed.lens?.isAlive()) return;
  let marking: Marking | undefined;
  let gone = false;

  const stop = (): void => {
    marking?.stop();
    marking = undefined;
  };
  const isAlive = (): boolean => {
    // Chromium takes the id away from a script that outlives its extension.
    if (!gone && native.runtime?.id === undefined) {
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
    const choosing = readChoices(pageHost());
    const isFresh = !marking;
    // The page is read while the choices are: nothing is asked or drawn before they are here.
    marking ??= startMarking(isAlive, choosing);
    try {
      const chosen = await choosing;
      // The switch was thrown again meanwhile, and answers may come in another order.
      if (run !== runs) return;
      failure = undefined;
      if (isAlive() && chosen.isOn) marking?.follow(chosen);
      else stop();
    } catch (error) {
      if (run !== runs) return;
      if (isFresh) stop();
      failure = error;
      isAlive();
    }
  };
  const state = async (): Promise<string> => {
    if (runs === 0) void follow();
    if (failure !== undefined) throw failure;
    await marking?.whole();
    return pageHost();
  };
  handed.lens = {
    isAlive,
    state,
    async walk(way) {
      await state();
      await (await marking?.hand.ready())?.walk(way);
    },
  };
  handed.onChosen = (isLost) => {
    if (isLost) stop();
    void follow();
  };
  if (top === self) void follow();
  else requestIdleCallback(() => void follow(), { timeout: mostWaitMs });
};
