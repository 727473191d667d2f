/**
 * In which order a card tells things: what answers a reader of this page best comes first.
 * Sorting is stable, so what no rule parts stays in the order of the sources.
 */
import type { DefinitionForm, PolicyDocument } from '../corpus/model.ts';
import type { Rows } from '../store/rows.ts';
import { bearing, closeness, listRank } from '../lexicon/closeness.ts';
import { noRelevance, type Relevance } from './relevance.ts';
import { distance, placeOfHost, placeOfRegion, type PlacePath } from './regions.ts';

/** What of a document decides its weight. */
export type Weighed = Pick<PolicyDocument, 'kind' | 'issuers' | 'region' | 'date'>;

/** A definition says what the term is; a gloss explains in passing; a short form only names. */
const forms: readonly DefinitionForm[] = ['defines', 'criteria', 'explains', 'abbreviates'];

const stateCouncil = /^(?:中共中央|国务院(?:办公厅)?$|中央办公厅|全国人民代表大会)/u;
/** Issuers that hold no public power: 中国工程咨询协会. */
const unofficial = /(?:协会|学会|商会|联合会|公司|研究院|中心)$/u;

/**
 * The weight of who issued a document (立法法, put for readers): a law; an administrative regulation; a
 * rule, or what the State Council or the Party's centre issued; a ministry's; a province's or a
 * city's; an interpretation; anything else. Less is weightier.
 */
export const authority = ({ kind, issuers, region }: Weighed): number => {
  if (kind === 'interpretation') return 5;
  if (region !== undefined) return 4;
  if (kind === 'law') return 0;
  if (kind === 'regulation') return 1;
  if (issuers.every((issuer) => unofficial.test(issuer))) return 6;
  return kind === 'rule' || issuers.some((issuer) => stateCouncil.test(issuer)) ? 2 : 3;
};

type Key = readonly number[];

/** Sorts by keys, part by part, the smaller first. */
const sortBy = <T>(items: readonly T[], keyOf: (item: T) => Key): T[] => {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  keyed.sort((a, b) => {
    for (const [index, part] of a.key.entries()) {
      const difference = part - (b.key[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
};

/** ISO dates so that the newer sorts first, and no date last. */
const newerFirst = (date: string | undefined): number =>
  date === undefined ? 0 : -Number(date.replaceAll('-', '').padEnd(8, '0'));

/** Where the reader's page stands; undefined where that is not known, as in the popup. */
const pageAt = (host: string | undefined): PlacePath | undefined =>
  host === undefined ? undefined : placeOfHost(host);

/** What a card knows of the page that it is opened on. */
export interface Page {
  /** `location.hostname`. */
  host?: string;
  /** How close a text is to what the page is about. */
  relevance?: Relevance;
}

/**
 * Whether words stand for an acronym letter by letter: 环境、社会和治理 for ESG, where 绿色治理 tells what it
 * is taken for.
 */
const spellsOut = (name: string, words: string): boolean =>
  /^[A-Z]{3,}$/u.test(name) && words.split(/[、，和与及]/u).length === name.length;

/**
 * Definitions: those that hold beyond their document first, then by form, what spells an acronym out,
 * closeness to the page's place, authority, date, closeness to what the page is about.
 * @param documentOf the document that a definition stands in; none for a statement
 */
export const rankDefinitions = <
  D extends Pick<Rows['definitions'], 'form' | 'local' | 'name' | 'text'>,
>(
  definitions: readonly D[],
  documentOf: (definition: D) => Weighed | undefined,
  { host, relevance = noRelevance }: Page = {},
): D[] => {
  const page = pageAt(host);
  return sortBy(definitions, (definition) => {
    const document = documentOf(definition);
    return [
      Number(definition.local),
      forms.indexOf(definition.form),
      Number(!spellsOut(definition.name, definition.text)),
      page ? distance(placeOfRegion(document?.region), page) : 0,
      document ? authority(document) : 6,
      newerFirst(document?.date),
      -relevance(definition.text),
    ];
  });
};

/**
 * Entries: those that name the term, then those that hold it within other words, then those that only
 * mention it (`bearing`); within each, catalogues that encourage industries first, then by how closely they name it, by
 * closeness to the page's place, by what they and their headings share with the page, and the shortest,
 * which says least besides the term.
 * @param names the term's name and variants
 * @param regionOf the region of an entry, or of the document that it stands in
 */
export const rankEntries = <
  E extends Pick<Rows['entries'], 'catalogue' | 'text' | 'columns' | 'path'>,
>(
  entries: readonly E[],
  names: readonly string[],
  regionOf: (entry: E) => string | undefined,
  { host, relevance = noRelevance }: Page = {},
): E[] => {
  const page = pageAt(host);
  return sortBy(entries, (entry) => {
    const close = closeness(entry, names);
    return [
      bearing(entry.catalogue, close),
      listRank(entry.catalogue),
      close,
      page ? distance(placeOfRegion(regionOf(entry)), page) : 0,
      -relevance([...entry.path, entry.text].join('\n')),
      entry.text.length,
    ];
  });
};
