import { readAddress } from './address.ts';
import { readWithContents, type ReadDocument } from '../../utils/store/document-contents.ts';

/** A document that is being read before the page's own script is there. */
export interface EarlyReading {
  /** The address that asked for it, as `location.hash` gives it. */
  hash: string;
  /** Null where the address leads to no document. */
  read: Promise<ReadDocument | null>;
}

declare global {
  interface Handed {
    /** Left by `entrypoints/reader-early.ts` for the reader's main script. */
    early?: EarlyReading | undefined;
  }
}

/** Begins to read the document that the reader's address asks for; undefined where it asks for none. */
export const readEarly = (): EarlyReading | undefined => {
  const { hash } = location;
  const address = readAddress(hash);
  if (!address) return undefined;
  const read = readWithContents(address.source, address.line);
  // Whoever waits for it is told of what goes wrong.
  read.catch(() => undefined);
  return { hash, read };
};
