import type { PackKey, ShippedManifest } from './rows.ts';

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Whether bytes are the pack that the package promises. A card must not show what a damaged store
 * holds, and rows of the right form can still be wrong: only a digest tells.
 */
export const isSound = async (
  bytes: unknown,
  key: PackKey,
  { digests }: ShippedManifest,
): Promise<boolean> =>
  bytes instanceof ArrayBuffer &&
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) === digests[key];

/**
 * The rows of a pack.
 * @param bytes UTF-8 JSON, an array
 * @throws SyntaxError where it is not JSON
 */
export const rowsOf = (bytes: ArrayBuffer): unknown[] =>
  JSON.parse(new TextDecoder().decode(bytes)) as unknown[];
