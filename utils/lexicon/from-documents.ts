import type { CatalogueEntry, Citation, CitedDocument, PolicyDocument } from '../corpus/model.ts';
import { foldTerm } from '../matcher/fold.ts';
import type { Drafts } from './drafts.ts';

const titleKinds =
  /(?:法|法典|条例|办法|规定|规则|规划|纲要|意见|方案|目录|名录|清单|指引|指南|导则|准则|通则|细则|通知|决定|批复|复函|请示|标准|条件|规程|措施|公告|体系|规范|计划|预案|要点|说明|解读|制度|建议|政策|协定|协议|公约|倡议|程序)$/u;

/** What a title ends in besides its name: edition, trial, draft, version. */
const edition =
  /[（(]\d{4}\s*年?\s*[版本]?[^（()）]*[)）]\s*版?$|[（(]有效期至[^（()）]*[)）]$|[（(](?:试行|暂行|修订|修订版|征求意见稿|草案)[)）]$|\s*\d\.\d$/u;
const issuing =
  /^(?:.*?)关于(?:印发|发布|公布|修订|调整)\s*[《]?(.+?)[》]?\s*的(?:通知|公告|决定)$/u;

const shortestTitle = 5;

const unquoted = (title: string): string => title.replace(/[“”"]/gu, '');

/** How many of the corpus's documents have each title, editions not told apart. */
const countEditions = (documents: readonly PolicyDocument[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { title } of documents) {
    const base = foldTerm(title.replace(edition, '').trim());
    counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  return counts;
};

const hasOneEdition = (title: string, editions: ReadonlyMap<string, number>): boolean =>
  (editions.get(foldTerm(title.replace(edition, '').trim())) ?? 0) <= 1;

/**
 * Strings by which a title is known besides its own: without edition, quotes, 中华人民共和国.
 * @param editions tells how many editions the corpus holds: with two, the title alone means neither
 */
const otherTitles = (title: string, editions: ReadonlyMap<string, number>): string[] => {
  const forms = new Set<string>();
  const queue = [title];
  for (const form of queue) {
    const others = [
      form.replace(/^《(.+)》$/u, '$1').trim(),
      hasOneEdition(form, editions) ? form.replace(edition, '').trim() : form,
      form.replace(/^中华人民共和国(?=.)/u, '').trim(),
      unquoted(form),
    ];
    for (const other of others)
      if (other !== title && !forms.has(other) && other.length >= 3) {
        forms.add(other);
        queue.push(other);
      }
  }
  return [...forms].filter(
    (form) => (form.length >= shortestTitle || form.endsWith('法')) && isTitle(form),
  );
};

/** A country's own number is printed without its name too. */
const otherNumbers = (number: string): string[] =>
  number.startsWith('中华人民共和国') ? [number.slice('中华人民共和国'.length)] : [];

/** 第 52 号 alone is another document's number too; so is 主席令第五十三号, which each congress counts anew. */
const tellsIssuer =
  /^(?!.*主席令)\p{Script=Han}{2,}.*(?:\d|令第?[零〇一二三四五六七八九十百]+号)|^[A-Z]{2,}.*\d/u;

const isTitle = (title: string): boolean => titleKinds.test(title.replace(edition, ''));

/** The document that a notice issues, called as the notice calls it: 关于印发《…》的通知. */
const addIssued = (
  drafts: Drafts,
  { id, title }: PolicyDocument,
  issued: readonly PolicyDocument[],
  editions: ReadonlyMap<string, number>,
): void => {
  const name = issuing.exec(title)?.[1]?.trim();
  if (name === undefined || /[《》]/u.test(name) || !isTitle(name) || issued.length > 1) return;
  const [own] = issued;
  const draft = drafts.take(own?.title ?? name);
  // Two notices may issue one text: the text itself is the document then.
  if (!own && draft.documents.size === 0) draft.documents.add(id);
  for (const form of [name, ...otherTitles(name, editions)]) drafts.addVariant(draft, form);
};

/**
 * Names the documents: titles, short titles, document numbers, names of catalogues. Where a notice
 * and what it issues share a number, the number means both.
 */
export const addDocumentTerms = (
  drafts: Drafts,
  documents: readonly PolicyDocument[],
  entries: readonly CatalogueEntry[],
): void => {
  const titled = documents.filter(({ title }) => isTitle(title));
  const editions = countEditions(titled);
  for (const { title, id } of titled) drafts.take(title).documents.add(id);
  for (const { title } of titled)
    for (const form of otherTitles(title, editions)) drafts.addVariant(drafts.take(title), form);
  for (const document of titled)
    addIssued(
      drafts,
      document,
      documents.filter(({ issuedBy }) => issuedBy === document.id),
      editions,
    );
  const catalogues = new Map(entries.map(({ catalogue, document }) => [catalogue, document]));
  for (const { id, title } of titled)
    for (const [catalogue, document] of catalogues)
      if (document === id && title.includes(catalogue))
        for (const form of [catalogue, ...otherTitles(catalogue, editions)])
          drafts.addVariant(drafts.take(title), form);
  for (const { number, id } of documents)
    if (number !== undefined && tellsIssuer.test(number)) {
      const draft = drafts.take(number);
      draft.documents.add(id);
      for (const form of otherNumbers(number)) drafts.addVariant(draft, form);
    }
};

/** Titles that every law has a like of are told apart by 法 alone: 能源法, 公司法. */
const isOwnTitle = (title: string): boolean =>
  isTitle(title) && (title.length >= shortestTitle || /\p{Script=Han}{2}法$/u.test(title));

/**
 * Names the documents that the corpus knows only by citation, by title and number. Unlike a document
 * that is held, one of them never goes by its title without the edition: which one would be meant is
 * not known. What means a document that is held means that one alone.
 */
export const addCitedTerms = (drafts: Drafts, cited: readonly CitedDocument[]): void => {
  const bearers = new Map<string, number>();
  for (const { number } of cited)
    if (number !== undefined) bearers.set(number, (bearers.get(number) ?? 0) + 1);
  const isHeld = (name: string): boolean => (drafts.find(name)?.documents.size ?? 0) > 0;
  for (const { id, title, number } of cited) {
    const names = isOwnTitle(title)
      ? [title, title.replace(/^中华人民共和国(?=.)/u, '')]
      : /\p{Script=Han}{2}/u.test(title) && title !== number
        ? [`《${title}》`]
        : [];
    if (number !== undefined && tellsIssuer.test(number)) {
      // A number of two documents is a term of its own, which means both; a title means one.
      if ((bearers.get(number) ?? 0) > 1 && !isHeld(number)) drafts.take(number).cited.add(id);
      else names.push(number, ...otherNumbers(number));
    }
    const own = names.filter((other) => !isHeld(other));
    const [name] = own;
    // An older edition may be called as the one that is held: its number alone tells it then.
    const isOlder = own.length < names.length && name !== number;
    if (name === undefined || (isOlder && isHeld(names[0] ?? ''))) continue;
    const draft = drafts.take(name);
    draft.cited.add(id);
    for (const other of own) {
      const known = drafts.find(other);
      // A notice and the text that it issues share a number.
      if (known && known !== draft && known.documents.size === 0) known.cited.add(id);
      else drafts.addVariant(draft, other);
    }
  }
};

/**
 * Gives documents that are held without their number the one by which the corpus cites them, where it
 * cites them by one alone.
 */
export const addNumbersByCitation = (
  drafts: Drafts,
  documents: readonly PolicyDocument[],
  citations: readonly Citation[],
): void => {
  const cited = new Map<string, Set<string>>();
  for (const { target, number } of citations) {
    if (target === undefined || number === undefined || !tellsIssuer.test(number)) continue;
    const numbers = cited.get(target);
    if (numbers) numbers.add(number);
    else cited.set(target, new Set([number]));
  }
  for (const { id, title, number: own } of documents) {
    const [number, ...more] = cited.get(id) ?? [];
    const draft = drafts.find(title);
    if (own === undefined && number !== undefined && more.length === 0 && draft)
      drafts.addVariant(draft, number);
  }
};
