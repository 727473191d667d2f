/** What the search knows of documents: their facts, and what people call them. */
import { bareNumber } from '../../../utils/search/bare-number.ts';
import { foldWords } from '../../../utils/search/fold.ts';
import type { NamesHead, SearchDocument } from '../../../utils/search/layout.ts';
import type { Rows } from '../../../utils/store/rows.ts';
import type { ShippedTables } from '../pack.ts';

/** The facts of a document that narrow a search. */
export const searchDocument = ({
  id,
  title,
  date,
  effective,
  validity,
}: Rows['documents']): SearchDocument => {
  const year = (date ?? effective)?.slice(0, 4);
  const { grounds, ended, ...facts } = validity ?? {};
  return {
    id,
    title,
    ...(year !== undefined && { year }),
    ...(validity && {
      validity: {
        ...facts,
        ...(ended && {
          ended: { how: ended.how, ...(ended.since !== undefined && { since: ended.since }) },
        }),
        grounds: (grounds ?? []).map(({ fact }) => ({ fact })),
      },
    }),
  };
};

/** The folded names that people use for documents: titles, the short forms that are terms, numbers. */
export const documentNames = ({ terms, documents }: ShippedTables): NamesHead['documentNames'] => {
  // A notice and what it issues share a number and often a name: the one with the most to read is meant.
  const longest = (at: readonly number[]): number =>
    at.toSorted((a, b) => (documents[b]?.clauses ?? 0) - (documents[a]?.clauses ?? 0))[0] ?? -1;
  const named = new Map<string, number[]>();
  const add = (printed: string, at: readonly number[]) => {
    const name = foldWords(printed);
    named.set(name, [...(named.get(name) ?? []), ...at]);
  };
  for (const { name, variants, documents: at } of terms)
    if (at.length > 0) for (const all of [name, ...variants]) add(all, at);
  documents.forEach(({ title, number }, at) => {
    add(title, [at]);
    if (number !== undefined) add(number, [at]);
  });
  return Array.from(named, ([name, at]) => [name, longest(at)]);
};

/** Numbers of documents, held ones before cited ones, each with its position among all. */
export const numbersOf = ({ documents, cited }: ShippedTables): NamesHead['numbers'] =>
  [...documents, ...cited].flatMap(({ number }, at): NamesHead['numbers'] =>
    number === undefined ? [] : [[number, at]],
  );

/** The same numbers as people type them: without 号 and the like, with and without the year. */
export const bareNumbersOf = (tables: ShippedTables): NamesHead['bareNumbers'] =>
  numbersOf(tables).flatMap(([number, at]): NamesHead['bareNumbers'] =>
    [...new Set([bareNumber(number), bareNumber(number.replace(/〔\d{4}〕/u, ''))])].map((bare) => [
      bare,
      at,
    ]),
  );
