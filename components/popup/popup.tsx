import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Trouble } from '../../utils/store/trouble.ts';
import type { CardServices } from '../card/services.ts';
import { useWords } from '../language.ts';
import { nothingAsked } from './asked.ts';
import { Later } from './later.tsx';
import type { OpenedViewProps } from './opened-view.tsx';
import { openHit } from './opened.ts';
import { PageBar } from './page-bar.tsx';
import { SearchView } from './search-view.tsx';
import type { PopupServices } from './services.ts';
import { TabBar } from './tab-bar.tsx';
import { useAsked } from './use-asked.ts';
import { useOpened } from './use-opened.ts';
import { usePage } from './use-page.ts';
import { useWide } from './use-wide.ts';
import { otherViews, viewOf, type ViewProps } from './views.ts';
import { popupWords } from './words.ts';

const loadOpenedView = async () => (await import('./opened-view.tsx')).OpenedView;

interface PopupProps {
  services: PopupServices;
  /** What was typed into the page's field before its script ran. */
  early?: string;
}

/** The toolbar's popup: search, what it opens, and what is marked on the page. */
export const Popup = ({ services, early = '' }: PopupProps) => {
  const { openReader, openSettings, currentTrouble } = services;
  const words = useWords(popupWords);
  const asking = useAsked(early);
  const [view, setView] = useState(() => viewOf(location.hash));
  const [trouble, setTrouble] = useState<Trouble>();
  const { page, unsaved, switchSite } = usePage(services);
  const { opened, open, leave, close } = useOpened();
  const isWide = useWide();
  const field = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  const other = useRef<HTMLDivElement>(null);
  /** What had the focus in another view when something was opened over it. */
  const left = useRef<HTMLElement>(null);
  const isNew = useRef(true);

  useEffect(() => {
    // Where even the note of trouble cannot be read, the browser's storage is in trouble.
    void currentTrouble().then(setTrouble, () => setTrouble('failed'));
  }, [currentTrouble]);

  useLayoutEffect(() => {
    const isFirst = isNew.current;
    isNew.current = false;
    if (pane.current) {
      pane.current.focus();
      pane.current.scrollTop = 0;
    } else if (view !== 'search') (left.current ?? other.current)?.focus();
    else if (!isFirst) field.current?.focus();
    // What has the focus already would be laid out anew. Before a frame was drawn (a tab behind another) the
    // browser is still to give it, and Chromium writes to the console where another came before it.
    else if (document.activeElement !== field.current) {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) field.current?.focus();
      });
    }
  }, [opened, view]);

  const { notePlace } = services;
  useEffect(() => {
    if (opened?.kind !== 'passage') return;
    const { at, hit } = opened.passage;
    void notePlace(at, hit.text);
  }, [opened, notePlace]);

  // On the document: Escape goes back wherever the focus is. With the rendering, not after the next frame: a
  // second key may come before it.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!opened || event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [opened, close]);

  const search = (query: string): void => {
    close();
    setView('search');
    asking.ask({ ...nothingAsked, query });
  };
  /** A search that something was opened from. */
  const noteQuery = (): void => {
    const { query } = asking.asked;
    if (query !== '') void services.note({ kind: 'query', query });
  };
  const cards: CardServices = {
    card: services.readCard,
    findTerms: services.findTerms,
    open: openReader,
    search: async (query) => search(query),
    mute: services.mute,
    noteLookUp: (term) => void services.noteTerm(term),
    star: services.starTerm,
  };
  const isCovered = opened !== undefined && !isWide;
  const loadOther = view === 'search' ? undefined : otherViews[view];
  const otherProps: ViewProps = {
    services,
    search,
    open: (reading) => {
      const focused = document.activeElement;
      left.current = focused instanceof HTMLElement ? focused : null;
      return open(reading);
    },
  };
  const openedProps: OpenedViewProps | undefined = opened && {
    opened,
    services: cards,
    star: services.star,
    onRead: (at) => void leave(openReader(at)),
  };

  return (
    <div class="look popup">
      <header>
        <h1 class="unseen">{words.title}</h1>
        <TabBar
          view={view}
          onShow={(next) => {
            close();
            left.current = null;
            setView(next);
          }}
        />
      </header>
      <main class={`columns ${loadOther ? 'on-other' : ''}`}>
        <SearchView
          engine={services.engine}
          asking={asking}
          field={field}
          trouble={trouble}
          isOpened={opened !== undefined}
          away={loadOther ? 'whole' : isCovered ? 'list' : undefined}
          onOpen={(hit) => {
            noteQuery();
            void open(openHit(hit, services));
          }}
          onRead={({ source, line }) => {
            noteQuery();
            void leave(openReader({ source, line }));
          }}
          onAsk={close}
        />
        {loadOther && (
          <div
            key={view}
            ref={other}
            class={`other ${isCovered ? 'away' : ''}`}
            tabIndex={-1}
            inert={isCovered}
          >
            <Later load={loadOther} props={otherProps} />
          </div>
        )}
        {openedProps ? (
          <section ref={pane} class="opened" tabIndex={-1} aria-label={words.opened}>
            <button type="button" class="back" onClick={close}>
              {isWide ? words.close : words.back}
            </button>
            <Later load={loadOpenedView} props={openedProps} />
          </section>
        ) : (
          isWide && <p class="opened none-opened">{words.noneOpened}</p>
        )}
      </main>
      <PageBar
        page={page}
        unsaved={unsaved}
        onSwitch={(host, on) => void switchSite(host, on)}
        onSettings={() => void leave(openSettings())}
      />
    </div>
  );
};
