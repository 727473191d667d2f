import { cellsOf } from '../../utils/cards/entry-cells.ts';
import { bareNumber } from '../../utils/quote/reference.ts';
import type { EntryOrder, PathOf } from '../../utils/reader/entries.ts';
import type { ListedEntry } from '../../utils/store/contents.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { useWords } from '../language.ts';
import { FoundText } from './panels/listing.tsx';
import { PlaceLink, PlaceWords } from './panels/place-link.tsx';
import { panelWords } from './panels/words.ts';

/** Headings without that of the region, which has its own column: （一）重庆市. */
const withoutRegion = (path: readonly string[], region: string | undefined): readonly string[] =>
  region === undefined
    ? path
    : path.filter((heading) => heading.replace(/^[（(][^（()）]{1,4}[)）]\s*/u, '') !== region);

interface EntryProps {
  entry: ListedEntry;
  /** The headings that it stands under, but for those that were chosen. */
  path: readonly string[];
  /** What was typed. */
  typed: readonly string[];
  goTo: (line: number) => void;
}

/** Criteria stand open where what was typed is found in them alone. */
const Criteria = ({ entry, typed }: Pick<EntryProps, 'entry' | 'typed'>) => {
  const words = useWords(panelWords);
  const { criteria, criteriaLine, text } = entry;
  if (criteria === undefined) return null;
  const isFound = typed.some((word) => criteria.includes(word) && !text.includes(word));
  return (
    <details open={isFound}>
      <summary>
        {criteriaLine === undefined ? words.criteria : words.mergedCriteria(criteriaLine)}
      </summary>
      <p class="said" lang="zh-CN">
        <FoundText text={criteria} words={typed} />
      </p>
    </details>
  );
};

const Entry = ({ entry, path, typed, goTo }: EntryProps) => {
  const words = useWords(panelWords);
  const { lost, corrected, at } = entry;
  return (
    <>
      {cellsOf(entry).map(({ column, text }, index) => (
        <p key={index} lang="zh-CN">
          {column !== '' && <span class="label">{column}</span>}
          <FoundText text={text} words={typed} />
        </p>
      ))}
      {path.length > 0 && (
        <p class="quiet" lang="zh-CN">
          {path.join(' › ')}
        </p>
      )}
      <Criteria entry={entry} typed={typed} />
      {lost !== undefined && (
        <p class="lost">{lost === 'text' ? words.lostText : words.lostCriteria}</p>
      )}
      <CorrectedNote corrected={corrected} />
      <p class="quiet">
        <PlaceLink at={at} goTo={goTo}>
          <PlaceWords at={at} />
        </PlaceLink>
      </p>
    </>
  );
};

interface EntriesTableProps {
  entries: readonly ListedEntry[];
  /** Which columns there are; the same whatever rows are left. */
  numbered: boolean;
  regional: boolean;
  pathOf: PathOf;
  /** What was typed, to be emphasised. */
  typed: readonly string[];
  /** Headings that all rows stand under. */
  above: readonly string[];
  order: EntryOrder;
  onOrder: (order: EntryOrder) => void;
  goTo: (line: number) => void;
}

const nextOrder: Readonly<Record<EntryOrder, EntryOrder>> = {
  text: 'number',
  number: 'number-down',
  'number-down': 'text',
};
const sorted = { text: 'none', number: 'ascending', 'number-down': 'descending' } as const;
const signs: Readonly<Record<EntryOrder, string>> = { text: '↕', number: '↑', 'number-down': '↓' };

/** Entries of a document's catalogues: number, region, and the words with their headings and place. */
export const EntriesTable = (props: EntriesTableProps) => {
  const { entries, numbered, regional, pathOf, typed, above, order, onOrder, goTo } = props;
  const words = useWords(panelWords);
  const toNext = { text: words.sortUp, number: words.sortDown, 'number-down': words.sortText };
  return (
    <table class="entries">
      <thead>
        <tr>
          {numbered && (
            <th scope="col" class="number" aria-sort={sorted[order]}>
              <button
                type="button"
                title={toNext[order]}
                aria-label={`${words.number}${words.comma}${toNext[order]}`}
                onClick={() => onOrder(nextOrder[order])}
              >
                {words.number}
                <span aria-hidden="true">{signs[order]}</span>
              </button>
            </th>
          )}
          {regional && (
            <th scope="col" class="region">
              {words.region}
            </th>
          )}
          <th scope="col">{words.entry}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.at.line} ${entry.number} ${entry.text}`}>
            {numbered && <td class="number">{bareNumber(entry.number)}</td>}
            {regional && (
              <td class="region" lang="zh-CN">
                {entry.region}
              </td>
            )}
            <td>
              <Entry
                entry={entry}
                path={withoutRegion(pathOf(entry).slice(above.length), entry.region)}
                typed={typed}
                goTo={goTo}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
