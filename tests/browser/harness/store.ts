import type { Page } from 'puppeteer-core';
import { type Lens } from './lens.ts';
import { until } from './wait.ts';

/** What IndexedDB holds, read without the extension's own code. */
export interface SeenStore {
  databases: string[];
  packs: number;
  /** SHA-256 of the packs' bytes, in the order of their keys. */
  digests: string[];
  /** As the marker has it: how many packs make the store whole. */
  promised: number | null;
}

/** Reads the store in a tab of the extension. */
export const seenStore = (own: Page): Promise<SeenStore> =>
  own.evaluate(async () => {
    const databases = (await indexedDB.databases())
      .map((one) => one.name ?? '')
      .filter((name) => name.startsWith('corpus-'));
    const [name] = databases;
    if (name === undefined) return { databases, packs: 0, digests: [], promised: null };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open(name);
      open.addEventListener('success', () => resolve(open.result));
      open.addEventListener('error', () => reject(open.error ?? new Error('open')));
    });
    type Packs = { bytes: ArrayBuffer }[];
    const [packs, marker] = await new Promise<[Packs, { packs?: number } | undefined]>(
      (resolve, reject) => {
        const reading = database.transaction(['packs', 'markers']);
        const all = reading.objectStore('packs').getAll() as IDBRequest<Packs>;
        const whole = reading.objectStore('markers').get('whole') as IDBRequest<
          { packs?: number } | undefined
        >;
        reading.addEventListener('complete', () => resolve([all.result, whole.result]));
        reading.addEventListener('abort', () => reject(reading.error ?? new Error('abort')));
      },
    );
    database.close();
    const digests = await Promise.all(
      packs.map(async ({ bytes }) =>
        new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).join(' '),
      ),
    );
    return {
      databases,
      packs: packs.length,
      digests,
      promised: marker?.packs ?? null,
    };
  });

/** Waits until the store is whole by its own marker. */
export const wholeStore = async (lens: Lens): Promise<SeenStore> => {
  const own = await lens.openOwn('assets/marks.css');
  const store = await until(
    'the whole store',
    async () => {
      const seen = await seenStore(own);
      return seen.packs > 0 && seen.promised === seen.packs ? seen : null;
    },
    20_000,
  );
  await own.close();
  return store;
};

export const damages = [
  'its database deleted',
  'half of its packs gone',
  'every pack cut short',
  'every figure altered',
] as const;

/** Damages the store from a tab of the extension; the background must be dead. */
export const damage = (own: Page, kind: (typeof damages)[number]): Promise<void> =>
  own.evaluate(async (kind) => {
    const all = await indexedDB.databases();
    const name = all.find((one) => one.name?.startsWith('corpus-'))?.name;
    if (name === undefined) throw new Error('There is no store to damage.');
    await new Promise<void>((resolve, reject) => {
      if (kind === 'its database deleted') {
        const gone = indexedDB.deleteDatabase(name);
        gone.addEventListener('success', () => resolve());
        gone.addEventListener('error', () => reject(gone.error ?? new Error('delete')));
        return;
      }
      const open = indexedDB.open(name);
      open.addEventListener('success', () => {
        const writing = open.result.transaction('packs', 'readwrite');
        const packs = writing.objectStore('packs');
        const stored = packs.getAll() as IDBRequest<{ key: string; bytes: ArrayBuffer }[]>;
        stored.addEventListener('success', () => {
          for (const [index, { key, bytes }] of stored.result.entries()) {
            const altered = new TextDecoder().decode(bytes).replaceAll('2', '3');
            if (kind === 'every pack cut short') packs.put({ key, bytes: bytes.slice(1) });
            else if (kind === 'every figure altered')
              packs.put({ key, bytes: new TextEncoder().encode(altered).buffer });
            else if (index % 2 === 0) packs.delete(key);
          }
        });
        writing.addEventListener('complete', () => {
          open.result.close();
          resolve();
        });
        writing.addEventListener('abort', () => reject(writing.error ?? new Error('abort')));
      });
    });
  }, kind);
