import { type CorpusDatabase, dropOtherVersions } from './database.ts';
import { isSound } from './pack-bytes.ts';
import { packKeys, type PackKey, type ShippedManifest } from './rows.ts';

/** Packs written in one transaction: a step of a few tens of milliseconds. */
const packsPerStep = 12;

const stepsOf = (keys: readonly PackKey[]): PackKey[][] =>
  Array.from({ length: Math.ceil(keys.length / packsPerStep) }, (_, step) =>
    keys.slice(step * packsPerStep, (step + 1) * packsPerStep),
  );

/** Whether the store is known to hold every pack. */
export const isWhole = async (
  database: CorpusDatabase,
  manifest: ShippedManifest,
): Promise<boolean> => {
  const expected = packKeys(manifest.counts).length;
  const marker = await database.markers.get('whole');
  return marker?.packs === expected && (await database.packs.count()) === expected;
};

/**
 * Fills the store from the shipped files in small steps, each of which may be the last one before
 * the browser kills the worker: Chromium does so after about 30 s, Firefox after about 60 s, and
 * neither goes on by itself. So every step asks first what is missing, the marker comes last, and
 * the caller starts again at every start of the background.
 * @param load reads a shipped pack's bytes
 * @returns how many packs were written
 * @throws what `load` or IndexedDB throws (a full disk is `QuotaExceededError`); what is already
 *   stored stays
 */
export const seed = async (
  database: CorpusDatabase,
  manifest: ShippedManifest,
  load: (key: PackKey) => Promise<ArrayBuffer>,
): Promise<number> => {
  if (await isWhole(database, manifest)) {
    // The worker may have been killed between the marker and this.
    await dropOtherVersions(manifest.version);
    return 0;
  }
  const keys = packKeys(manifest.counts);
  let written = 0;
  for (const step of stepsOf(keys)) {
    const stored = await database.packs.bulkGet(step);
    const sound = await Promise.all(
      step.map((key, index) => isSound(stored[index]?.bytes, key, manifest)),
    );
    const missing = step.filter((_, index) => !sound[index]);
    if (missing.length === 0) continue;
    const packs = await Promise.all(missing.map(async (key) => ({ key, bytes: await load(key) })));
    await database.packs.bulkPut(packs);
    written += packs.length;
  }
  await database.transaction('rw', database.packs, database.markers, async () => {
    await database.packs.where('key').noneOf(keys).delete();
    await database.markers.put({ key: 'whole', packs: keys.length });
  });
  await dropOtherVersions(manifest.version);
  return written;
};
