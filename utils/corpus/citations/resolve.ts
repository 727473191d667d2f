import type { Citation, Definition, PolicyDocument } from '../model.ts';
import { normalizeDocumentNumber } from '../text/document-number.ts';
import { foldTitle } from '../text/titles.ts';

/** What one document may be called by: folded, with and without 中华人民共和国 in front. */
const foldedNames = (title: string): string[] => {
  const folded = foldTitle(title);
  const short = folded.replace(/^中华人民共和国/u, '');
  return short === folded || short.length < 3 ? [folded] : [folded, short];
};

const coverage = ['full', 'partial', 'title-only'];

const better = (a: PolicyDocument, b: PolicyDocument): PolicyDocument =>
  coverage.indexOf(b.coverage) < coverage.indexOf(a.coverage) ? b : a;

/** Documents by key; where several share one, the fullest, and of those the first. */
const indexBy = (
  documents: readonly PolicyDocument[],
  keysOf: (document: PolicyDocument) => readonly string[],
): ReadonlyMap<string, PolicyDocument> => {
  const index = new Map<string, PolicyDocument>();
  for (const document of documents)
    for (const key of keysOf(document)) {
      const known = index.get(key);
      index.set(key, known ? better(known, document) : document);
    }
  return index;
};

/** A notice and the text that it issues share a number: the number alone means the notice. */
const indexByNumber = (documents: readonly PolicyDocument[]): ReadonlyMap<string, PolicyDocument> =>
  indexBy(
    documents.filter(({ issuedBy }) => issuedBy === undefined),
    ({ number }) => (number === undefined ? [] : [normalizeDocumentNumber(number)]),
  );

/** Short names by `document\tfolded short name`, with the full name as defined there. */
const shortNames = (definitions: readonly Definition[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { form, term, aliases, definition, document } of definitions) {
    if (form !== 'abbreviates') continue;
    for (const name of [term, ...aliases]) {
      const key = `${document}\t${foldTitle(name)}`;
      if (!names.has(key)) names.set(key, definition);
    }
  }
  return names;
};

const digits = (number: string): string => (number.match(/\d+/gu) ?? []).join(' ');

/** A title may be that of an older edition: its number tells. */
const contradicts = (number: string | undefined, document: PolicyDocument): boolean =>
  number !== undefined &&
  document.number !== undefined &&
  digits(normalizeDocumentNumber(number)) !== digits(normalizeDocumentNumber(document.number));

/**
 * Whether a document cannot be the one that is amended or repealed: a text that revises or repeals
 * 《…》 under its own title, or under that of what it issues, means the edition before.
 */
const outlives = ({ relation, document }: Citation, { id, issuedBy }: PolicyDocument): boolean =>
  (relation === 'amends' || relation === 'repeals') && (id === document || issuedBy === document);

/**
 * Tells which of the corpus's documents each citation means: by its title (folded: width, spaces,
 * brackets, quotation marks and a leading 中华人民共和国 do not count), by a short name that its own
 * document defines, or by its number. Editions are never guessed: 《…目录》 is not 《…目录（2022年版）》, and
 * a title with another number than the document's means another document.
 *
 * @returns the citations in the same order, those that were found with `target`
 */
export const resolveCitations = (
  citations: readonly Citation[],
  documents: readonly PolicyDocument[],
  definitions: readonly Definition[],
): Citation[] => {
  const byTitle = indexBy(documents, ({ title }) => foldedNames(title));
  const byNumber = indexByNumber(documents);
  const shorts = shortNames(definitions);
  const find = ({ cited, number, document }: Citation): PolicyDocument | undefined => {
    const full = shorts.get(`${document}\t${foldTitle(cited)}`);
    const named = byTitle.get(foldTitle(full ?? cited));
    if (named && !contradicts(number, named)) return named;
    return number === undefined ? undefined : byNumber.get(normalizeDocumentNumber(number));
  };
  return citations.map((citation) => {
    const target = find(citation);
    return target && !outlives(citation, target) ? { ...citation, target: target.id } : citation;
  });
};
