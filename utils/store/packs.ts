/** Reading packs: from the store where it has them, else from the shipped files. */
import { builtVersion } from './built-version.ts';
import { dropKept, readKept } from './kept.ts';
import { isSound, rowsOf } from './pack-bytes.ts';
import { packKey, packSizes, type PackKey, type Rows, type Table } from './rows.ts';
import { shippedManifest, shippedPack } from './shipped.ts';
import { reportTrouble } from './trouble.ts';

/**
 * How long a read waits for IndexedDB, in milliseconds, before the shipped file answers. A read
 * takes 1–5 ms, the first one after a browser start about 30.
 */
const patience = 250;

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

/** Whether the store was found damaged, so that it is to be filled again once in this world. */
let repairAsked = false;

const repair = async (key: PackKey): Promise<void> => {
  if (repairAsked) return;
  repairAsked = true;
  await dropKept((await shippedManifest()).version, key);
};

/** What the store holds of the packs asked for; undefined for what is missing, damaged or late. */
const stored = async (keys: readonly PackKey[]): Promise<(ArrayBuffer | undefined)[]> => {
  try {
    // The store of the corpus that this was built with is read while the manifest is, which mostly names that one.
    const early = builtVersion === undefined ? undefined : readKept(builtVersion, keys);
    early?.catch(() => undefined);
    const manifest = await shippedManifest();
    const isNamed = early && manifest.version === builtVersion;
    const found = await inTime(isNamed ? early : readKept(manifest.version, keys));
    if (!found) return keys.map(() => undefined);
    return await Promise.all(
      keys.map(async (key, index) => {
        const bytes = found.packs[index];
        if (await isSound(bytes, key, manifest)) return bytes as ArrayBuffer;
        // A whole store without this pack is damaged; the background fills it at its next start.
        if (found.isWhole) repair(key).catch(reportTrouble);
        return undefined;
      }),
    );
  } catch (error) {
    await reportTrouble(error);
    return keys.map(() => undefined);
  }
};

/** Packs on their way, and those that are kept: who asks for one gets the same rows, which nobody changes. */
const reading = new Map<PackKey, Promise<unknown[]>>();

/** Small tables that every look at a document begins with: their packs are kept. */
const keptTables: readonly Table[] = ['documents', 'contents'];
const isKept = (key: PackKey): boolean => keptTables.some((table) => key.startsWith(`${table}/`));

/** Begins to read packs, those together that are not on their way. */
const readPacks = (keys: readonly PackKey[]): Map<PackKey, Promise<unknown[]>> => {
  const missing = keys.filter((key) => !reading.has(key));
  const found = missing.length > 0 ? stored(missing) : Promise.resolve([]);
  for (const [index, key] of missing.entries()) {
    const rows = found.then(async (bytes) => rowsOf(bytes[index] ?? (await shippedPack(key))));
    reading.set(key, rows);
    const forget = (): void => void reading.delete(key);
    rows.then(isKept(key) ? undefined : forget, forget);
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
  const size = packSizes[table];
  // By their numbers: a list of 7,000 statements would be as many keys to put together, twice.
  const numbers = [...new Set(positions.map((position) => Math.floor(position / size)))];
  if (numbers.length === 0) return [];
  const keys = numbers.map((number) => packKey(table, number));
  const coming = readPacks(keys);
  const packs = new Map<number, unknown[]>();
  await Promise.all(
    keys.map(async (key, at) => packs.set(numbers[at] as number, (await coming.get(key)) ?? [])),
  );
  return positions.map((position) => {
    const row = packs.get(Math.floor(position / size))?.[position % size];
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
