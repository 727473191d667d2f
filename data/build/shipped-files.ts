/** The files of the package's `corpus/` folder. */
import { createHash } from 'node:crypto';
import type { Corpus } from '../../utils/corpus/model.ts';
import {
  packKeys,
  packSizes,
  type PackKey,
  type ShippedManifest,
  type Table,
  tables,
} from '../../utils/store/rows.ts';
import type { Shipment, ShippedTables } from './pack.ts';
import { searchFilesOf } from './search/pack-search.ts';

const packRows = (shipped: ShippedTables, key: PackKey): unknown[] => {
  const [table, number] = key.split('/') as [Table, string];
  const first = Number(number) * packSizes[table];
  return shipped[table].slice(first, first + packSizes[table]);
};

/**
 * The files of the package's `corpus/` folder, by name, in a fixed order.
 * @param sources for the manifest, as the corpus has them
 */
export const shippedFiles = (
  { tables: shipped, automaton }: Shipment,
  sources: Corpus['sources'],
): Map<string, string | Uint8Array> => {
  const counts = Object.fromEntries(
    tables.map((table) => [table, shipped[table].length]),
  ) as Record<Table, number>;
  const files = new Map<string, string | Uint8Array>();
  for (const key of packKeys(counts))
    files.set(`${key}.json`, JSON.stringify(packRows(shipped, key)));
  for (const [name, bytes] of searchFilesOf(shipped, sources)) files.set(name, bytes);
  files.set('terms.bin', new Uint8Array(automaton));
  const sha256 = (contents: string | Uint8Array): string =>
    createHash('sha256').update(contents).digest('hex');
  const all = [...files].map(([name, contents]) => `${name} ${sha256(contents)}\n`).join('');
  const manifest: ShippedManifest = {
    version: sha256(all).slice(0, 16),
    sources,
    counts,
    digests: Object.fromEntries(
      packKeys(counts).map((key) => [key, sha256(files.get(`${key}.json`) ?? '')]),
    ),
  };
  files.set('manifest.json', JSON.stringify(manifest));
  return files;
};
