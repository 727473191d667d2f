/** What a document cites and what cites it, as the reader lists it. */
import type { Reference, Standing } from '../cards/model.ts';
import type { CitationRelation } from '../corpus/model.ts';

/** The document at the other end of a citation. */
export interface OtherDocument {
  /** Tells documents apart. */
  key: string;
  title: string;
  number?: string;
  standing?: Standing;
  /** Held by the corpus, known to it by citation alone, or not told by what the text calls it (《办法》). */
  held: 'held' | 'cited' | 'unknown';
  /** Where a held one begins. */
  source?: string;
  line?: number;
}

/** Words around a name, and where the name stands in them. */
export interface CitingWords {
  text: string;
  /** Start and exclusive end in UTF-16 code units. */
  name: readonly [start: number, end: number];
}

/** One citation with its place. */
export interface DocumentCitation {
  relation: CitationRelation;
  /** The part that is cited, as printed. */
  article?: string;
  /** The words that cite. */
  at: Reference;
  words: CitingWords;
  other: OtherDocument;
}

/** So much of a sentence stands on either side of the name, in UTF-16 code units. */
const reach = 60;
const sentenceEnds = '。；！？\n\t';

const startsHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/u.test(text.charAt(at));

/**
 * The sentence, or the cell of a table, in which a name stands, cut where it is long; … where it goes on.
 * @param span of the name in the text
 */
export const citingWords = (
  text: string,
  [nameStart, nameEnd]: readonly [number, number],
): CitingWords => {
  let start = nameStart;
  while (start > 0 && !sentenceEnds.includes(text.charAt(start - 1))) start--;
  let end = nameEnd;
  while (end < text.length && !sentenceEnds.includes(text.charAt(end))) end++;
  if (text.charAt(end) === '。') end++;
  if (start < nameStart - reach) start = nameStart - reach;
  if (end > nameEnd + reach) end = nameEnd + reach;
  if (startsHalf(text, start)) start--;
  if (startsHalf(text, end)) end++;
  while (start < nameStart && text.charAt(start) === ' ') start++;
  const before = start > 0 && !sentenceEnds.includes(text.charAt(start - 1)) ? '…' : '';
  const isCut = end < text.length && !sentenceEnds.includes(text.charAt(end - 1));
  const after = isCut && !sentenceEnds.includes(text.charAt(end)) ? '…' : '';
  const lead = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${after}`,
    name: [nameStart + lead, nameEnd + lead],
  };
};

/** A document with its citations of one relation. */
export interface CitedGroup {
  other: OtherDocument;
  citations: DocumentCitation[];
}

/** One relation with its documents. */
export interface RelationGroup {
  relation: CitationRelation;
  /** How many citations. */
  total: number;
  documents: CitedGroup[];
}

/** In the order in which a reader weighs them: what changes force comes first. */
const order: readonly CitationRelation[] = [
  'repeals',
  'amends',
  'based-on',
  'implements',
  'interprets',
  'cites',
];

/**
 * Citations by relation and then by document, each document where it is first cited.
 * A row of a table that names a law both as its basis and in passing cites it once: as its basis.
 */
export const groupCitations = (citations: readonly DocumentCitation[]): RelationGroup[] => {
  const seen = new Set<string>();
  return order.flatMap((relation) => {
    const groups = new Map<string, CitedGroup>();
    let total = 0;
    for (const citation of citations) {
      if (citation.relation !== relation) continue;
      const { other, at, article = '' } = citation;
      const place = [other.key, at.source, at.document, at.line, article].join('\n');
      if (seen.has(place)) continue;
      seen.add(place);
      total += 1;
      const group = groups.get(other.key);
      if (group) group.citations.push(citation);
      else groups.set(other.key, { other, citations: [citation] });
    }
    return total > 0 ? [{ relation, total, documents: [...groups.values()] }] : [];
  });
};
