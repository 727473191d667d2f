/** A small corpus for tests of the store: every row tells where it stands. */
import { createHash } from 'node:crypto';
import {
  packKeys,
  packSizes,
  type PackKey,
  type ShippedManifest,
  type Table,
} from '../../../utils/store/rows.ts';

type Counts = ShippedManifest['counts'];

/** The rows of a pack: `shipped terms/1#0` … */
const madeRows = (key: PackKey, counts: Counts): string[] => {
  const [table, pack] = key.split('/') as [Table, string];
  const size = packSizes[table];
  const rows = Math.min(size, counts[table] - Number(pack) * size);
  return Array.from({ length: rows }, (_, i) => `shipped ${key}#${i}`);
};

/** The bytes of a pack, as they ship. */
export const madeBytes = (key: PackKey, counts: Counts): ArrayBuffer =>
  new TextEncoder().encode(JSON.stringify(madeRows(key, counts))).buffer;

/** The manifest of a corpus with so many rows. */
export const madeManifest = (version: string, counts: Counts): ShippedManifest => ({
  version,
  sources: [],
  counts,
  digests: Object.fromEntries(
    packKeys(counts).map((key) => [
      key,
      createHash('sha256')
        .update(new Uint8Array(madeBytes(key, counts)))
        .digest('hex'),
    ]),
  ),
});
