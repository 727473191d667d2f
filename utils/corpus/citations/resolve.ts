import { areSameTitle, withoutEdition } from '../compilation/document-titles.ts';
import type { Definition, PolicyDocument } from '../model.ts';
import { numberKey } from '../text/document-number.ts';
import { foldTitle } from '../text/titles.ts';
import type { FoundCitation } from './found-citation.ts';
import { isGeneric, type Meant, meaningOf } from './short-names.ts';

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
    ({ number }) => (number === undefined ? [] : [numberKey(number)]),
  );

/** The numbers in a title or 发文字号, which tell editions apart, whatever stands around them. */
export const digits = (text = ''): string => (text.match(/\d+/gu) ?? []).join(' ');

/** A title may be that of an older edition: its number tells. */
const contradicts = (number: string | undefined, document: PolicyDocument): boolean =>
  number !== undefined &&
  document.number !== undefined &&
  digits(numberKey(number)) !== digits(numberKey(document.number));

/** A notice issues a few texts; more are not compared, which keeps time linear. */
const largestFamily = 40;

/** The notice of a document's family: the texts that one notice issues, and itself. */
export const familyOf = ({ id, issuedBy }: PolicyDocument): string => issuedBy ?? id;

/** A title without what prints of it leave out: 的, the edition. */
const plain = (title: string): string => foldTitle(withoutEdition(title)).replaceAll('的', '');

/**
 * The text of a citing document's family that a name means: a print of its title that leaves out a
 * word or the edition, or its kind alone (《规划》 in the notice that issues one plan).
 */
const inFamily = (
  { title, number }: Meant,
  texts: readonly PolicyDocument[],
): PolicyDocument | undefined => {
  const fits = (document: PolicyDocument): boolean => {
    if (contradicts(number, document)) return false;
    if (isGeneric(title)) return foldTitle(withoutEdition(document.title)).endsWith(title);
    if (withoutEdition(title) !== title && digits(title) !== digits(document.title)) return false;
    return plain(document.title).endsWith(plain(title)) || areSameTitle(title, document.title);
  };
  const [found, ...more] = texts.filter(fits);
  return more.length === 0 ? found : undefined;
};

/**
 * Tells which of the corpus's documents each citation means: by its title (folded: width, spaces,
 * brackets, quotation marks and a leading 中华人民共和国 do not count), by a short name that its own
 * document defines, by its number, or as one of the texts that its own notice issues. Editions are
 * never guessed: 《…目录》 is not 《…目录（2022年版）》, a title with another number than the document's
 * means another document, and what a text ends or revises is the edition before it.
 *
 * @returns the citations in the same order, those that were found with `target`
 */
export const resolveCitations = <C extends FoundCitation>(
  citations: readonly C[],
  documents: readonly PolicyDocument[],
  definitions: readonly Definition[],
): C[] => {
  const byTitle = indexBy(documents, ({ title }) => foldedNames(title));
  const byNumber = indexByNumber(documents);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const families = new Map<string, PolicyDocument[]>();
  for (const document of documents) {
    if (document.kind === 'interpretation') continue;
    const family = families.get(familyOf(document));
    if (!family) families.set(familyOf(document), [document]);
    else if (family.length < largestFamily) family.push(document);
  }
  const meaning = meaningOf(definitions);
  const find = (citation: C): PolicyDocument | undefined => {
    const meant = meaning(citation);
    const citing = citation.document === undefined ? undefined : byId.get(citation.document);
    const family = citing ? (families.get(familyOf(citing)) ?? []) : [];
    const texts = family.filter(({ issuedBy }) => issuedBy !== undefined || family.length === 1);
    const named = byTitle.get(foldTitle(meant.title));
    const found =
      (named && !contradicts(meant.number, named) ? named : undefined) ??
      (meant.number === undefined ? undefined : byNumber.get(numberKey(meant.number))) ??
      inFamily(meant, texts);
    return citation.former && found && family.includes(found) ? undefined : found;
  };
  return citations.map((citation) => {
    const target = find(citation);
    return target ? { ...citation, target: target.id } : citation;
  });
};
