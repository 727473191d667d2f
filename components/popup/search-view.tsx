import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../../utils/search/model.ts';
import type { Trouble } from '../../utils/store/trouble.ts';
import { useWords } from '../language.ts';
import { asksSame, chipsOf, listStep, nothingAsked, withMore, type Asked } from './asked.ts';
import { HitList } from './hit-list.tsx';
import { keyAction, type KeyAction } from './keys.ts';
import { NarrowBar } from './narrow-bar.tsx';
import { Failure, NothingFound, Start, TroubleNotice } from './notices.tsx';
import { SearchField } from './search-field.tsx';
import type { PopupServices } from './services.ts';
import { statusWords } from './status.ts';
import type { Asking } from './use-asked.ts';
import { useList } from './use-list.ts';
import { useSearch } from './use-search.ts';
import { popupWords } from './words.ts';

interface SearchViewProps {
  engine: PopupServices['engine'];
  asking: Asking;
  field: RefObject<HTMLInputElement | null>;
  trouble: Trouble | undefined;
  /** Another view stands in its place, or a result over its list: it keeps all that it has. */
  away: 'whole' | 'list' | undefined;
  /** A result is open: Escape leaves it. */
  isOpened: boolean;
  onOpen: (hit: SearchHit) => void;
  /** Opens the reader where a hit stands. */
  onRead: (hit: SearchHit) => void;
  /** Something else is asked: what is open is not its answer. */
  onAsk: () => void;
}

/** The search field, what it found, and what that can be narrowed to. */
export const SearchView = (props: SearchViewProps) => {
  const { engine, asking, field, trouble, away, isOpened, onOpen, onRead, onAsk } = props;
  const { asked, typed } = asking;
  const words = useWords(popupWords);
  const held = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const search = useSearch(engine, asked, held);
  const { loaded, found, settled } = search;
  const hits = found?.hits ?? [];
  const chips = chipsOf(asked, found?.answer);
  const hasMore = found !== undefined && hits.length < found.answer.total;

  const open = (index: number): void => {
    const hit = hits[index];
    if (!hit) return;
    list.choose(index);
    onOpen(hit);
  };
  const list = useList(found, asked, held, box, () => open(0));
  const read = (index: number): void => {
    const hit = hits[index];
    if (hit) onRead(hit);
  };
  const ask = (next: Asked): void => {
    list.forget();
    onAsk();
    asking.ask(next);
    field.current?.focus();
  };
  const type = (text: string, isSettled: boolean): void => {
    if (isSettled) {
      list.forget();
      onAsk();
    }
    asking.type(text, isSettled);
  };
  const listMore = (): void => asking.ask(withMore(asked));

  const act = (action: KeyAction): void => {
    switch (action.do) {
      case 'activate':
        return list.walkTo(action.index);
      case 'open':
        return open(action.index);
      case 'read':
        return read(action.index);
      case 'clear':
        return ask(nothingAsked);
      case 'drop-chip':
        return ask(chips.at(-1)?.without ?? asked);
      case 'await':
        return list.hurry();
      case 'more':
        list.walkOnTo(hits.length);
        return listMore();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method's own Enter, arrows and Escape are none of ours.
    if (event.isComposing || event.altKey || away) return;
    const isInField = event.target === field.current;
    if (event.key === 'Escape' ? isOpened : !isInField) return;
    const { selectionStart, selectionEnd } = field.current ?? {};
    const action = keyAction(
      { key: event.key, withCommand: event.ctrlKey || event.metaKey },
      {
        // What stands there may answer an earlier search: it is not what Enter means.
        active: found && asksSame(found.asked, asked) ? list.active : -1,
        count: hits.length,
        more: hasMore,
        asked: typed !== '' || asked.narrowed.length > 0,
        atStart: isInField && selectionStart === 0 && selectionEnd === 0,
        chips: chips.length,
      },
    );
    if (!action) return;
    event.preventDefault();
    act(action);
  };
  // On the document: Escape clears wherever the focus is. With the rendering, not after the next frame: a
  // second key may come before it.
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return (
    <>
      <search class="search" hidden={away === 'whole'}>
        <SearchField
          field={field}
          typed={typed}
          listed={!away && hits.length > 0}
          active={list.active}
          onType={type}
        />
        {(asked.query !== '' || chips.length > 0) && (
          <NarrowBar asked={asked} chips={chips} facets={found?.answer.facets ?? []} onAsk={ask} />
        )}
      </search>
      <div ref={box} class={`results ${away ? 'away' : ''}`} inert={away !== undefined}>
        {trouble && <TroubleNotice trouble={trouble} />}
        {loaded.failure !== undefined && (
          <Failure reason={loaded.failure}>
            {loaded.stage === 'nothing' ? words.unread : words.unreadTexts}
          </Failure>
        )}
        {asked.query === '' && loaded.failure === undefined && (
          <Start onTry={(query) => ask({ ...nothingAsked, query })} />
        )}
        {hits.length > 0 && (
          <HitList
            hits={hits}
            active={list.active}
            busy={!settled}
            onActivate={list.choose}
            onOpen={open}
            onRead={read}
          />
        )}
        {hasMore && settled && (
          <button type="button" class="more" onClick={listMore}>
            {words.more(Math.min(listStep, found.answer.total - hits.length))}
          </button>
        )}
        {asked.query !== '' && settled && hits.length === 0 && <NothingFound query={asked.query} />}
      </div>
      <output class="status" hidden={away === 'whole'}>
        {statusWords(asked.query, search, words.status)}
      </output>
    </>
  );
};
