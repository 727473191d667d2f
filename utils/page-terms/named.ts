import type { Standing } from '../cards/model.ts';
import type { ValidityGround } from '../corpus/model.ts';
import { readRows, readTable } from '../store/packs.ts';
import { standingOf } from '../store/standing.ts';
import { pageDocuments, type PageDocument } from './documents.ts';
import type { PageTerm } from './model.ts';

/** A page's term under the name that its card has. */
export interface NamedTerm extends PageTerm {
  name: string;
}

/** A document that a page cites, with its data. */
export interface NamedDocument extends PageDocument {
  title: string;
  number?: string;
  date?: string;
  standing?: Standing;
  grounds: readonly ValidityGround[];
}

/** What the popup lists of a page. */
export interface PageList {
  terms: NamedTerm[];
  documents: NamedDocument[];
}

/**
 * The terms of a page with their names, and the documents among them with their data.
 * @throws ShippedFileError when the corpus cannot be read at all, RangeError for a number that no term has
 */
export const namePage = async (found: readonly PageTerm[]): Promise<PageList> => {
  const rows = await readRows(
    'terms',
    found.map(({ term }) => term),
  );
  const terms = found.map((one, index) => ({ ...one, name: rows[index]?.name ?? '' }));
  const cites = pageDocuments(found, rows);
  const known = cites.flatMap(({ cited }) => (cited === undefined ? [] : [cited]));
  const [held, citedRows] = await Promise.all([readTable('documents'), readRows('cited', known)]);
  const citedAt = new Map(known.map((position, index) => [position, citedRows[index]]));
  const documents = cites.flatMap((one): NamedDocument[] => {
    const row = one.held === undefined ? citedAt.get(one.cited ?? -1) : held[one.held];
    if (!row) return [];
    const { title, number, validity } = row;
    return [
      {
        ...one,
        title,
        ...(number !== undefined && { number }),
        ...('date' in row && row.date !== undefined && { date: row.date }),
        ...(validity && { standing: standingOf(validity, held) }),
        grounds: validity?.grounds ?? [],
      },
    ];
  });
  return { terms, documents };
};
