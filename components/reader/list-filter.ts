import { foldText } from '../../utils/matcher/fold.ts';
import type { DocumentSummary } from '../../utils/store/views.ts';

/** What a document can be found by in the list, folded, in one string. */
const keyOf = (
  { title, number = '', issuers, region = '', date = '' }: DocumentSummary,
  kind: string,
): string => folded([title, number, ...issuers, region, date, kind].join('\n'));

const folded = (text: string): string => {
  const { codes } = foldText(text);
  let result = '';
  for (const code of codes) result += String.fromCharCode(code);
  return result;
};

/**
 * The documents that hold each of the words, whatever their width and case.
 * @param words parted by spaces; all documents where there are none
 * @param kindOf how a kind is called on the screen
 */
export const filterDocuments = (
  documents: readonly DocumentSummary[],
  words: string,
  kindOf: (document: DocumentSummary) => string,
): DocumentSummary[] => {
  const asked = words.split(/\s+/u).map(folded).filter(Boolean);
  return documents.filter((document) => {
    const key = keyOf(document, kindOf(document));
    return asked.every((word) => key.includes(word));
  });
};

/** Documents of one source after the other, in the order given. */
export const bySource = (
  documents: readonly DocumentSummary[],
): [source: string, documents: DocumentSummary[]][] => {
  const groups = new Map<string, DocumentSummary[]>();
  for (const document of documents) {
    const group = groups.get(document.sourceTitle);
    if (group) group.push(document);
    else groups.set(document.sourceTitle, [document]);
  }
  return [...groups];
};
