import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reference } from '../../utils/cards/model.ts';
import type { SearchHit } from '../../utils/search/model.ts';
import type { Trouble } from '../../utils/store/trouble.ts';
import { CardActionsContext } from '../card/actions.ts';
import { Card } from '../card/card.tsx';
import type { CardServices } from '../card/services.ts';
import { useWords } from '../language.ts';
import { reasonOf } from '../reason.ts';
import { HitList, optionId } from './hit-list.tsx';
import { keyAction } from './keys.ts';
import { Failure, NothingFound, Start, TroubleNotice } from './notices.tsx';
import { openHit, type Opened } from './opened.ts';
import { PageBar } from './page-bar.tsx';
import { PassageView } from './passage-view.tsx';
import { SearchField } from './search-field.tsx';
import type { PopupServices } from './services.ts';
import { statusWords } from './status.ts';
import { usePage } from './use-page.ts';
import { useSearch } from './use-search.ts';
import { popupWords } from './words.ts';

interface OpenedViewProps {
  opened: Opened;
  cards: CardServices;
  onOpen: (at: Reference) => void;
}

const OpenedView = ({ opened, cards, onOpen }: OpenedViewProps) => {
  const words = useWords(popupWords);
  if (opened.kind === 'card') return <Card card={opened.card} services={cards} />;
  if (opened.kind === 'passage')
    return (
      <CardActionsContext.Provider value={{ open: onOpen }}>
        <PassageView passage={opened.passage} />
      </CardActionsContext.Provider>
    );
  return <Failure reason={opened.reason}>{words.unreadHit}</Failure>;
};

/** Whether two searches found the same thing. */
const isSame = (a: SearchHit, b: SearchHit): boolean =>
  a.kind === b.kind && a.source === b.source && a.line === b.line && a.text === b.text;

interface PopupProps {
  services: PopupServices;
  /** The query that it opens with. */
  asked?: string;
}

/** The toolbar's popup: search, results, and what is marked on the page. */
export const Popup = ({ services, asked = '' }: PopupProps) => {
  const { engine, openReader, openSettings, currentTrouble } = services;
  const words = useWords(popupWords);
  const [typed, setTyped] = useState(asked);
  const [query, setQuery] = useState(asked);
  const [chosen, setChosen] = useState<SearchHit>();
  const [opened, setOpened] = useState<Opened>();
  const [trouble, setTrouble] = useState<Trouble>();
  const { loaded, hits } = useSearch(engine, query);
  const { page, unsaved, switchSite } = usePage(services);
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  /** The opening that is waited for: an answer to an earlier one is dropped. */
  const awaited = useRef<SearchHit | undefined>(undefined);

  useEffect(() => {
    // Where even the note of trouble cannot be read, the browser's storage is in trouble.
    void currentTrouble().then(setTrouble, () => setTrouble('failed'));
  }, [currentTrouble]);

  useLayoutEffect(() => {
    if (opened) main.current?.focus();
    else field.current?.focus();
    if (main.current) main.current.scrollTop = 0;
  }, [opened]);

  // Full text comes in later than names: the result that was walked to stays the active one.
  const place = chosen ? hits.findIndex((hit) => isSame(hit, chosen)) : 0;
  const active = hits.length === 0 ? -1 : Math.max(0, place);

  const close = () => {
    awaited.current = undefined;
    setOpened(undefined);
  };
  const search = (text: string, settled = true) => {
    setTyped(text);
    if (!settled) return;
    setQuery(text.trim());
    setChosen(undefined);
    close();
  };
  const activate = (index: number) => {
    setChosen(hits[index]);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  };
  const open = async (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    setChosen(hit);
    awaited.current = hit;
    const opening = await openHit(hit, services);
    if (awaited.current === hit) setOpened(opening);
  };
  const go = async (opening: Promise<void>) => {
    try {
      await opening;
    } catch (error) {
      setOpened({ kind: 'failed', reason: reasonOf(error) });
    }
  };
  const cards: CardServices = {
    card: services.readCard,
    findTerms: services.findTerms,
    open: openReader,
    search: async (name) => search(name),
    mute: services.mute,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method's own Enter, arrows and Escape are none of ours.
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key !== 'Escape' && event.target !== field.current) return;
    const action = keyAction(event.key, {
      active,
      count: hits.length,
      typed: typed !== '',
      viewing: opened !== undefined,
    });
    if (!action) return;
    event.preventDefault();
    if (action.do === 'activate') activate(action.index);
    else if (action.do === 'open') void open(action.index);
    else if (action.do === 'clear') search('');
    else close();
  };
  // On the document: Escape goes back wherever the focus is. With the rendering, not after the next
  // frame: a second key may come before it.
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return (
    <div class="look popup">
      <SearchField
        field={field}
        typed={typed}
        listed={!opened && hits.length > 0}
        active={active}
        onType={search}
      />
      <main ref={main} tabIndex={-1}>
        {opened ? (
          <>
            <button type="button" class="back" onClick={close}>
              {words.back}
            </button>
            <OpenedView opened={opened} cards={cards} onOpen={(at) => void go(openReader(at))} />
          </>
        ) : (
          <>
            {trouble && <TroubleNotice trouble={trouble} />}
            {loaded.failure !== undefined && (
              <Failure reason={loaded.failure}>
                {loaded.stage === 'nothing' ? words.unread : words.unreadTexts}
              </Failure>
            )}
            {query === '' && loaded.failure === undefined && <Start onTry={search} />}
            {hits.length > 0 && (
              <HitList
                hits={hits}
                active={active}
                onActivate={(index) => setChosen(hits[index])}
                onOpen={(index) => void open(index)}
              />
            )}
            {query !== '' && hits.length === 0 && loaded.stage === 'all' && (
              <NothingFound query={query} />
            )}
          </>
        )}
      </main>
      <output class="status">
        {opened ? '' : statusWords(query, hits.length, loaded, words.status)}
      </output>
      <PageBar
        page={page}
        unsaved={unsaved}
        onSwitch={(host, on) => void switchSite(host, on)}
        onSettings={() => void go(openSettings())}
      />
    </div>
  );
};
