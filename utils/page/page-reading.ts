import { conceal } from './concealed.ts';
import { hear } from './ears.ts';
import { fetchScript } from './fetch-script.ts';
import type { Follower, FollowerParts, Notes } from './follower-model.ts';
import { marksOf, scanInto, type FoundMarks, type ScanParts } from './page-scan.ts';
import { Slice } from './slices.ts';
import { isUnread } from './unread.ts';
import { readAttributes, watch } from './watch.ts';
import { whenDrawn } from './when-drawn.ts';
import { handed } from './handed.ts';

/** Changes are gathered for so long before the follower is fetched. */
const gatherMs = 150;
/** So many changes are kept for it; more are a change of all. */
const mostRecords = 1_000;
/** What failed is tried again after so long and, twice more, after twice as long as before. */
const retryMs = 500;
const mostFailures = 3;
/** Characters; pages with less text are read in one go anyway. */
const smallPage = 60_000;

/** Where the marks of a page go as they are found. */
export interface FarParts {
  add: (found: FoundMarks) => void;
  /** Has all marked that waits, and at once what is still to be found. */
  takeAll: () => Promise<void>;
}

interface ReadingParts extends Omit<
  FollowerParts,
  'notes' | 'forget' | 'scanInto' | 'marksOf' | 'isUnread'
> {
  far: FarParts;
}

/** The reading of a page, and the following of its changes. */
export interface PageReading {
  /** Why terms could not be found, where that is so. */
  readonly failure: unknown;
  /** Ends for good; the marks stay as they are. */
  stop(): void;
}

/**
 * Reads the whole page once, what is in view first, and rests while the page is hidden. What changes from then on, and
 * what a first reading leaves aside (shadow trees, what it could not read), is the follower's, which is fetched when
 * there is something for it to do.
 */
export const readPage = (parts: ReadingParts): PageReading => {
  const { styles, find, index, painter, isAlive, onMarks, far } = parts;
  const notes: Notes = {
    body: document.body,
    hidden: new Set(),
    shadows: new Set(),
    records: [],
    isAllDirty: false,
    isToLook: false,
  };
  const ended = new AbortController();
  const { signal } = ended;
  let follower: Follower | undefined;
  let hasBegun = false;
  /** Something is under way: a run, a wait for the next, or for the page to be visible. */
  let isBusy = false;
  let failures = 0;
  let failure: unknown;

  const going = (): boolean => !signal.aborted && !document.hidden;

  const inView = async (): Promise<Element[]> => {
    if ((notes.body?.textContent ?? '').length < smallPage) return [];
    await fetchScript('follow', 'makeFollower');
    return handed.blocksInView?.({ styles, isUnread }) ?? [];
  };

  const readAll = async (): Promise<boolean> => {
    const slice = new Slice();
    const done = new Set<Node>();
    const scan: ScanParts = {
      styles,
      find,
      done,
      onHidden: (element) => conceal(notes.hidden, element),
      onShadow: (tree) => notes.shadows.add(tree),
      apply: far.add,
    };
    for (const root of [...(await inView()), notes.body]) {
      if (!root) continue;
      if (!(await scanInto(root, scan, { slice, going }))) return false;
      done.add(root);
    }
    return true;
  };

  const step = async (): Promise<void> => {
    if (hasBegun) {
      await fetchScript('follow', 'makeFollower');
      // What is not marked cannot be followed.
      await far.takeAll();
      if (!signal.aborted)
        follower = handed.makeFollower?.({ ...parts, scanInto, marksOf, isUnread, notes, forget });
      return;
    }
    hasBegun = true;
    let isWhole = false;
    try {
      isWhole = await readAll();
    } finally {
      notes.isAllDirty ||= !isWhole;
    }
  };

  const run = async (): Promise<void> => {
    if (signal.aborted || !isAlive()) return;
    try {
      await step();
      failures = 0;
      failure = undefined;
    } catch (error) {
      failures += 1;
      failure = error;
    }
    isBusy = false;
    if (failures === 0) plan(gatherMs);
    else if (failures <= mostFailures) plan(retryMs << (failures - 1));
  };

  const plan = (delay: number): void => {
    const isWanted =
      !hasBegun ||
      notes.isAllDirty ||
      notes.isToLook ||
      notes.records.length > 0 ||
      notes.shadows.size > 0;
    if (isBusy || !isWanted || follower || signal.aborted) return;
    isBusy = true;
    if (delay === 0) whenDrawn(run);
    // Where all has ended by then, it does nothing.
    else setTimeout(whenDrawn, delay, run);
  };

  const forget = (node: Text): void => {
    const dropped = index.drop(node);
    painter.erase(dropped);
    if (dropped.length > 0) onMarks();
  };

  const isNews = ({ type, target, attributeName }: MutationRecord): boolean =>
    type === 'attributes'
      ? notes.hidden.size > 0 || readAttributes.includes(attributeName)
      : // The card stands beside the body.
        target !== document.documentElement || document.body !== notes.body;

  const note = (records: readonly MutationRecord[]): void => {
    for (const { type, target } of records)
      if (type === 'characterData') forget(target as Text);
      // A document written anew (`document.open`) has lost all listeners.
      else if (target === document) handed.ears?.renew();
    if (follower) {
      follower.note(records);
      return;
    }
    notes.records = [...notes.records, ...records.filter(isNews)];
    if (notes.records.length > mostRecords) {
      notes.records = [];
      notes.isAllDirty = true;
    }
    plan(gatherMs);
  };

  const onEnd = (event: Event): void => {
    if (follower) follower.onEnd(event);
    else if (notes.hidden.size > 0) {
      notes.isToLook = true;
      plan(gatherMs);
    }
  };

  const observer = new MutationObserver(note);
  watch(observer, document);
  // Other rules of the page may hold for a new size, and a frame may have got one.
  for (const type of ['transitionend', 'animationend', 'resize'] as const)
    hear(type, onEnd, signal);
  plan(0);
  return {
    get failure() {
      return follower?.failure ?? failure;
    },
    stop() {
      ended.abort();
      observer.disconnect();
      follower?.stop();
    },
  };
};
