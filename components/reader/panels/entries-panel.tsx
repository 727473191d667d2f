import { useMemo, useRef, useState } from 'preact/hooks';
import { csv } from '../../../utils/page-terms/csv.ts';
import { copyQuote } from '../../../utils/quote/copy.ts';
import {
  filterEntries,
  noFilter,
  pathChoices,
  pathsIn,
  regionChoices,
  sortEntries,
  type EntryFilter,
  type EntryOrder,
  type PathOf,
} from '../../../utils/reader/entries.ts';
import { entryRows, htmlTable, tsv } from '../../../utils/reader/entry-export.ts';
import { typedWords } from '../../../utils/reader/filter.ts';
import type { ListedEntry } from '../../../utils/store/contents.ts';
import { useWords } from '../../language.ts';
import { EntriesTable } from '../entries-table.tsx';
import type { PanelProps } from '../services.ts';
import { FilterField, useFirst } from './listing.tsx';
import { Reading } from './unread.tsx';
import { useRead } from './use-read.ts';
import { panelWords } from './words.ts';

interface ChoicesProps {
  entries: readonly ListedEntry[];
  filter: EntryFilter;
  pathOf: PathOf;
  onChange: (filter: EntryFilter) => void;
}

const Choices = ({ entries, filter, pathOf, onChange }: ChoicesProps) => {
  const words = useWords(panelWords);
  const regions = regionChoices(entries, filter, pathOf);
  const paths = pathChoices(entries, filter, pathOf);
  return (
    <p class="choices">
      {regions.length > 1 && (
        <select
          aria-label={words.region}
          value={filter.region}
          onChange={({ currentTarget }) => onChange({ ...filter, region: currentTarget.value })}
        >
          <option value="">{words.allRegions}</option>
          {regions.map(([region, count]) => (
            <option key={region} value={region} lang="zh-CN">
              {words.choice(region, count)}
            </option>
          ))}
        </select>
      )}
      {paths.length > 1 && (
        <select
          aria-label={words.path}
          value={filter.path.join('\n')}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, path: value === '' ? [] : value.split('\n') })
          }
        >
          <option value="">{words.allPaths}</option>
          {paths.map(({ path, count }) => (
            <option key={path.join('\n')} value={path.join('\n')} lang="zh-CN">
              {'\u3000'.repeat(path.length - 1) + words.choice(path.at(-1) ?? '', count)}
            </option>
          ))}
        </select>
      )}
      {filter !== noFilter && (
        <button type="button" onClick={() => onChange(noFilter)}>
          {words.clear}
        </button>
      )}
    </p>
  );
};

interface ExportProps {
  entries: readonly ListedEntry[];
  pathOf: PathOf;
  title: string;
  save: SaveFile;
}

const Export = ({ entries, pathOf, title, save }: ExportProps) => {
  const words = useWords(panelWords);
  const place = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    const rows = entryRows(entries, pathOf);
    const isTaken =
      place.current !== null &&
      copyQuote({ plain: tsv(rows), html: htmlTable(rows) }, place.current);
    setSaid(isTaken ? words.copied(entries.length) : words.notCopied);
  };
  return (
    <p ref={place} class="export">
      <button type="button" disabled={entries.length === 0} onClick={copy}>
        {words.copyRows}
      </button>
      <button
        type="button"
        disabled={entries.length === 0}
        onClick={() => save(words.fileName(title), csv(entryRows(entries, pathOf)))}
      >
        {words.saveRows}
      </button>
      <output class="quiet">{said}</output>
    </p>
  );
};

interface ListProps extends Pick<PanelProps, 'goTo'> {
  entries: readonly ListedEntry[];
  title: string;
  save: SaveFile;
}

const List = ({ entries, title, goTo, save }: ListProps) => {
  const words = useWords(panelWords);
  const [filter, setFilter] = useState(noFilter);
  const [order, setOrder] = useState<EntryOrder>('text');
  const pathOf = useMemo(() => pathsIn(entries), [entries]);
  const fitting = sortEntries(filterEntries(entries, filter, pathOf), order);
  const [shown, further] = useFirst(fitting, JSON.stringify([filter, order]));
  return (
    <>
      <FilterField
        label={words.filterEntries}
        value={filter.words}
        onInput={(typed) => setFilter({ ...filter, words: typed })}
        shown={fitting.length}
        total={entries.length}
      />
      <Choices entries={entries} filter={filter} pathOf={pathOf} onChange={setFilter} />
      <Export
        key={JSON.stringify(filter)}
        entries={fitting}
        pathOf={pathOf}
        title={title}
        save={save}
      />
      {fitting.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <EntriesTable
          entries={shown}
          numbered={entries.some(({ number }) => number !== '')}
          regional={new Set(entries.map(({ region }) => region)).size > 1}
          pathOf={pathOf}
          typed={typedWords(filter.words)}
          above={filter.path}
          order={order}
          onOrder={setOrder}
          goTo={goTo}
        />
      )}
      {further}
    </>
  );
};

/** Hands the reader a file. */
type SaveFile = (name: string, text: string) => void;

interface EntriesPanelProps extends PanelProps {
  read: (view: PanelProps['view']) => Promise<ListedEntry[]>;
  save: SaveFile;
}

/** All entries of a document's catalogues (目录条目) as a table to narrow, sort and take along. */
export const EntriesPanel = ({ view, goTo, read, save }: EntriesPanelProps) => {
  const entries = useRead(() => read(view), view.document.id);
  return (
    <div class="panel">
      {entries.state === 'read' ? (
        <List
          key={view.document.id}
          entries={entries.value}
          title={view.document.title}
          goTo={goTo}
          save={save}
        />
      ) : (
        <Reading read={entries} />
      )}
    </div>
  );
};
