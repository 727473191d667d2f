import { CorpusDatabase } from './database.ts';
import { seed } from './seed.ts';
import { shippedManifest, shippedPack } from './shipped.ts';
import { clearTrouble, reportTrouble } from './trouble.ts';

let opened: CorpusDatabase | undefined;
let running: Promise<void> | undefined;

/**
 * Makes the store whole; at most one run at a time. Never rejects: a store that cannot be filled
 * is reported, and the shipped files go on answering.
 */
export const ensureSeeded = (): Promise<void> => {
  running ??= (async () => {
    try {
      const manifest = await shippedManifest();
      opened ??= new CorpusDatabase(manifest.version);
      await seed(opened, manifest, shippedPack);
      await clearTrouble();
    } catch (error) {
      await reportTrouble(error);
    } finally {
      running = undefined;
    }
  })();
  return running;
};
