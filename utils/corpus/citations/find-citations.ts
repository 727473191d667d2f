import { clauseLine } from '../clause-line.ts';
import type { Clause, PolicyDocument } from '../model.ts';
import { readNumberLine } from '../text/document-number.ts';
import { foldTitle } from '../text/titles.ts';
import { articleAfter } from './articles.ts';
import { basisNames } from './basis-cells.ts';
import { type FoundCitation, wordsAround } from './found-citation.ts';
import { findNames } from './names.ts';
import { relationOf } from './relation.ts';

const shortNames = /^ ?[（(][^（()）]{0,40}?(?:以下)?简称[：:]?[“"]?((?:《[^《》]{1,30}》)+)/u;

/**
 * The folded names by which a document that interprets another (解读) calls it: the titles that its
 * own title holds or that its title names, and their short names.
 */
const interpretedBy = (
  document: PolicyDocument,
  clauses: readonly Clause[],
): ReadonlySet<string> => {
  const object = new Set<string>();
  if (document.kind !== 'interpretation') return object;
  const title = foldTitle(document.title);
  for (const { text } of clauses) {
    const names = findNames(text).filter(({ titled }) => titled);
    for (const [at, name] of names.entries()) {
      const cited = foldTitle(name.cited);
      if (cited.length < 2 || !title.includes(cited)) continue;
      // 《A》《B》（以下简称《a》《b》）: what stands beside the object is one too.
      let last = name;
      object.add(cited);
      for (let i = at + 1; names[i]?.start === last.end; i++) {
        last = names[i] ?? last;
        object.add(foldTitle(last.cited));
      }
      const short = shortNames.exec(text.slice(last.end, last.end + 120))?.[1];
      for (const found of short?.matchAll(/《([^《》]+)》/gu) ?? [])
        object.add(foldTitle(found[1] ?? ''));
    }
  }
  return object;
};

/** Named in 《》 too, but no document: 《网络文化经营许可证》. */
const certificate = /(?:证|证书|证明)$/u;

/**
 * Every citation of a document in the clauses: each 《title》, with the number beside it, and each
 * number of its own, standards included. A number on a line of its own is
 * the document's own and cites nothing; a certificate is no document.
 *
 * @param clauses clauses of documents, and statements as clauses; those of a document in order
 * @returns citations in the order of the clauses; `target` is not set, see `resolveCitations`
 */
export const findCitations = (
  clauses: readonly Clause[],
  documents: readonly PolicyDocument[],
): FoundCitation[] => {
  const ofDocument = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const own = ofDocument.get(clause.document);
    if (own) own.push(clause);
    else ofDocument.set(clause.document, [clause]);
  }
  const objects = new Map(
    documents.map((document) => [
      document.id,
      interpretedBy(document, ofDocument.get(document.id) ?? []),
    ]),
  );
  const heads = new Map<string, string>();
  const onLine = new Map<string, number>();
  const citations: FoundCitation[] = [];
  for (const clause of clauses) {
    const { text, document } = clause;
    if (clause.kind === 'table-head') heads.set(document, text);
    if (readNumberLine(text) !== undefined) continue;
    const names = findNames(text);
    const basis = clause.kind === 'table-row' ? basisNames(text, heads.get(document), names) : null;
    for (const [index, name] of names.entries()) {
      if (name.titled && certificate.test(name.cited)) continue;
      const line = clauseLine(clause, name.start);
      const place = `${clause.source}:${line}`;
      const n = (onLine.get(place) ?? 0) + 1;
      onLine.set(place, n);
      const interprets = objects.get(document)?.has(foldTitle(name.cited)) === true;
      const { relation, former } = relationOf(text, names, index);
      const article = articleAfter(text, name.end);
      citations.push({
        id: `${place}#${n}`,
        source: clause.source,
        line,
        endLine: Math.max(line, clauseLine(clause, name.end - 1)),
        cited: name.cited,
        ...(name.number === undefined ? {} : { number: name.number }),
        relation: interprets ? 'interprets' : basis?.has(index) ? 'based-on' : relation,
        ...(article === undefined ? {} : { article }),
        ...(document === '' ? {} : { document }),
        clause: clause.id,
        ...wordsAround(text, name.start, name.end),
        former,
      });
    }
  }
  return citations;
};
