import { browser } from 'wxt/browser';
import type { Place } from '../corpus/model.ts';

/** The reader page's address at a line of a source, as `readAddress` reads it. */
export const readerAddress = ({ source, line }: Pick<Place, 'source' | 'line'>): string =>
  browser.runtime.getURL(`/reader.html#${encodeURIComponent(source)}:${line}`);

/** Opens the reader in a tab of its own. */
export const openReaderTab = async (at: Pick<Place, 'source' | 'line'>): Promise<void> => {
  await browser.tabs.create({ url: readerAddress(at) });
};
