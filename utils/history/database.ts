import { Dexie, type EntityTable, type Table } from 'dexie';
import type { LookUp, Star } from './model.ts';

/** `day` and `key` (`keyOf`) together tell look-ups apart. */
export interface StoredLookUp extends LookUp {
  day: string;
  key: string;
}

export interface StoredStar extends Star {
  key: string;
}

/**
 * The user's own data. A database of its own: those of the corpus are thrown away with each version,
 * and nothing here can be made again.
 */
class UserDatabase extends Dexie {
  declare lookUps: Table<StoredLookUp, [day: string, key: string]>;
  declare stars: EntityTable<StoredStar, 'key'>;

  constructor() {
    super('user-data');
    this.version(1).stores({ lookUps: '[day+key], at', stars: 'key, at' });
  }
}

/** Opened when it is first used. */
export const userData = new UserDatabase();
