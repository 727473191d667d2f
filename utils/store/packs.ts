/** Reading packs: from the store where it has them, else from the shipped files. */
import { CorpusDatabase } from './database.ts';
import { isSound, rowsOf } from './pack-bytes.ts';
import { packOf, packSizes, type PackKey, type Rows, type Table } from './rows.ts';
import { seed } from './seed.ts';
import { shippedManifest, shippedPack } from './shipped.ts';
import { clearTrouble, reportTrouble } from './trouble.ts';

/**
 * How long a read waits for IndexedDB, in milliseconds, before the shipped file answers. A read
 * takes 1–5 ms, the first one after a browser start about 30.
 */
const patience = 250;

let opened: Promise<CorpusDatabase> | undefined;

const database = (): Promise<CorpusDatabase> => {
  opened ??= shippedManifest()
    .then(({ version }) => new CorpusDatabase(version))
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  return opened;
};

/** What `work` gives, or undefined where it takes too long: a slow store is no broken one. */
const inTime = async <T>(work: Promise<T>): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};

let running: Promise<void> | undefined;

/**
 * Makes the store whole; at most one run at a time. Never rejects: a store that cannot be filled
 * is reported, and the shipped files go on answering.
 */
export const ensureSeeded = (): Promise<void> => {
  running ??= (async () => {
    try {
      await seed(await database(), await shippedManifest(), shippedPack);
      await clearTrouble();
    } catch (error) {
      await reportTrouble(error);
    } finally {
      running = undefined;
    }
  })();
  return running;
};

/** Whether the store was found damaged, so that it is to be filled again once in this world. */
let repairAsked = false;

const repair = async (key: PackKey): Promise<void> => {
  if (repairAsked) return;
  repairAsked = true;
  const store = await database();
  await store.transaction('rw', store.packs, store.markers, async () => {
    await store.markers.clear();
    await store.packs.delete(key);
  });
};

/** What the store holds of the packs asked for; undefined for what is missing, damaged or late. */
const stored = async (keys: readonly PackKey[]): Promise<(ArrayBuffer | undefined)[]> => {
  try {
    const store = await database();
    const manifest = await shippedManifest();
    const found = await inTime(
      store.transaction('r', store.packs, store.markers, async () => ({
        packs: await store.packs.bulkGet([...keys]),
        whole: (await store.markers.get('whole')) !== undefined,
      })),
    );
    if (!found) return keys.map(() => undefined);
    return await Promise.all(
      keys.map(async (key, index) => {
        const bytes = found.packs[index]?.bytes;
        if (bytes && (await isSound(bytes, key, manifest))) return bytes;
        // A whole store without this pack is damaged; the background fills it at its next start.
        if (found.whole) repair(key).catch(reportTrouble);
        return undefined;
      }),
    );
  } catch (error) {
    await reportTrouble(error);
    return keys.map(() => undefined);
  }
};

/** Packs on their way: who asks for one meanwhile gets the same rows, which nobody changes. */
const reading = new Map<PackKey, Promise<unknown[]>>();

/** Begins to read packs, those together that are not on their way. */
const readPacks = (keys: readonly PackKey[]): Map<PackKey, Promise<unknown[]>> => {
  const missing = keys.filter((key) => !reading.has(key));
  const found = missing.length > 0 ? stored(missing) : Promise.resolve([]);
  for (const [index, key] of missing.entries()) {
    const rows = found.then(async (bytes) => rowsOf(bytes[index] ?? (await shippedPack(key))));
    reading.set(key, rows);
    const forget = (): void => void reading.delete(key);
    rows.then(forget, forget);
  }
  return new Map(reading);
};

/**
 * Reads rows of a table by position.
 * @returns the rows in the order asked for; not to be changed
 * @throws ShippedFileError when neither the store nor the package has them
 * @throws RangeError for a position beyond the table
 */
export const readRows = async <T extends Table>(
  table: T,
  positions: readonly number[],
): Promise<Rows[T][]> => {
  const keys = [...new Set(positions.map((position) => packOf(table, position)))];
  if (keys.length === 0) return [];
  const coming = readPacks(keys);
  const packs = new Map<PackKey, unknown[]>();
  await Promise.all(keys.map(async (key) => packs.set(key, (await coming.get(key)) ?? [])));
  return positions.map((position) => {
    const row = packs.get(packOf(table, position))?.[position % packSizes[table]];
    if (row === undefined) throw new RangeError(`${table} has no row ${position}`);
    return row as Rows[T];
  });
};

/** Reads a whole table; see `readRows`. */
export const readTable = async <T extends Table>(table: T): Promise<Rows[T][]> => {
  const { counts } = await shippedManifest();
  return readRows(
    table,
    Array.from({ length: counts[table] }, (_, position) => position),
  );
};
