/** Keeping, reading and erasing what the user looked up and starred. All of it stays on the machine. */
import { liveQuery } from 'dexie';
import { keepHistory } from '../settings/settings.ts';
import { userData, type StoredLookUp, type StoredStar } from './database.ts';
import { dayOf, keyOf, type Item, type LookUp, type Star, type Starrable } from './model.ts';

/** So many look-ups are kept, the latest. Starred items are never dropped. */
export const mostLookUps = 2000;

/** All that is kept, the latest first. */
export interface UserData {
  lookUps: LookUp[];
  stars: Star[];
}

const storedLookUp = ({ at, item }: LookUp): StoredLookUp => ({
  at,
  item,
  day: dayOf(at),
  key: keyOf(item),
});

const storedStar = ({ at, item }: Star): StoredStar => ({ at, item, key: keyOf(item) });

const dropOldest = async (): Promise<void> => {
  const { lookUps } = userData;
  const more = (await lookUps.count()) - mostLookUps;
  if (more > 0) await lookUps.bulkDelete(await lookUps.orderBy('at').limit(more).primaryKeys());
};

/**
 * Keeps a look-up, unless the user has switched that off.
 * @throws what Dexie throws, `QuotaExceededError` where the disk is full
 */
export const keepLookUp = async (item: Item, at = Date.now()): Promise<void> => {
  if (!(await keepHistory.get())) return;
  await userData.transaction('rw', userData.lookUps, async () => {
    await userData.lookUps.put(storedLookUp({ at, item }));
    await dropOldest();
  });
};

/** @throws what Dexie throws */
export const isStarred = async (item: Starrable): Promise<boolean> =>
  (await userData.stars.get(keyOf(item))) !== undefined;

/** @throws what Dexie throws, `QuotaExceededError` where the disk is full */
export const setStarred = async (item: Starrable, on: boolean): Promise<void> => {
  if (!on) await userData.stars.delete(keyOf(item));
  else if (!(await isStarred(item))) await userData.stars.put(storedStar({ at: Date.now(), item }));
};

const plain = <I extends Item>({ at, item }: { at: number; item: I }): { at: number; item: I } => ({
  at,
  item,
});

/** @throws what Dexie throws */
const readUserData = async (): Promise<UserData> => ({
  lookUps: (await userData.lookUps.orderBy('at').toArray()).map(plain).toReversed(),
  stars: (await userData.stars.orderBy('at').toArray()).map(plain).toReversed(),
});

/**
 * Calls `show` with all that is kept, now and whenever it was changed, in whichever world.
 * @param fail called with what Dexie throws where it cannot be read
 * @returns stops
 */
export const watchUserData = (
  show: (data: UserData) => void,
  fail: (error: unknown) => void,
): (() => void) => {
  const following = liveQuery(readUserData).subscribe({ next: show, error: fail });
  return () => following.unsubscribe();
};

/**
 * Erases look-ups and stars.
 * @throws what Dexie throws; then all is still there
 */
export const erase = async ({ lookUps = [], stars = [] }: Partial<UserData>): Promise<void> => {
  await userData.transaction('rw', userData.lookUps, userData.stars, async () => {
    const keys = lookUps.map(storedLookUp).map(({ day, key }): [string, string] => [day, key]);
    await userData.lookUps.bulkDelete(keys);
    await userData.stars.bulkDelete(stars.map(({ item }) => keyOf(item)));
  });
};

/** Erases all look-ups, and gives them back for `restore`. @throws as `erase` */
export const eraseLookUps = (): Promise<LookUp[]> =>
  userData.transaction('rw', userData.lookUps, async () => {
    const gone = await userData.lookUps.toArray();
    await userData.lookUps.clear();
    return gone.map(plain);
  });

/** What was new in what was restored: `erase` takes it back. */
type Added = UserData;

/**
 * Puts look-ups and stars back, or in from a file. What is there already stays as it is; over the most that
 * is kept the oldest go.
 * @returns what was not there before and is now
 * @throws what Dexie throws; then nothing is changed
 */
export const restore = ({ lookUps = [], stars = [] }: Partial<UserData>): Promise<Added> =>
  userData.transaction('rw', userData.lookUps, userData.stars, async () => {
    const rows = lookUps.map(storedLookUp);
    const starRows = stars.map(storedStar);
    const known = await userData.lookUps.bulkGet(
      rows.map(({ day, key }): [string, string] => [day, key]),
    );
    const knownStars = await userData.stars.bulkGet(starRows.map(({ key }) => key));
    const added = rows.filter((_, index) => known[index] === undefined);
    const addedStars = starRows.filter((_, index) => knownStars[index] === undefined);
    await userData.lookUps.bulkPut(added);
    await userData.stars.bulkPut(addedStars);
    await dropOldest();
    const left = await userData.lookUps.bulkGet(
      added.map(({ day, key }): [string, string] => [day, key]),
    );
    return {
      lookUps: added.filter((_, index) => left[index]).map(plain),
      stars: addedStars.map(plain),
    };
  });
