/**
 * In which order a card tells things: what answers a reader of this page best comes first.
 * Sorting is stable, so what no rule parts stays in the order of the sources.
 */
import type { DefinitionForm, PolicyDocument } from '../corpus/model.ts';
import { namesInPhrase } from '../lexicon/names.ts';
import { splitPieces } from '../lexicon/pieces.ts';
import { foldTerm } from '../matcher/fold.ts';
import type { Rows } from '../store/rows.ts';
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

/** Catalogues that encourage industries: what enterprises ask for first. */
const encouraging = /产业.*目录/u;

/** An entry that lists more things than this is about none of them. */
const mostListed = 8;

/**
 * How closely an entry names a term: it is the entry (0), one of the few things that it lists,
 * apart from what is done with it (1: 化妆品制造), one of many, its first words or a kind of it (2:
 * 知识产权服务, 设施渔业), words within (3: 农、林、渔业通用航空公司), or in its headings or criteria alone (4).
 * @param text the entry's
 * @param names the term's name and variants
 */
export const closeness = (text: string, names: readonly string[]): number => {
  const folded = names.map(foldTerm);
  const isName = (words: string | undefined): boolean =>
    words !== undefined && folded.includes(foldTerm(words));
  if (isName(text)) return 0;
  const pieces = splitPieces(text);
  if (pieces.some((piece) => isName(piece) || isName(namesInPhrase(piece).own)))
    return pieces.length > mostListed ? 2 : 1;
  const own = foldTerm(text);
  // 自主知识产权的新药 is no kind of 知识产权: only what a whole part of the list ends with is.
  const parts = own.split(/[,;:。()]/u);
  const isAbout = (name: string): boolean =>
    own.startsWith(name) || parts.some((part) => part.endsWith(name));
  if (folded.some(isAbout)) return 2;
  return folded.some((name) => own.includes(name)) ? 3 : 4;
};

/**
 * Entries: encouraged industries first, then by how closely they name the term, by closeness
 * to the page's place, by what they and their headings share with the page, and the shortest, which
 * says least besides the term.
 * @param names the term's name and variants
 * @param regionOf the region of an entry, or of the document that it stands in
 */
export const rankEntries = <E extends Pick<Rows['entries'], 'catalogue' | 'text' | 'path'>>(
  entries: readonly E[],
  names: readonly string[],
  regionOf: (entry: E) => string | undefined,
  { host, relevance = noRelevance }: Page = {},
): E[] => {
  const page = pageAt(host);
  return sortBy(entries, (entry) => [
    Number(!encouraging.test(entry.catalogue)),
    closeness(entry.text, names),
    page ? distance(placeOfRegion(regionOf(entry)), page) : 0,
    -relevance([...entry.path, entry.text].join('\n')),
    entry.text.length,
  ]);
};
