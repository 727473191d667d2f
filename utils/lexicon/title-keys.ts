import { areSameTitle } from '../corpus/compilation/document-titles.ts';
import type { Corpus, PolicyDocument } from '../corpus/model.ts';
import { foldTerm } from '../matcher/fold.ts';
import { amendedKey, editionlessKey, titleKey } from '../matcher/title-key.ts';
import type { Term } from './model.ts';
import { titleForms, withoutTerm } from './title-forms.ts';
import { issuedPart, issuersOf, partsOf } from './title-parts.ts';

/** What a title's key leads to. */
interface TitleKey {
  key: string;
  term: Term;
}

/** Shorter keys are names of kinds: 办法, 条例. */
const shortest = 2;

/** The year of the edition that a title says it is. */
const editionOf = /[（(]((?:19|20)\d\d)[^（()）]*[)）]\s*版?$/u;
/** What is amended and stays the same document: 《专利法》（2020年修正）. */
const statute = /(?:法|条例|办法|规定)$/u;
const isNumber = /\d.*号/u;

const digits = (text: string): string => (text.match(/\d+/gu) ?? []).join(' ');

/** What a document is called by, the surest first; a later level never takes a key from an earlier one. */
interface Named {
  document: Pick<PolicyDocument, 'id' | 'title' | 'number' | 'date'>;
  issuers: readonly string[];
  prints: readonly string[];
}

/**
 * The keys of a held document's names. One that leaves the edition out stands for it where nothing beside
 * it tells another: its number, with or without the year, or none.
 */
const keysOfNames = (
  { title, number, date = '' }: Named['document'],
  { name, variants }: Term,
): string[] => {
  const [, edition] = editionOf.exec(title) ?? [];
  const names = [name, ...variants];
  const numbers = [number ?? [], names.filter((one) => isNumber.test(one))].flat();
  return names.flatMap((form) => {
    if (edition === undefined || form.includes(edition) || isNumber.test(form))
      return [titleKey(form)];
    return [
      editionlessKey(form),
      ...numbers.flatMap((one) => [
        editionlessKey(form, one),
        editionlessKey(form, `${date.slice(0, 4)} ${one}`),
      ]),
    ];
  });
};

/** Keys of one level: a key of two terms is nobody's. */
const addLevel = (
  keys: Map<string, Term | null>,
  names: Iterable<readonly [key: string, term: Term]>,
): void => {
  const level = new Map<string, Term | null>();
  for (const [key, term] of names) {
    if (key.length < shortest || keys.has(key)) continue;
    const known = level.get(key);
    level.set(key, known === undefined || known === term ? term : null);
  }
  for (const [key, term] of level) keys.set(key, term);
};

/** The prints by which the corpus itself cites each document, those with the title's own figures alone. */
const printsOf = ({ citations, citedDocuments, documents }: Corpus): Map<string, string[]> => {
  const titles = new Map(
    [...documents, ...citedDocuments].map(({ id, title }) => [id, title] as const),
  );
  const meant = new Map<string, string>();
  for (const { id, citations: own } of citedDocuments) for (const one of own) meant.set(one, id);
  const prints = new Map<string, Set<string>>();
  for (const { id, cited, target } of citations) {
    const document = target ?? meant.get(id);
    const title = document === undefined ? undefined : titles.get(document);
    if (document === undefined || title === undefined || digits(title) !== digits(cited)) continue;
    if (!areSameTitle(title, cited)) continue;
    const own = prints.get(document);
    if (own) own.add(cited);
    else prints.set(document, new Set([cited]));
  }
  return new Map(Array.from(prints, ([id, own]) => [id, [...own]]));
};

/**
 * The keys of all titles by which the documents of the corpus are known, for what pages print in 《》:
 * with other brackets and spaces, without issuer or 关于, a notice by what it issues. Two documents that
 * one key could mean have it neither; a title with another year is nobody's.
 * @param terms the terms that ship
 */
export const titleKeys = (corpus: Corpus, terms: readonly Term[]): TitleKey[] => {
  const byForm = new Map<string, Term>();
  for (const term of terms)
    for (const form of [term.name, ...term.variants]) byForm.set(foldTerm(form), term);
  const prints = printsOf(corpus);
  // A title without edition may be cited, and be another term's: that one's own names are its keys.
  const termOf = ({ id, title }: Named['document']): Term | undefined =>
    [title, `《${title}》`]
      .map((form) => byForm.get(foldTerm(form)))
      .find((term) => term?.documents.includes(id) || term?.cited.includes(id));
  const held: Named[] = corpus.documents.map((document) => ({
    document,
    issuers: document.issuers,
    prints: prints.get(document.id) ?? [],
  }));
  const cited: Named[] = corpus.citedDocuments.map((document) => ({
    document,
    issuers: issuersOf(document),
    prints: prints.get(document.id) ?? [],
  }));
  const keys = new Map<string, Term | null>();
  const addKeys = (named: readonly Named[], keysOf: (named: Named, term: Term) => string[]): void =>
    addLevel(
      keys,
      named.flatMap((one) => {
        const term = termOf(one.document);
        return term ? keysOf(one, term).map((key) => [key, term] as const) : [];
      }),
    );
  const add = (named: readonly Named[], titles: (named: Named) => readonly string[]): void =>
    addKeys(named, (one) => titles(one).map(titleKey));
  const same = ({ document: { title } }: Named): string[] => [title, ...titleForms(title)];
  const parts = ({ document, issuers }: Named): string[] =>
    partsOf(withoutTerm(document.title), issuers);
  const issued = ({ document }: Named): string[] => issuedPart(document.title);
  add(held, same);
  addKeys(held, ({ document }, term) => keysOfNames(document, term));
  add(cited, same);
  add([...held, ...cited], ({ prints }) => prints);
  add(held, parts);
  add(cited, parts);
  add([...held, ...cited], issued);
  add(
    held.filter(({ document: { title, date } }) => statute.test(title) && date !== undefined),
    ({ document: { title, date = '' } }) => [`${title}（${date.slice(0, 4)}年）`],
  );
  // A law that is cited without edition is the law in any wording.
  addKeys(
    cited.filter(({ document: { title } }) => statute.test(title)),
    (named) => same(named).map(amendedKey),
  );
  return Array.from(keys, ([key, term]) => ({ key, term })).filter(
    (pair): pair is TitleKey => pair.term !== null,
  );
};
