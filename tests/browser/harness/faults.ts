import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** How many packs the store of `corpus-<version>` holds; 0 where there is none. In a tab of the extension. */
export const packsStored = (own: Page, version: string): Promise<number> =>
  own.evaluate(async (name) => {
    const all = await indexedDB.databases();
    if (!all.some((one) => one.name === name)) return 0;
    return new Promise<number>((resolve, reject) => {
      const open = indexedDB.open(name);
      open.addEventListener('error', () => reject(open.error ?? new Error('open')));
      open.addEventListener('success', () => {
        const database = open.result;
        // Ours must not keep the extension from deleting it.
        database.addEventListener('versionchange', () => database.close());
        if (!database.objectStoreNames.contains('packs')) {
          database.close();
          resolve(0);
          return;
        }
        const counting = database.transaction('packs').objectStore('packs').count();
        counting.addEventListener('success', () => {
          database.close();
          resolve(counting.result);
        });
        counting.addEventListener('error', () => reject(counting.error ?? new Error('count')));
      });
    });
  }, `corpus-${version}`);

/** The settings as the browser keeps them, in a tab of the extension. */
export const keptSettings = (own: Page): Promise<Record<string, unknown>> =>
  own.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { storage: { sync: { get(): Promise<Record<string, unknown>> } } };
      }
    ).chrome.storage.sync.get(),
  );

/** A disk of its own, in memory, at a folder. */
export interface SmallDisk {
  /** Leaves at most so many bytes of it free. */
  fill(left: number): void;
  /** Frees what `fill` took. */
  free(): void;
  remove(): void;
}

/**
 * Puts a small disk at a folder.
 * @returns undefined where this machine lets nobody do so (no Linux, not root, a locked container)
 */
export const smallDisk = (folder: string, megabytes: number): SmallDisk | undefined => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    fill: (left) => {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      try {
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
      } catch (error) {
        // The browser was quicker to write: full is full.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      if (existsSync(folder)) execFileSync('umount', ['-l', folder]);
    },
  };
};
