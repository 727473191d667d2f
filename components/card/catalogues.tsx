import type { CardCatalogue, CardEntry, Reference } from '../../utils/cards/model.ts';
import { useWords } from '../language.ts';
import { EntryTable } from './entry-table.tsx';
import { DocumentWords, SourceTitle } from './reference-line.tsx';
import { cardWords } from './words.ts';

interface CataloguesProps {
  catalogues: readonly CardCatalogue[];
  /** The term's name and variants, emphasised in the entries. */
  names: readonly string[];
  /** They only mention the term. */
  aside?: boolean;
}

/** Rows that stand open in each catalogue. */
const openRows = 4;

/** The document that all entries stand in, or null where they stand in several. */
const commonDocument = (entries: readonly CardEntry[]): Reference | null => {
  const [first] = entries;
  if (!first || entries.some(({ at }) => at.document !== first.at.document)) return null;
  const { clause: _, ...document } = first.at;
  return document;
};

/** How many entries of the catalogue the rows stand for. */
const countOf = (entries: readonly CardEntry[]): number =>
  entries.reduce((sum, { also = [] }) => sum + 1 + also.length, 0);

const Catalogue = ({
  catalogue: { title, total, entries },
  names,
}: {
  catalogue: CardCatalogue;
  names: readonly string[];
}) => {
  const words = useWords(cardWords);
  const document = commonDocument(entries);
  const table = (rows: readonly CardEntry[]) => (
    <EntryTable entries={rows} catalogue={title} names={names} withDocument={document === null} />
  );
  // Unfolding one row takes as much room as showing it.
  const listed = countOf(entries);
  const open = entries.length <= openRows + 1 ? entries.length : openRows;
  return (
    <section class="catalogue">
      <h4>
        <span lang="zh-CN">{title}</span>
        <span class="count">{words.count.entries(total)}</span>
      </h4>
      {document && (
        <div class="of">
          <DocumentWords at={document} under={title} />
          <SourceTitle title={document.sourceTitle} />
        </div>
      )}
      {table(entries.slice(0, open))}
      {open < entries.length && (
        <details class="rest">
          <summary>{words.unfold(words.count.entries(entries.length - open))}</summary>
          {table(entries.slice(open))}
        </details>
      )}
      {total > listed && <p class="more">{words.unlisted(words.count.entries(total - listed))}</p>}
    </section>
  );
};

/** The catalogue entries that name the term, or those that only mention it, catalogue by catalogue. */
export const Catalogues = ({ catalogues, names, aside = false }: CataloguesProps) => {
  const words = useWords(cardWords);
  return (
    <section>
      <h3>{aside ? words.mentions : words.catalogues}</h3>
      {catalogues.map((catalogue) => (
        <Catalogue key={catalogue.title} catalogue={catalogue} names={names} />
      ))}
    </section>
  );
};
