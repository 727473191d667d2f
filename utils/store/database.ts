import { Dexie, type EntityTable } from 'dexie';
import { storePrefix } from './kept.ts';
import type { PackKey } from './rows.ts';

interface StoredPack {
  key: PackKey;
  /** The shipped file's bytes. */
  bytes: ArrayBuffer;
}

interface Marker {
  key: 'whole';
  packs: number;
}

/** The store of one corpus version. A cache of the shipped files: it may be lost at any time. */
export class CorpusDatabase extends Dexie {
  declare packs: EntityTable<StoredPack, 'key'>;
  declare markers: EntityTable<Marker, 'key'>;

  constructor(version: string) {
    // The store can be made again from the package, so a write need not reach the disk at once.
    super(`${storePrefix}${version}`, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ packs: '&key', markers: '&key' });
  }
}

/** Drops the stores of all other corpus versions. */
export const dropOtherVersions = async (version: string): Promise<void> => {
  const names = await Dexie.getDatabaseNames();
  const old = names.filter(
    (name) => name.startsWith(storePrefix) && name !== `${storePrefix}${version}`,
  );
  await Promise.all(old.map((name) => Dexie.delete(name)));
};
