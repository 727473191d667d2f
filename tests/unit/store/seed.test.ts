import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { CorpusDatabase } from '../../../utils/store/database.ts';
import { packKeys, type PackKey, type ShippedManifest } from '../../../utils/store/rows.ts';
import { rowsOf } from '../../../utils/store/pack-bytes.ts';
import { isWhole, seed } from '../../../utils/store/seed.ts';
import { madeBytes, madeManifest } from './made-corpus.ts';

const manifest = (version: string): ShippedManifest =>
  madeManifest(version, {
    documents: 3,
    relations: 3,
    contents: 3,
    citations: 400,
    cited: 700,
    terms: 1000,
    definitions: 300,
    entries: 2568,
    statements: 6999,
    clauses: 5000,
  });

/** A loader that is cut off after so many packs, as a killed worker is. */
const loader = (shipped: ShippedManifest, last = Infinity) => {
  const asked: PackKey[] = [];
  const load = (key: PackKey): Promise<ArrayBuffer> => {
    asked.push(key);
    return asked.length > last
      ? Promise.reject(new Error('killed'))
      : Promise.resolve(madeBytes(key, shipped.counts));
  };
  return { asked, load };
};

afterEach(async () => {
  await Promise.all((await Dexie.getDatabaseNames()).map((name) => Dexie.delete(name)));
});

test('a store is filled, marked whole, and not filled again', async () => {
  const shipped = manifest('a');
  const database = new CorpusDatabase('a');
  const keys = packKeys(shipped.counts);
  expect(await seed(database, shipped, loader(shipped).load)).toBe(keys.length);
  expect(await isWhole(database, shipped)).toBe(true);
  const again = loader(shipped);
  expect(await seed(database, shipped, again.load)).toBe(0);
  expect(again.asked).toEqual([]);
  const pack = await database.packs.get('entries/20');
  expect(pack && rowsOf(pack.bytes)).toHaveLength(8);
});

test('wherever seeding is cut off, the next start goes on and the marker comes last', async () => {
  const shipped = manifest('cut');
  const keys = packKeys(shipped.counts);
  for (let last = 0; last < keys.length; last += 7) {
    const database = new CorpusDatabase('cut');
    await expect(seed(database, shipped, loader(shipped, last).load)).rejects.toThrow('killed');
    expect(await isWhole(database, shipped)).toBe(false);
    const kept = await database.packs.count();
    const rest = loader(shipped);
    await seed(database, shipped, rest.load);
    expect(rest.asked).toHaveLength(keys.length - kept);
    expect(await isWhole(database, shipped)).toBe(true);
    await database.delete();
  }
});

test('a damaged record is written again', async () => {
  const shipped = manifest('damaged');
  const database = new CorpusDatabase('damaged');
  await seed(database, shipped, loader(shipped).load);
  await database.packs.update('terms/1', { bytes: madeBytes('terms/2', shipped.counts) });
  await database.packs.delete('clauses/0');
  await database.markers.clear();
  const repair = loader(shipped);
  await seed(database, shipped, repair.load);
  expect(repair.asked.toSorted()).toEqual(['clauses/0', 'terms/1']);
});

test('a new version gets its own store and the old one goes when the new one is whole', async () => {
  const [old, next] = [manifest('old'), manifest('next')];
  await seed(new CorpusDatabase('old'), old, loader(old).load);
  const database = new CorpusDatabase('next');
  await expect(seed(database, next, loader(next, 30).load)).rejects.toThrow('killed');
  expect(await Dexie.getDatabaseNames()).toContain('corpus-old');
  await seed(database, next, loader(next).load);
  expect(await Dexie.getDatabaseNames()).toEqual(['corpus-next']);
});

test('an old version that was left behind goes at the next start', async () => {
  const next = manifest('next');
  await seed(new CorpusDatabase('next'), next, loader(next).load);
  const old = new CorpusDatabase('old');
  await old.open();
  old.close();
  expect(await Dexie.getDatabaseNames()).toContain('corpus-old');
  expect(await seed(new CorpusDatabase('next'), next, loader(next).load)).toBe(0);
  expect(await Dexie.getDatabaseNames()).toEqual(['corpus-next']);
});
