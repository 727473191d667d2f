import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CorpusDatabase } from '../../../utils/store/database.ts';
import { packKeys, type PackKey } from '../../../utils/store/rows.ts';
import { madeBytes, madeManifest } from './made-corpus.ts';

/** What `browser.storage.local` holds. */
const kept = new Map<string, unknown>();

vi.mock('../../../utils/native.ts', () => ({
  native: {
    storage: {
      local: {
        get: (key: string) => Promise.resolve(kept.has(key) ? { [key]: kept.get(key) } : {}),
        set: (values: object) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, value);
          return Promise.resolve();
        },
        remove: (key: string) => Promise.resolve(void kept.delete(key)),
      },
    },
  },
}));

const counts = {
  documents: 2,
  relations: 2,
  contents: 2,
  citations: 4,
  cited: 3,
  terms: 300,
  definitions: 5,
  entries: 200,
  statements: 300,
  clauses: 300,
};
const manifest = madeManifest('v', counts);

let fetched: string[] = [];
/** What the package holds. */
let shipped = (key: PackKey): ArrayBuffer => madeBytes(key, counts);

/** The module anew: a world that has just started. */
const start = async () => {
  vi.resetModules();
  return {
    ...(await import('../../../utils/store/filling.ts')),
    ...(await import('../../../utils/store/packs.ts')),
    ...(await import('../../../utils/store/trouble.ts')),
  };
};

beforeEach(() => {
  fetched = [];
  shipped = (key) => madeBytes(key, counts);
  kept.clear();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', (address: string) => {
    const file = address.replace('/corpus/', '');
    fetched.push(file);
    if (file === 'manifest.json') return Promise.resolve(Response.json(manifest));
    const key = file.replace('.json', '') as PackKey;
    return packKeys(manifest.counts).includes(key)
      ? Promise.resolve(new Response(shipped(key)))
      : Promise.resolve(new Response('', { status: 404 }));
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await Promise.all((await Dexie.getDatabaseNames()).map((name) => Dexie.delete(name)));
});

test('before the store is filled the shipped files answer', async () => {
  const { readRows } = await start();
  expect(await readRows('terms', [299, 0])).toEqual(['shipped terms/2#43', 'shipped terms/0#0']);
  expect(fetched).toContain('terms/2.json');
});

test('reading makes no store, and finds the one that is made later', async () => {
  const { ensureSeeded, readRows } = await start();
  await readRows('terms', [0]);
  expect(await Dexie.getDatabaseNames()).toEqual([]);
  await ensureSeeded();
  fetched = [];
  expect(await readRows('terms', [299])).toEqual(['shipped terms/2#43']);
  expect(fetched).toEqual([]);
});

test('a store that is read can be deleted', async () => {
  await (await start()).ensureSeeded();
  const { readRows } = await start();
  await readRows('terms', [0]);
  await Dexie.delete('corpus-v');
  expect(await Dexie.getDatabaseNames()).toEqual([]);
  expect(await readRows('terms', [1])).toEqual(['shipped terms/0#1']);
});

test('small tables are read once', async () => {
  await (await start()).ensureSeeded();
  const { readTable } = await start();
  const first = await readTable('documents');
  await Dexie.delete('corpus-v');
  fetched = [];
  expect(await readTable('documents')).toEqual(first);
  expect(fetched).toEqual([]);
});

test('a whole store answers alone', async () => {
  const first = await start();
  await first.ensureSeeded();
  fetched = [];
  const { readRows, readTable } = await start();
  expect(await readRows('entries', [130])).toEqual(['shipped entries/1#2']);
  expect(await readTable('definitions')).toHaveLength(5);
  expect(fetched).toEqual(['manifest.json']);
});

test.each(['v', 'older'])(
  'built with the corpus %s, it reads that of the package',
  async (built) => {
    vi.stubGlobal('CORPUS_VERSION', built);
    await (await start()).ensureSeeded();
    fetched = [];
    const { readRows } = await start();
    expect(await readRows('entries', [130])).toEqual(['shipped entries/1#2']);
    expect(await readRows('terms', [0])).toEqual(['shipped terms/0#0']);
    expect(fetched).toEqual(['manifest.json']);
    expect(await Dexie.getDatabaseNames()).toEqual(['corpus-v']);
  },
);

test('a store of other rows under the version that this was built with is not shown', async () => {
  vi.stubGlobal('CORPUS_VERSION', 'older');
  const other = new CorpusDatabase('older');
  await other.packs.put({ key: 'terms/0', bytes: madeBytes('terms/1', counts) });
  other.close();
  const { readRows } = await start();
  expect(await readRows('terms', [0])).toEqual(['shipped terms/0#0']);
});

test('a damaged record is not shown, and the next start mends it', async () => {
  await (await start()).ensureSeeded();
  const database = new CorpusDatabase('v');
  // As many rows as there should be, all of them another pack's.
  await database.packs.update('terms/1', { bytes: madeBytes('terms/0', counts) });
  database.close();

  const second = await start();
  expect(await second.readRows('terms', [128])).toEqual(['shipped terms/1#0']);
  await vi.waitFor(async () => {
    const again = new CorpusDatabase('v');
    expect(await again.markers.count()).toBe(0);
    again.close();
  });
  await (await start()).ensureSeeded();
  fetched = [];
  const third = await start();
  expect(await third.readRows('terms', [128])).toEqual(['shipped terms/1#0']);
  expect(fetched).toEqual(['manifest.json']);
});

test('a full disk is told, leaves what is stored and goes on answering', async () => {
  const put = vi
    .spyOn(Dexie.prototype, 'transaction')
    .mockRejectedValue(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
  const { ensureSeeded, readRows, currentTrouble } = await start();
  await ensureSeeded();
  expect(put).toHaveBeenCalled();
  expect(await currentTrouble()).toBe('full');
  expect(await readRows('documents', [1])).toEqual(['shipped documents/0#1']);
  vi.restoreAllMocks();
  const later = await start();
  await later.ensureSeeded();
  expect(await later.currentTrouble()).toBeUndefined();
});

test('a position beyond the table and a missing shipped file are errors that name it', async () => {
  const { readRows } = await start();
  await expect(readRows('documents', [2])).rejects.toThrow('documents has no row 2');
  await expect(readRows('entries', [5000])).rejects.toThrow('corpus/entries/39.json: status 404');
});

test('a damaged shipped file is refused by name', async () => {
  shipped = (key) => madeBytes(key === 'terms/1' ? 'terms/0' : key, counts);
  const { readRows } = await start();
  await expect(readRows('terms', [130])).rejects.toThrow('corpus/terms/1.json: damaged');
  expect(await readRows('terms', [0])).toEqual(['shipped terms/0#0']);
});

test('who asks while a pack is on its way shares the reading; who asks later reads anew', async () => {
  const { readRows } = await start();
  const packs = () => fetched.filter((file) => file === 'terms/2.json').length;
  await Promise.all([
    readRows('terms', [299]),
    readRows('terms', [298, 0]),
    readRows('terms', [299]),
  ]);
  expect(packs()).toBe(1);
  await readRows('terms', [299]);
  expect(packs()).toBe(2);
});

test('a reading that fails is not kept', async () => {
  const { readRows } = await start();
  shipped = () => new ArrayBuffer(3);
  await expect(Promise.all([readRows('terms', [0]), readRows('terms', [1])])).rejects.toThrow(
    'terms/0',
  );
  shipped = (key) => madeBytes(key, counts);
  expect(await readRows('terms', [0])).toEqual(['shipped terms/0#0']);
});
