import type { Answer, Ask, MessageName } from '../messages/contract.ts';
import { listen } from '../messages/reply.ts';
import { native } from '../native.ts';
import { readChoices, watchChoices } from './choices.ts';
import { startMarking, type Marking } from './marking.ts';
import { pageHost } from './page-host.ts';

declare global {
  /** Whether this script is in the page already and has its extension. In the extension's world. */
  var isMarking: (() => boolean) | undefined;
}

/**
 * Marks this page's terms while its site is switched on. When the extension is updated or removed
 * the page keeps this script but loses the extension: it then takes down all it has put up and
 * says nothing.
 */
export const startLens = (): void => {
  // Firefox runs the scripts in open pages by itself when the extension is updated; so does `open-pages.ts`.
  if (globalThis.isMarking?.()) return;
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
  globalThis.isMarking = isAlive;
  /** Why the choices could not be read, where that is so; the popup tells it. */
  let failure: unknown;
  let runs = 0;
  const follow = async (): Promise<void> => {
    runs += 1;
    const run = runs;
    try {
      const chosen = await readChoices(pageHost());
      // The switch was thrown again meanwhile, and answers may come in another order.
      if (run !== runs) return;
      failure = undefined;
      if (!isAlive()) return;
      if (!chosen.isOn) stop();
      else if (marking) marking.follow(chosen);
      else marking = startMarking(isAlive, chosen);
    } catch (error) {
      if (run !== runs) return;
      failure = error;
      isAlive();
    }
  };

  const answers = {
    pageTerms: () => ({ host: pageHost(), ...(marking?.counts() ?? { marks: 0, terms: 0 }) }),
    async walk(body) {
      const { way } = Object(body) as Partial<Ask<'walk'>>;
      if (way !== 'next' && way !== 'previous') throw new Error('walk: message of the wrong shape');
      if (!marking) throw new Error('This page is not marked.');
      await marking.walk(way);
      return {};
    },
  } satisfies { [N in MessageName]?: (body: unknown) => Answer<N> | Promise<Answer<N>> };
  listen(native.runtime, (name, body) => {
    if (name !== 'pageTerms' && name !== 'walk') return undefined;
    return () => {
      if (failure !== undefined) throw failure;
      return answers[name](body);
    };
  });
  watchChoices(() => void follow());
  void follow();
};
