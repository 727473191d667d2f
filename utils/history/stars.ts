import { readRows } from '../store/packs.ts';
import type { Starrable } from './model.ts';
import { isPrivateWindow, noteLookUp } from './note.ts';
import { isStarred, setStarred } from './store.ts';

/**
 * A term by its number, as it is kept: names outlive the numbers.
 * @throws RangeError for a number that no term has, ShippedFileError where the corpus cannot be read
 */
const termItem = async (term: number): Promise<Extract<Starrable, { kind: 'term' }>> => {
  const [row] = await readRows('terms', [term]);
  if (!row) throw new RangeError(`terms has no row ${term}`);
  return { kind: 'term', name: row.name };
};

/** Keeps a look-up of a term: see `noteLookUp`. @throws as `termItem` */
export const noteTerm = async (
  term: number,
  isPrivate: boolean | Promise<boolean> = isPrivateWindow(),
): Promise<void> => {
  // In a private window nothing is to be read either.
  if (!(await isPrivate)) await noteLookUp(await termItem(term), false);
};

/**
 * Whether something is starred; with `on`, stars it or takes the star away first.
 * @returns null in a private window, where nothing is kept
 * @throws what Dexie throws where it cannot be read or kept
 */
export const star = async (
  item: Starrable,
  on?: boolean,
  isPrivate: boolean | Promise<boolean> = isPrivateWindow(),
): Promise<boolean | null> => {
  if (await isPrivate) return null;
  if (on !== undefined) await setStarred(item, on);
  return isStarred(item);
};

/** The same for a term. @throws as `star` and `termItem` */
export const starTerm = async (
  term: number,
  on?: boolean,
  isPrivate?: boolean | Promise<boolean>,
): Promise<boolean | null> => star(await termItem(term), on, isPrivate);
