import type { CatalogueEntry, PolicyDocument } from '../corpus/model.ts';
import type { Drafts } from './drafts.ts';

const titleKinds =
  /(?:法|条例|办法|规定|规划|纲要|意见|方案|目录|清单|指引|指南|细则|通知|决定|批复|标准|条件|规程|措施|公告|体系|规范|计划|要点|说明|解读|制度|建议)$/u;

/** What a title ends in besides its name: edition, trial, draft, version. */
const edition =
  /[（(]\d{4}\s*年?\s*[版本]?[^（()）]*[)）]\s*版?$|[（(](?:试行|暂行|修订|修订版|征求意见稿|草案)[)）]$|\s*\d\.\d$/u;
const issuing =
  /^(?:.*?)关于(?:印发|发布|公布|修订|调整)\s*[《]?(.+?)[》]?\s*的(?:通知|公告|决定)$/u;

const shortestTitle = 5;

const unquoted = (title: string): string => title.replace(/[“”"]/gu, '');

/** Strings by which a title is known besides its own: without edition, quotes, 中华人民共和国. */
const otherTitles = (title: string): string[] => {
  const forms = new Set<string>();
  const queue = [title];
  for (const form of queue) {
    const others = [
      form.replace(/^《(.+)》$/u, '$1').trim(),
      form.replace(edition, '').trim(),
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

/** 第 52 号 alone is another document's number too. */
const tellsIssuer = /^\p{Script=Han}{2,}.*\d|^[A-Z]{2,}.*\d/u;

const isTitle = (title: string): boolean => titleKinds.test(title.replace(edition, ''));

/** The document that a notice issues, called as the notice calls it: 关于印发《…》的通知. */
const addIssued = (
  drafts: Drafts,
  { id, title }: PolicyDocument,
  issued: readonly PolicyDocument[],
): void => {
  const name = issuing.exec(title)?.[1]?.trim();
  if (name === undefined || /[《》]/u.test(name) || !isTitle(name) || issued.length > 1) return;
  const [own] = issued;
  const draft = drafts.take(own?.title ?? name);
  // Two notices may issue one text: the text itself is the document then.
  if (!own && draft.documents.size === 0) draft.documents.add(id);
  for (const form of [name, ...otherTitles(name)]) drafts.addVariant(draft, form);
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
  for (const { title, id } of titled) drafts.take(title).documents.add(id);
  for (const { title } of titled)
    for (const form of otherTitles(title)) drafts.addVariant(drafts.take(title), form);
  for (const document of titled)
    addIssued(
      drafts,
      document,
      documents.filter(({ issuedBy }) => issuedBy === document.id),
    );
  const catalogues = new Map(entries.map(({ catalogue, document }) => [catalogue, document]));
  for (const { id, title } of titled)
    for (const [catalogue, document] of catalogues)
      if (document === id && title.includes(catalogue))
        for (const form of [catalogue, ...otherTitles(catalogue)])
          drafts.addVariant(drafts.take(title), form);
  for (const { number, id } of documents)
    if (number !== undefined && tellsIssuer.test(number)) {
      const draft = drafts.take(number);
      draft.documents.add(id);
      for (const form of otherNumbers(number)) drafts.addVariant(draft, form);
    }
};
