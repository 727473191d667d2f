import { handed } from './handed.ts';

/** What is heard of the window, capturing: before anything below it hears it. */
const types = [
  'pointermove',
  'pointerout',
  'pointerdown',
  'pointerup',
  'pointercancel',
  'click',
  'keydown',
  'keyup',
  'scroll',
  'resize',
  'transitionend',
  'animationend',
] as const;
/** One of them, or each. */
type Heard = (typeof types)[number] | 'all';

type EventOf<T extends Heard> = T extends keyof WindowEventMap ? WindowEventMap[T] : Event;
type Listener<T extends Heard> = (event: EventOf<T>) => void;

/** Listeners on the window, kept in one place so that they can be there before the page's own. */
export interface Ears {
  add<T extends Heard>(type: T, listener: Listener<T>, signal: AbortSignal): void;
  /** Tells of an event that came before its listeners did. */
  tell(event: Event): void;
  /** Listens again where the page has begun a new document in this window (`document.open`), which ends all. */
  renew(): void;
}

declare global {
  interface Handed {
    /** Left by `entrypoints/early.ts` for `entrypoints/marker.ts`, in the extension's world. */
    ears?: Ears | undefined;
  }
}

/**
 * Begins to listen. A page may stop each event in its own first listener on the window
 * (`stopImmediatePropagation`); whoever listens first still hears it. Events that the page makes up are heard by
 * nobody: they open and close nothing.
 */
export const openEars = (): Ears => {
  const listeners = new Map<string, Set<(event: Event) => void>>();
  const hearAll = (event: Event): void => {
    if (!event.isTrusted) return;
    for (const type of [event.type, 'all'])
      for (const listener of listeners.get(type) ?? []) listener(event);
  };
  const renew = (): void => {
    // Keys alone are ever kept from the browser (`held-key.ts`). Listening twice is listening once.
    for (const type of types)
      addEventListener(type, hearAll, { capture: true, passive: !type.startsWith('key') });
  };
  renew();
  return {
    tell: hearAll,
    renew,
    add(type, listener, signal) {
      const ofType = listeners.get(type) ?? new Set();
      listeners.set(type, ofType);
      const heard = listener as (event: Event) => void;
      ofType.add(heard);
      signal.addEventListener('abort', () => ofType.delete(heard));
    },
  };
};

/**
 * Hears the window's events of a type, until `signal` is aborted; what the page makes up is left out. For scripts
 * that run behind `entrypoints/early.ts`.
 */
export const hear = <T extends Heard>(
  type: T,
  listener: Listener<T>,
  signal: AbortSignal,
): void => {
  handed.ears?.add(type, listener, signal);
};
