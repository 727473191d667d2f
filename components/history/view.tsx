import { useEffect, useState } from 'preact/hooks';
import { exportedHistory } from '../../utils/history/exchange.ts';
import { byDay, findItems } from '../../utils/history/find.ts';
import { historyMarkdown } from '../../utils/history/markdown.ts';
import {
  dayOf,
  keyOf,
  type Item,
  type LookUp,
  type PlaceItem,
  type Star,
} from '../../utils/history/model.ts';
import { useWords } from '../language.ts';
import './history.css';
import { HistoryFiles } from './files.tsx';
import { HistoryKeep } from './keep.tsx';
import { HistoryReport } from './report.tsx';
import { HistoryRow } from './row.tsx';
import type { HistoryServices } from './services.ts';
import { historyWords } from './words.ts';
import { useKnownItems } from './use-known-items.ts';
import { useUserData } from './use-user-data.ts';

/** So many are listed at first, and more each time that more are asked for. */
const listStep = 100;

type ListName = 'lookUps' | 'stars';

const dayMs = 86_400_000;

interface HistoryViewProps {
  services: HistoryServices;
  onOpenTerm: (term: number) => void;
  /** Opens the reader at a passage. */
  onRead: (place: PlaceItem) => void;
  onSearch: (query: string) => void;
}

/** What was looked up and starred: found, opened, erased, taken out and in. */
export const HistoryView = ({ services, onOpenTerm, onRead, onSearch }: HistoryViewProps) => {
  const words = useWords(historyWords);
  const user = useUserData(services);
  const [list, setList] = useState<ListName>('lookUps');
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(listStep);
  const [isPrivate, setPrivate] = useState(false);
  const { isPrivate: readPrivate } = services;
  useEffect(() => {
    // Where that cannot be told nothing is kept either.
    readPrivate().then(setPrivate, () => setPrivate(true));
  }, [readPrivate]);

  const { data = { lookUps: [], stars: [] }, report } = user;
  const all: readonly (LookUp | Star)[] = data[list];
  const found = findItems(all, query);
  const shown = found.slice(0, limit);
  const known = useKnownItems(
    shown.map(({ item }) => item),
    services,
  );
  const starred = new Set(data.stars.map(({ item }) => keyOf(item)));
  const now = Date.now();
  const dayWords = (day: string, at: number): string => {
    if (day === dayOf(now)) return words.today;
    return day === dayOf(now - dayMs) ? words.yesterday : words.day(new Date(at));
  };
  const open = (item: Item) => {
    if (item.kind === 'query') onSearch(item.query);
    else if (item.kind === 'place') onRead(item);
    else {
      void known.termSoon(item).then((term) => {
        // Without a number the corpus could not be asked.
        if (term === undefined) onSearch(item.name);
        else onOpenTerm(term);
      });
    }
  };
  const eraseOne = (row: LookUp | Star) =>
    void user.erase(list === 'stars' ? { stars: [row as Star] } : { lookUps: [row] });
  const choose = (next: ListName) => {
    setList(next);
    setLimit(listStep);
  };
  const nothing = (): string => {
    if (query.trim() !== '' && all.length > 0) return words.nothingFound(query.trim());
    if (list === 'stars') return words.nothingStarred;
    return user.isKept === false ? words.off : words.nothingKept;
  };

  return (
    <section class="history" aria-label={words.label} aria-busy={user.data === undefined}>
      <div class="choices">
        <fieldset class="lists" aria-label={words.lists}>
          {(['lookUps', 'stars'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={list === one} onClick={() => choose(one)}>
              {words[one]}
              <span class="count">{data[one].length}</span>
            </button>
          ))}
        </fieldset>
        <input
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value);
            setLimit(listStep);
          }}
        />
      </div>
      {user.unread !== undefined && (
        <p class="trouble" role="alert">
          {words.unread(user.unread)}
        </p>
      )}
      {user.trouble && (
        <p class="trouble" role="alert">
          {words.trouble[user.trouble]}
        </p>
      )}
      {isPrivate && <p class="trouble">{words.private}</p>}
      <div class="days">
        {user.data && shown.length === 0 && <p class="notice">{nothing()}</p>}
        {byDay(shown).map(({ day, items }) => (
          <section key={day}>
            <h2>{dayWords(day, items[0]?.at ?? now)}</h2>
            <ul>
              {items.map((row) => (
                <HistoryRow
                  key={keyOf(row.item)}
                  at={row.at}
                  item={row.item}
                  isKnown={known.has(row.item)}
                  isStarred={starred.has(keyOf(row.item))}
                  onOpen={() => open(row.item)}
                  onStar={
                    list === 'stars' ? undefined : (item, on) => void user.setStarred(item, on)
                  }
                  onErase={() => eraseOne(row)}
                />
              ))}
            </ul>
          </section>
        ))}
        {found.length > shown.length && (
          <button type="button" class="more" onClick={() => setLimit(limit + listStep)}>
            {words.more(Math.min(listStep, found.length - shown.length))}
          </button>
        )}
      </div>
      <HistoryReport report={report} />
      <footer class="history-foot">
        {user.isKept !== undefined && (
          <HistoryKeep
            isKept={user.isKept}
            count={data.lookUps.length}
            onKeep={(on) => void user.setKept(on)}
            onErase={() => void user.eraseLookUps()}
          />
        )}
        <HistoryFiles
          isEmpty={data.lookUps.length + data.stars.length === 0}
          clear={all.length > 0 ? words.clear[list] : undefined}
          isTab={services.isTab}
          onClear={() =>
            void (list === 'stars' ? user.erase({ stars: data.stars }) : user.eraseLookUps())
          }
          onJson={() =>
            void user.save(
              `${words.fileName(dayOf(now))}.json`,
              exportedHistory(data),
              'application/json',
            )
          }
          onMarkdown={() =>
            void user.save(
              `${words.fileName(dayOf(now))}.md`,
              historyMarkdown(data),
              'text/markdown;charset=utf-8',
            )
          }
          onImport={(file) => void user.importFile(file)}
          onTab={() => void user.openTab()}
        />
      </footer>
    </section>
  );
};
