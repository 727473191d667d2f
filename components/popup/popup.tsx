import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reference } from '../../utils/cards/model.ts';
import type { SearchHit } from '../../utils/search/model.ts';
import type { Trouble } from '../../utils/store/trouble.ts';
import { CardView } from '../card/card-view.tsx';
import { HitList, optionId } from './hit-list.tsx';
import { keyAction } from './keys.ts';
import { Failure, NothingFound, Start, TroubleNotice } from './notices.tsx';
import { openHit, reasonOf, type Opened } from './opened.ts';
import { PageBar } from './page-bar.tsx';
import { PassageView } from './passage-view.tsx';
import { SearchField } from './search-field.tsx';
import type { PopupServices } from './services.ts';
import { statusWords } from './status.ts';
import { RepeatsChoice } from './repeats-choice.tsx';
import { usePage } from './use-page.ts';
import { useRepeats } from './use-repeats.ts';
import { useSearch } from './use-search.ts';

const OpenedView = ({ opened, onOpen }: { opened: Opened; onOpen: (at: Reference) => void }) => {
  if (opened.kind === 'card') return <CardView card={opened.card} onOpen={onOpen} />;
  if (opened.kind === 'passage') return <PassageView passage={opened.passage} onOpen={onOpen} />;
  return <Failure reason={opened.reason}>这一条的资料无法读取。</Failure>;
};

/** Whether two searches found the same thing. */
const isSame = (a: SearchHit, b: SearchHit): boolean =>
  a.kind === b.kind && a.source === b.source && a.line === b.line && a.text === b.text;

/** The toolbar's popup: search, results, and what is marked on the page. */
export const Popup = ({ services }: { services: PopupServices }) => {
  const { engine, openReader, currentTrouble } = services;
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<SearchHit>();
  const [opened, setOpened] = useState<Opened>();
  const [trouble, setTrouble] = useState<Trouble>();
  const { loaded, hits } = useSearch(engine, query);
  const { page, unsaved, switchSite } = usePage(services);
  const { chosen: repeats, unsaved: unsavedRepeats, choose } = useRepeats(services);
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
  const read = async (at: Reference) => {
    try {
      await openReader(at);
    } catch (error) {
      setOpened({ kind: 'failed', reason: reasonOf(error) });
    }
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
    <div class="look popup" lang="zh-CN">
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
              ‹ 返回结果
            </button>
            <OpenedView opened={opened} onOpen={(at) => void read(at)} />
          </>
        ) : (
          <>
            {trouble && <TroubleNotice trouble={trouble} />}
            {loaded.failure !== undefined && (
              <Failure reason={loaded.failure}>
                {loaded.stage === 'nothing'
                  ? '语料无法读取，暂时不能查询。'
                  : '全文无法读取，现在只能按术语、文件名和文号查询。'}
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
      <output class="status">{opened ? '' : statusWords(query, hits.length, loaded)}</output>
      <PageBar
        page={page}
        unsaved={unsaved ?? unsavedRepeats}
        onSwitch={(host, on) => void switchSite(host, on)}
      >
        {repeats && <RepeatsChoice chosen={repeats} onChoose={(choice) => void choose(choice)} />}
      </PageBar>
    </div>
  );
};
