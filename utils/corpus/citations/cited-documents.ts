import { withoutEdition } from '../compilation/document-titles.ts';
import type { CitedDocument, Definition, PolicyDocument } from '../model.ts';
import { numberKey } from '../text/document-number.ts';
import { foldTitle, titleSimilarity } from '../text/titles.ts';
import type { FoundCitation } from './found-citation.ts';
import { digits, familyOf } from './resolve.ts';
import { isGeneric, meaningOf } from './short-names.ts';

/** Forms: named in 《》, but no documents of policy. */
const form = /(?:表|(?<!白皮)书|(?<!复)函)(?:[（(][^（()）]*[）)])?$/u;
/** Folded titles of one number at least this alike are prints of one title. */
const likeness = 0.8;
/** Documents of one number that are compared with one another; more have not been seen. */
const mostOfNumber = 12;

/** One print of a name, with the citations that use it. */
interface Group {
  title: string;
  folded: string;
  number?: string;
  /** The family of documents that ends or revises it, for an edition named by no number. */
  formerOf?: string;
  members: FoundCitation[];
}

/** A number's key, with the state's name or without. */
const keyOf = (number: string): string => numberKey(number).replace(/^中华人民共和国/u, '');

const foldedTitle = (title: string): string => foldTitle(title).replace(/^中华人民共和国/u, '');

const isNumberAlone = ({ title, number }: Group): boolean =>
  number !== undefined && keyOf(title) === keyOf(number);

/** Citations by what they mean, in order of appearance. */
const groupByName = (
  citations: readonly FoundCitation[],
  documents: readonly PolicyDocument[],
  definitions: readonly Definition[],
): Group[] => {
  const families = new Map(documents.map((document) => [document.id, familyOf(document)]));
  const meaning = meaningOf(definitions);
  const groups = new Map<string, Group>();
  for (const citation of citations) {
    if (citation.target !== undefined) continue;
    const { title, number } = meaning(citation);
    if (isGeneric(title) || form.test(title)) continue;
    const formerOf =
      citation.former && number === undefined && withoutEdition(title) === title
        ? (families.get(citation.document ?? '') ?? citation.clause)
        : undefined;
    const folded = foldedTitle(title);
    const key = `${folded}\t${digits(number)}\t${formerOf ?? ''}`;
    const group = groups.get(key);
    if (group) group.members.push(citation);
    else
      groups.set(key, {
        title,
        folded,
        ...(number !== undefined && { number }),
        ...(formerOf !== undefined && { formerOf }),
        members: [citation],
      });
  }
  return [...groups.values()];
};

const merge = (into: Group, group: Group): void => {
  into.members.push(...group.members);
  group.members = [];
  if (isNumberAlone(into) && !isNumberAlone(group))
    Object.assign(into, { title: group.title, folded: group.folded });
  if (into.number === undefined && group.number !== undefined) into.number = group.number;
};

/** Whether two prints of one number name one document: one is in the other, or they are much alike. */
const areOne = (a: Group, b: Group): boolean =>
  a.folded.includes(b.folded) ||
  b.folded.includes(a.folded) ||
  titleSimilarity(a.folded, b.folded) >= likeness;

/** Joins titles that share a number, and a number alone with the one title that it goes with. */
const joinByNumber = (groups: readonly Group[]): void => {
  const byNumber = new Map<string, Group[]>();
  for (const group of groups) {
    if (group.number === undefined) continue;
    const key = keyOf(group.number);
    const same = byNumber.get(key);
    if (!same) byNumber.set(key, [group]);
    else if (same.length < mostOfNumber) same.push(group);
  }
  for (const same of byNumber.values()) {
    const titled = same.filter((group) => !isNumberAlone(group));
    for (const [i, group] of titled.entries()) {
      const earlier = titled
        .slice(0, i)
        .find((other) => other.members.length > 0 && areOne(other, group));
      if (earlier) merge(earlier, group);
    }
    const [only, ...more] = titled.filter(({ members }) => members.length > 0);
    if (!only || more.length > 0) continue;
    for (const group of same) if (isNumberAlone(group)) merge(only, group);
  }
};

/** Joins a title without number with the one numbered document that has it. */
const joinByTitle = (groups: readonly Group[]): void => {
  const numbered = new Map<string, Group[]>();
  for (const group of groups)
    if (group.number !== undefined && group.members.length > 0) {
      const same = numbered.get(group.folded);
      if (same) same.push(group);
      else numbered.set(group.folded, [group]);
    }
  for (const group of groups) {
    if (group.number !== undefined || group.formerOf !== undefined) continue;
    const [only, ...more] = numbered.get(group.folded) ?? [];
    if (only && more.length === 0) merge(only, group);
  }
};

/** Joins 对《甲》进行了修订 with 《甲（2021年本）》同时失效 where one family of documents says both. */
const joinFormer = (groups: readonly Group[], families: ReadonlyMap<string, string>): void => {
  const ended = new Map<string, Group>();
  for (const group of groups)
    for (const { former, document = '' } of group.members)
      if (former && group.formerOf === undefined)
        ended.set(`${families.get(document)}\t${foldedTitle(withoutEdition(group.title))}`, group);
  for (const group of groups) {
    if (group.formerOf === undefined) continue;
    const edition = ended.get(`${group.formerOf}\t${group.folded}`);
    if (edition && edition !== group) merge(edition, group);
  }
};

const position = (citations: readonly FoundCitation[]): ReadonlyMap<string, number> =>
  new Map(citations.map(({ id }, index) => [id, index]));

/**
 * The documents that are cited and that no source holds, each once: by title without 中华人民共和国 (its
 * edition kept) and number; a title without number joins the one document that has both. Short names
 * lead to their full names. A name of a kind alone (《办法》) and a form make no document.
 *
 * @param citations all citations, resolved
 * @returns in the order of their first citations, which give them their ids
 */
export const citedDocuments = (
  citations: readonly FoundCitation[],
  documents: readonly PolicyDocument[],
  definitions: readonly Definition[],
): CitedDocument[] => {
  const groups = groupByName(citations, documents, definitions);
  joinByNumber(groups);
  joinByTitle(groups);
  joinFormer(groups, new Map(documents.map((document) => [document.id, familyOf(document)])));
  const at = position(citations);
  const order = (id: string): number => at.get(id) ?? 0;
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ title, number, members }) => {
      const ids = members.map(({ id }) => id).toSorted((a, b) => order(a) - order(b));
      return {
        id: ids[0] ?? '',
        title,
        ...(number !== undefined && { number }),
        citations: ids,
      };
    })
    .toSorted((a, b) => order(a.id) - order(b.id));
};
