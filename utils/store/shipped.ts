import { isSound } from './pack-bytes.ts';
import type { PackKey, ShippedManifest } from './rows.ts';

/** A file of the package that cannot be read: the installation is damaged. */
class ShippedFileError extends Error {
  override readonly name = 'ShippedFileError';
}

/**
 * Reads a file of the package's `corpus/` folder; in the extension's own worlds alone.
 * @throws ShippedFileError when it is missing or cannot be read
 */
export const fetchShipped = async (file: string): Promise<Response> => {
  try {
    const response = await fetch(`/corpus/${file}`);
    if (response.ok) return response;
    throw new Error(`status ${response.status}`);
  } catch (error) {
    throw new ShippedFileError(`corpus/${file}: ${(error as Error).message}`, { cause: error });
  }
};

let manifest: Promise<ShippedManifest> | undefined;

/**
 * What ships with this version of the extension; read once a world.
 * @throws ShippedFileError
 */
export const shippedManifest = (): Promise<ShippedManifest> => {
  manifest ??= fetchShipped('manifest.json')
    .then((response) => response.json() as Promise<ShippedManifest>)
    .catch((error: unknown) => {
      manifest = undefined;
      throw error;
    });
  return manifest;
};

/**
 * The bytes of a shipped pack.
 * @throws ShippedFileError when it is missing or not the one that the manifest promises
 */
export const shippedPack = async (key: PackKey): Promise<ArrayBuffer> => {
  const response = await fetchShipped(`${key}.json`);
  const bytes = await response.arrayBuffer();
  if (await isSound(bytes, key, await shippedManifest())) return bytes;
  throw new ShippedFileError(`corpus/${key}.json: damaged`);
};
