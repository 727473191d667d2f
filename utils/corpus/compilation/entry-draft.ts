import type { PolicyDocument } from '../model.ts';
import { provinceOf } from '../text/regions.ts';
import type { EntryDraft } from './clauses.ts';
import type { Outline } from './outline.ts';

/**
 * What an entry is at a place of a document, apart from its words: of the 专栏 that it stands in, or of
 * the document.
 *
 * @param number as printed
 * @param words where its words begin in the clause's text
 */
export const entryAt = (
  { title }: PolicyDocument,
  { box, region, pathAboveBox }: Outline,
  number: string,
  words: number,
): EntryDraft => {
  const place = box === undefined ? region : provinceOf(title);
  return {
    catalogue: box ?? title,
    path: pathAboveBox,
    number,
    words,
    ...(place === undefined ? {} : { region: place }),
  };
};
