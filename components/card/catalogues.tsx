import type { CardCatalogue, CardEntry, Reference } from '../../utils/cards/model.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { MarkedText } from '../marked-text.tsx';
import { rangesOfNames } from '../text-parts.ts';
import { Listed } from './listed.tsx';
import { DocumentWords, ReferenceLine } from './reference-line.tsx';

interface CataloguesProps {
  catalogues: readonly CardCatalogue[];
  /** The term's name and variants, emphasised in the entries. */
  names: readonly string[];
  onOpen: (at: Reference) => void;
}

/** Criteria up to this many UTF-16 code units stand open: about three lines of the card. */
const shortCriteria = 90;

const lostWords = {
  text: '原文此处条目文字缺失，未作推断。',
  criteria: '原文此处界定要点缺失，未作推断。',
};

/** The document that all entries stand in, or null where they stand in several. */
const commonDocument = (entries: readonly CardEntry[]): Reference | null => {
  const [first] = entries;
  if (!first || entries.some(({ at }) => at.document !== first.at.document)) return null;
  const { clause: _, ...document } = first.at;
  return document;
};

interface EntryProps {
  entry: CardEntry;
  names: readonly string[];
  withDocument: boolean;
  onOpen: (at: Reference) => void;
}

/** The printed number without its own stop, as in 第 118 项. */
const bareNumber = (number: string): string => number.replace(/[.．、]$/u, '');

/** What a heading says without its number: 陕西省 of （六）陕西省. */
const bareHeading = (heading: string): string =>
  heading.replace(/^(?:[（(][^（()）]{1,4}[)）]|[一二三四五六七八九十]+、|\d+[.．、])\s*/u, '');

/** The headings above an entry, without the region, which stands before them. */
const headings = ({ path, region }: CardEntry): string =>
  path.filter((heading) => bareHeading(heading) !== region).join(' › ');

/** A merged cell's criteria stand on another row's line: the card says on which. */
const criteriaLabel = ({ criteriaLine }: CardEntry): string =>
  criteriaLine === undefined ? '界定要点' : `界定要点（与第 ${criteriaLine} 行合并单元格）`;

const Entry = ({ entry, names, withDocument, onOpen }: EntryProps) => (
  <>
    <p class="place">
      {entry.region !== undefined && <span class="chip">{entry.region}</span>}
      <span>{headings(entry)}</span>
    </p>
    {entry.text !== '' && (
      <p class="entry">
        {entry.number !== '' && <span class="number">{bareNumber(entry.number)}</span>}
        <span>
          <MarkedText text={entry.text} ranges={rangesOfNames(entry.text, names)} />
        </span>
      </p>
    )}
    {entry.criteria !== undefined && entry.criteria.length <= shortCriteria && (
      <p class="criteria">
        <span class="label">{criteriaLabel(entry)}</span>
        {entry.criteria}
      </p>
    )}
    {entry.criteria !== undefined && entry.criteria.length > shortCriteria && (
      <details class="criteria">
        <summary>{criteriaLabel(entry)}</summary>
        <p>{entry.criteria}</p>
      </details>
    )}
    {entry.lost !== undefined && <p class="lost">{lostWords[entry.lost]}</p>}
    <CorrectedNote corrected={entry.corrected} />
    <ReferenceLine at={entry.at} withDocument={withDocument} onOpen={onOpen} />
  </>
);

/** The catalogue entries that name the term, catalogue by catalogue. */
export const Catalogues = ({ catalogues, names, onOpen }: CataloguesProps) => (
  <section>
    <h3>目录条目</h3>
    {catalogues.map(({ title, total, entries }) => {
      const document = commonDocument(entries);
      return (
        <section key={title} class="catalogue">
          <h4>
            {title}
            <span class="count">{`${total} 条`}</span>
          </h4>
          {document && (
            <p class="of">
              <DocumentWords at={document} under={title} />
            </p>
          )}
          <Listed
            items={entries}
            open={4}
            measure="条"
            show={(entry) => (
              <Entry entry={entry} names={names} withDocument={document === null} onOpen={onOpen} />
            )}
          />
          {total > entries.length && (
            <p class="more">{`另有 ${total - entries.length} 条，未在此列出。`}</p>
          )}
        </section>
      );
    })}
  </section>
);
