import type { Place } from '../../utils/corpus/model.ts';

/** A place that the reader page is asked for. */
export interface ReaderAddress {
  source: string;
  /** 1-based line of the source. */
  line: number;
}

/**
 * Reads the fragment of the reader's address, `#<source>:<line>`.
 * @param hash as `location.hash` gives it
 * @returns null where it is no such address
 */
export const readAddress = (hash: string): ReaderAddress | null => {
  const parts = /^#([^:]+):([1-9]\d{0,8})$/u.exec(hash);
  if (!parts) return null;
  try {
    return { source: decodeURIComponent(parts[1] as string), line: Number(parts[2]) };
  } catch (error) {
    // A stray % is a wrong address like any other.
    if (error instanceof URIError) return null;
    throw error;
  }
};

/** The fragment that `readAddress` reads, for a link. */
export const addressOf = ({ source, line }: Pick<Place, 'source' | 'line'>): string =>
  `#${encodeURIComponent(source)}:${line}`;
