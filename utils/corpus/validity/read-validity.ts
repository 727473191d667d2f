import { type FoundCitation, sentenceOf } from '../citations/found-citation.ts';
import { familyOf } from '../citations/resolve.ts';
import type { CitedDocument, Clause, PolicyDocument } from '../model.ts';
import { type Ending, type Family, readEnding } from './endings.ts';
import { Facts } from './facts.ts';
import { ownWords } from './own-words.ts';
import { inForceFrom } from './terms.ts';
import { draftMark, isDraftTitle, isTrialTitle } from './titles.ts';

/** What is read: all sources together, citations resolved. */
export interface ValidityInput {
  documents: readonly PolicyDocument[];
  citedDocuments: readonly CitedDocument[];
  clauses: readonly Clause[];
  citations: readonly FoundCitation[];
}

/** Documents and cited documents with `validity` where the corpus says something of it. */
export interface WithValidity {
  documents: PolicyDocument[];
  citedDocuments: CitedDocument[];
}

/** Items by a key, in order. */
const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

/** The firmest of several endings: a repeal before a revision, one with a day before one without. */
const firmest = (endings: readonly Ending[]): Ending | undefined => {
  const repeals = endings.filter(({ ended }) => ended.how === 'repealed');
  const firm = repeals.length > 0 ? repeals : endings;
  return firm.find(({ ended }) => ended.since !== undefined) ?? firm[0];
};

/** What the words behind a citation say of the document that it names. */
const readCitation = (facts: Facts, citation: FoundCitation): void => {
  const day = citation.former ? undefined : inForceFrom(citation.after);
  if (day !== undefined) facts.add('effective', day, sentenceOf(citation), citation);
};

/** What a cited document's name says of it: （试行）, （征求意见稿）. */
const readName = (facts: Facts, citation: FoundCitation, document: CitedDocument): void => {
  const { cited, after, ...place } = citation;
  if (citation.id === document.id) {
    if (isTrialTitle(document.title)) facts.add('trial', true, document.title, place);
    if (isDraftTitle(document.title)) facts.add('draft', true, document.title, place);
  }
  const mark = draftMark(after);
  if (mark !== undefined) facts.add('draft', true, `《${cited}》${mark}`, place);
};

const withFacts = <T extends PolicyDocument | CitedDocument>(document: T, facts: Facts): T =>
  facts.validity ? { ...document, validity: facts.validity } : document;

/**
 * What the corpus's own words say of the validity of its documents and of those that they cite: in
 * force from and until when, on trial, draft, ended by what and since when; each with its ground.
 * What a notice says of itself counts for the texts that it issues.
 */
export const readValidity = (input: ValidityInput): WithValidity => {
  const { documents, citedDocuments, citations } = input;
  const clausesOf = groupBy(input.clauses, ({ document }) => document);
  const facts = new Map(
    documents.map((document) => [
      document.id,
      ownWords(document, clausesOf.get(document.id) ?? []),
    ]),
  );
  const ofCited = new Map(citedDocuments.map((cited) => [cited, new Facts()]));
  const citedBy = new Map(
    citedDocuments.flatMap((cited) => cited.citations.map((id) => [id, cited] as const)),
  );
  const factsOf = ({ id, target }: FoundCitation): Facts | undefined => {
    if (target !== undefined) return facts.get(target);
    const cited = citedBy.get(id);
    return cited && ofCited.get(cited);
  };
  for (const citation of citations) {
    const own = factsOf(citation);
    const cited = citedBy.get(citation.id);
    if (own) readCitation(own, citation);
    if (own && cited) readName(own, citation, cited);
  }
  for (const { id, issuedBy, kind } of documents) {
    const notice = issuedBy === undefined ? undefined : facts.get(issuedBy);
    if (notice && kind !== 'interpretation') facts.get(id)?.take(notice, ['effective', 'until']);
  }

  const byId = new Map(documents.map((document) => [document.id, document]));
  const families = groupBy(documents, familyOf);
  const effectiveOf = ({ id }: PolicyDocument): string | undefined => facts.get(id)?.effective;
  const familyAt = (citation: FoundCitation): Family | undefined => {
    const citing = byId.get(citation.document ?? '');
    if (!citing) return undefined;
    const family = (families.get(familyOf(citing)) ?? []).filter(
      ({ kind }) => kind !== 'interpretation',
    );
    const texts = family.filter(({ issuedBy }) => issuedBy !== undefined || family.length === 1);
    return { citing, texts, effectiveOf };
  };
  const endings = new Map<Facts, Ending[]>();
  for (const citation of citations) {
    if (!citation.former) continue;
    const own = factsOf(citation);
    const ending = own && readEnding(citation, familyAt(citation));
    if (!ending) continue;
    const known = endings.get(own);
    if (known) known.push(ending);
    else endings.set(own, [ending]);
  }
  for (const [own, all] of endings) {
    const first = firmest(all);
    if (first) own.add('ended', first.ended, first.text, first);
    for (const ending of all) if (first) own.add('ended', first.ended, ending.text, ending);
  }
  return {
    documents: documents.map((document) =>
      withFacts(document, facts.get(document.id) ?? new Facts()),
    ),
    citedDocuments: citedDocuments.map((cited) =>
      withFacts(cited, ofCited.get(cited) ?? new Facts()),
    ),
  };
};
