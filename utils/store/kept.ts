/**
 * Reading the store without Dexie, whose 98 kB of script would come before the first row on every page of the
 * extension: two requests are all that reading is. The background alone makes and fills it (`filling.ts`).
 */
import type { PackKey } from './rows.ts';

/** Databases of the corpus are called so, with the version behind. */
export const storePrefix = 'corpus-';

/** What the store has of the packs asked for. */
export interface Kept {
  /** Bytes as stored, unchecked; undefined for what is missing. */
  packs: unknown[];
  /** Whether it was filled whole at one time. */
  isWhole: boolean;
}

interface Opened {
  version: string;
  database: Promise<IDBDatabase | undefined>;
}

let opened: Opened | undefined;

const forget = (version: string): void => {
  if (opened?.version === version) opened = undefined;
};

/** Opens a store that is there; undefined where there is none, which must not be made here. */
const open = (version: string): Promise<IDBDatabase | undefined> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(`${storePrefix}${version}`);
    let isNew = false;
    request.addEventListener('upgradeneeded', () => {
      isNew = true;
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      const database = request.result;
      // Else nobody could delete it.
      database.addEventListener('versionchange', () => {
        forget(version);
        database.close();
      });
      database.addEventListener('close', () => forget(version));
      resolve(database);
    });
    request.addEventListener('error', (event) => {
      // Firefox tells of it as an error of the page.
      event.preventDefault();
      if (isNew) resolve(undefined);
      else reject(request.error ?? new Error('The store cannot be opened.'));
    });
  });

/** The store, opened once; asked for again where there was none or it could not be opened. */
const store = (version: string): Promise<IDBDatabase | undefined> => {
  if (opened?.version !== version) {
    const database = open(version).then(
      (found) => {
        if (!found) forget(version);
        return found;
      },
      (error: unknown) => {
        forget(version);
        throw error;
      },
    );
    opened = { version, database };
  }
  return opened.database;
};

/** Resolves when all of a transaction is done. */
const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('The store was closed.')),
    );
  });

/**
 * Reads packs.
 * @returns undefined where there is no store
 * @throws DOMException where it cannot be read
 */
export const readKept = async (
  version: string,
  keys: readonly PackKey[],
): Promise<Kept | undefined> => {
  const database = await store(version);
  if (!database) return undefined;
  const transaction = database.transaction(['packs', 'markers']);
  const packs = transaction.objectStore('packs');
  const found = keys.map((key) => packs.get(key) as IDBRequest<{ bytes: unknown } | undefined>);
  const marker = transaction.objectStore('markers').getKey('whole');
  await done(transaction);
  return {
    packs: found.map(({ result }) => result?.bytes),
    isWhole: marker.result !== undefined,
  };
};

/** Has a damaged store filled again: takes a pack and the marker away. @throws DOMException where that fails */
export const dropKept = async (version: string, key: PackKey): Promise<void> => {
  const database = await store(version);
  if (!database) return;
  const transaction = database.transaction(['packs', 'markers'], 'readwrite');
  transaction.objectStore('markers').clear();
  transaction.objectStore('packs').delete(key);
  await done(transaction);
};
