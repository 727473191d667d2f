import { areSameTitle } from '../corpus/compilation/document-titles.ts';
import type { CitedDocument, Corpus, PolicyDocument } from '../corpus/model.ts';
import { foldTerm } from '../matcher/fold.ts';
import { titleKey } from '../matcher/title-key.ts';
import type { Term } from './model.ts';
import { titleForms, withoutTerm } from './title-forms.ts';

/** What a title's key leads to. */
interface TitleKey {
  key: string;
  term: Term;
}

/** Shorter keys are names of kinds: 办法, 条例. */
const shortest = 2;
/** A title that lost its issuer or 关于 must still be one of its own. */
const shortestPart = 8;

const issuedName =
  /^(?:.*?)(?:关于)?(?:印发|发布|公布)\s*[《〈<]?([^《》〈〉<>]{5,})[》〉>]?\s*的(?:通知|公告|决定)$/u;
const issuedAbout = /^([^《〈<]{2,}?)(关于.{6,})$/u;
/** Provinces and cities issue texts of one title; the state issues one. */
const local = /[省市县区盟州](?!场)/u;
const numberInFront: readonly (readonly [number: RegExp, issuer: string])[] = [
  [/^国发〔/u, '国务院'],
  [/^国办(?:发|函)〔/u, '国务院办公厅'],
  [/^中发〔/u, '中共中央国务院'],
  [/^中办发〔/u, '中共中央办公厅国务院办公厅'],
  [/^粤府〔/u, '广东省人民政府'],
  [/^粤(?:府办|办函)〔/u, '广东省人民政府办公厅'],
];

const digits = (text: string): string => (text.match(/\d+/gu) ?? []).join(' ');

/** Issuers as a title names them: all, or 国家发展改革委等部门, 国家发展改革委等4部门. */
const namesOf = (issuers: readonly string[]): string[] => {
  const [first, ...others] = issuers;
  if (first === undefined) return [];
  const count = issuers.length;
  const many = ['等', `等${count}`, `等${'〇一二三四五六七八九十'[count] ?? count}`];
  return [
    issuers.join(''),
    ...(others.length > 0 ? many.map((word) => `${first}${word}部门`) : []),
  ];
};

/** Prints of a title without its issuer, and without 关于: 国务院关于促进…的意见, 关于促进…的意见, 促进…的意见. */
const partsOf = (title: string, issuers: readonly string[]): string[] => {
  const [, issuer = '', rest = title] = issuedAbout.exec(title) ?? [];
  const own = local.test(issuer) ? title : rest;
  const about = rest.replace(/^关于/u, '');
  const bare = local.test(issuer) ? own : about;
  const parts = [own, bare].filter(
    (part) => part !== title && titleKey(part).length >= shortestPart,
  );
  if (!rest.startsWith('关于')) return parts;
  return [...parts, ...namesOf(issuers).map((name) => `${name}关于${about}`)];
};

/** The issuers of a document that is known by citation, as its number tells. */
const issuersOf = ({ number = '' }: CitedDocument): string[] =>
  numberInFront.flatMap(([pattern, issuer]) => (pattern.test(number) ? [issuer] : []));

/** What a document is called by, the surest first; a later level never takes a key from an earlier one. */
interface Named {
  document: Pick<PolicyDocument, 'id' | 'title'>;
  issuers: readonly string[];
  prints: readonly string[];
}

/** Keys of one level: a key of two terms is nobody's. */
const addLevel = (
  keys: Map<string, Term | null>,
  names: Iterable<readonly [title: string, term: Term]>,
): void => {
  const level = new Map<string, Term | null>();
  for (const [title, term] of names) {
    const key = titleKey(title);
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
  const termOf = (title: string): Term | undefined => {
    const term = byForm.get(foldTerm(title)) ?? byForm.get(foldTerm(`《${title}》`));
    return term && term.documents.length + term.cited.length > 0 ? term : undefined;
  };
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
  const add = (named: readonly Named[], titles: (named: Named, term: Term) => string[]): void =>
    addLevel(
      keys,
      named.flatMap((one) => {
        const term = termOf(one.document.title);
        return term ? titles(one, term).map((title) => [title, term] as const) : [];
      }),
    );
  const same = ({ document: { title } }: Named): string[] => [title, ...titleForms(title)];
  const parts = ({ document, issuers }: Named): string[] =>
    partsOf(withoutTerm(document.title), issuers);
  const issued = ({ document }: Named): string[] =>
    [issuedName.exec(withoutTerm(document.title))?.[1]?.trim() ?? []].flat();
  add(held, same);
  add(held, (_, { name, variants }) => [name, ...variants]);
  add(cited, same);
  add([...held, ...cited], (named) => [...named.prints]);
  add(held, parts);
  add(cited, parts);
  add([...held, ...cited], issued);
  return Array.from(keys, ([key, term]) => ({ key, term })).filter(
    (pair): pair is TitleKey => pair.term !== null,
  );
};
