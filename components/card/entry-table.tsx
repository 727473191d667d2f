import { cellsOf } from '../../utils/cards/entry-cells.ts';
import type { CardEntry, EntryPlace } from '../../utils/cards/model.ts';
import { quoteEntry } from '../../utils/quote/quote.ts';
import { bareNumber } from '../../utils/quote/reference.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { useWords } from '../language.ts';
import { rangesOfNames } from '../text-parts.ts';
import { corpusWords } from '../words.ts';
import { useActions } from './actions.ts';
import { CardText } from './card-text.tsx';
import { DocumentWords, SourceLine } from './reference-line.tsx';
import { warningOf } from './warning.ts';
import { cardWords } from './words.ts';

/** Criteria up to this many UTF-16 code units stand open: about three lines of the card. */
const shortCriteria = 90;

/** What a heading says without its number: 陕西省 of （六）陕西省. */
const bareHeading = (heading: string): string =>
  heading.replace(/^(?:[（(][^（()）]{1,4}[)）]|[一二三四五六七八九十]+、|\d+[.．、])\s*/u, '');

/** The headings above an entry, without the region, which has its own column. */
const headings = ({ path, region }: CardEntry): string =>
  path.filter((heading) => bareHeading(heading) !== region).join(' › ');

/** Where else the catalogue lists the same thing: regions, numbers and lines, folded away. */
const Places = ({ entry }: { entry: CardEntry }) => {
  const words = useWords(cardWords);
  const { lines } = useWords(corpusWords);
  const { open } = useActions();
  const places: EntryPlace[] = [entry, ...(entry.also ?? [])];
  const regions = new Set(places.flatMap(({ region = [] }) => region));
  return (
    <details class="places">
      <summary>
        {regions.size === places.length
          ? words.regions(places.length)
          : words.places(places.length)}
      </summary>
      <ul>
        {places.map(({ region, number, path, corrected, at }) => (
          <li key={at.line}>
            <span lang="zh-CN">{region ?? path.at(-1)}</span>
            <span class="number">{bareNumber(number)}</span>
            <button
              type="button"
              aria-label={words.openAt(at.sourceTitle, lines(at.line, at.endLine))}
              onClick={() => open(at)}
            >
              {lines(at.line, at.endLine)}
            </button>
            <CorrectedNote corrected={corrected} />
          </li>
        ))}
      </ul>
    </details>
  );
};

const Criteria = ({ entry, names }: { entry: CardEntry; names: readonly string[] }) => {
  const { text: named, criteria, criteriaLine, corrected } = entry;
  const words = useWords(cardWords);
  if (criteria === undefined) return null;
  const isIn = (text: string): boolean => rangesOfNames(text, names).length > 0;
  // A merged cell's criteria stand on another row's line: the card says on which.
  const label = criteriaLine === undefined ? words.criteria : words.mergedCriteria(criteriaLine);
  const text = <CardText text={criteria} names={names} corrected={corrected} />;
  if (criteria.length <= shortCriteria)
    return (
      <p class="criteria">
        <span class="label">{label}</span>
        {text}
      </p>
    );
  return (
    // Where they alone name the term, they are what the reader wants to see.
    <details class="criteria" open={isIn(criteria) && !isIn(named)}>
      <summary>{label}</summary>
      <p>{text}</p>
    </details>
  );
};

interface EntryTableProps {
  entries: readonly CardEntry[];
  catalogue: string;
  names: readonly string[];
  /** Whether each row names its document: they stand in several. */
  withDocument: boolean;
}

const Entry = ({
  entry,
  catalogue,
  names,
  withDocument,
}: Omit<EntryTableProps, 'entries'> & { entry: CardEntry }) => {
  const words = useWords(cardWords);
  const above = headings(entry);
  const { lost, ...said } = entry;
  return (
    <>
      {cellsOf(entry).map(({ column, text }, index) => (
        <p key={index} class="entry">
          {column !== '' && (
            <span class="label" lang="zh-CN">
              {column}
            </span>
          )}
          <CardText text={text} names={names} corrected={entry.corrected} />
        </p>
      ))}
      {above !== '' && (
        <p class="path" lang="zh-CN">
          {above}
        </p>
      )}
      <Criteria entry={entry} names={names} />
      {lost !== undefined && (
        <p class="lost">{lost === 'text' ? words.lostText : words.lostCriteria}</p>
      )}
      <CorrectedNote corrected={entry.corrected} />
      {entry.also && <Places entry={entry} />}
      <div class="reference">
        {withDocument && <DocumentWords at={entry.at} under={catalogue} />}
        <SourceLine
          at={entry.at}
          withTitle={withDocument}
          quote={() => quoteEntry(catalogue, said, warningOf(entry.at))}
          what={words.columns.entry}
        />
      </div>
    </>
  );
};

/** Entries of one catalogue: number, region where there are any, and the entry's words with its place. */
export const EntryTable = ({ entries, ...rest }: EntryTableProps) => {
  const words = useWords(cardWords);
  const { facts } = useWords(corpusWords);
  const numbered = entries.some(({ number }) => number !== '');
  const regional = entries.some(({ region }) => region !== undefined);
  return (
    <table>
      <thead>
        <tr>
          {numbered && (
            <th scope="col" class="number">
              {words.columns.number}
            </th>
          )}
          {regional && (
            <th scope="col" class="region">
              {facts.region}
            </th>
          )}
          <th scope="col">{words.columns.entry}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.at.line} ${entry.number}`}>
            {numbered && <td class="number">{bareNumber(entry.number)}</td>}
            {regional && (
              <td class="region" lang="zh-CN">
                {entry.region}
                {entry.region !== undefined && entry.also && words.andOthers}
              </td>
            )}
            <td>
              <Entry entry={entry} {...rest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
