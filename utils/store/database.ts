import { Dexie, type EntityTable } from 'dexie';
import { type PackKey, rowsInPack, type ShippedManifest } from './rows.ts';

export interface StoredPack {
  key: PackKey;
  rows: unknown[];
}

interface Marker {
  key: 'whole';
  packs: number;
}

const prefix = 'corpus-';

/** The store of one corpus version. A cache of the shipped files: it may be lost at any time. */
export class CorpusDatabase extends Dexie {
  declare packs: EntityTable<StoredPack, 'key'>;
  declare markers: EntityTable<Marker, 'key'>;

  constructor(version: string) {
    // The store can be made again from the package, so a write need not reach the disk at once.
    super(`${prefix}${version}`, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ packs: '&key', markers: '&key' });
  }
}

/** Drops the stores of all other corpus versions. */
export const dropOtherVersions = async (version: string): Promise<void> => {
  const names = await Dexie.getDatabaseNames();
  const old = names.filter((name) => name.startsWith(prefix) && name !== `${prefix}${version}`);
  await Promise.all(old.map((name) => Dexie.delete(name)));
};

/** Whether a stored record is the pack that the manifest promises. */
export const isSound = (
  pack: StoredPack | undefined,
  key: PackKey,
  { counts }: ShippedManifest,
): pack is StoredPack =>
  pack !== undefined && Array.isArray(pack.rows) && pack.rows.length === rowsInPack(key, counts);
