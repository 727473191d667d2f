import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { DocumentSummary, DocumentView } from '../../utils/store/views.ts';
import { useWords } from '../language.ts';
import { reasonOf } from '../reason.ts';
import { readAddress, type ReaderAddress } from './address.ts';
import type { DocumentListProps } from './document-list.tsx';
import { DocumentPage } from './document-page.tsx';
import { holdsLine } from './lines.ts';
import type { ReaderServices } from './services.ts';
import { readerWords } from './words.ts';

type State =
  | { kind: 'loading' }
  | { kind: 'shown'; view: DocumentView; address: ReaderAddress }
  | { kind: 'list'; documents: DocumentSummary[]; List: ComponentType<DocumentListProps> }
  | { kind: 'incomplete' }
  | { kind: 'unknown'; address: ReaderAddress }
  | { kind: 'failed'; reason: string };

interface ReaderProps {
  /** As `location.hash` gives it; an empty one, or `#all`, asks for the list of all documents. */
  hash: string;
  services: ReaderServices;
}

/** The document on show, where the address asks for another line of it. */
const sameDocument = (state: State, { source, line }: ReaderAddress): DocumentView | undefined => {
  if (state.kind !== 'shown' || state.view.document.source !== source) return undefined;
  return state.view.clauses.some((clause) => holdsLine(clause, line)) ? state.view : undefined;
};

/** The list's script: who opens a document needs none of it. */
const loadList = async () => (await import('./document-list.tsx')).DocumentList;

/** What the reader shows for an address. Never rejects. */
const load = async (
  hash: string,
  { readDocument, listDocuments }: ReaderServices,
): Promise<Exclude<State, { kind: 'loading' }>> => {
  const address = readAddress(hash);
  try {
    if (hash === '' || hash === '#all') {
      const [documents, List] = await Promise.all([listDocuments(), loadList()]);
      return { kind: 'list', documents, List };
    }
    if (!address) return { kind: 'incomplete' };
    const view = await readDocument(address.source, address.line);
    if (view) return { kind: 'shown', view, address };
    return { kind: 'unknown', address };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
};

const Message = ({ children, reason = '' }: { children: string; reason?: string }) => {
  const words = useWords(readerWords);
  return (
    <main class="page message">
      <div role="alert">
        <h1>{words.failed}</h1>
        <p>{children}</p>
        {reason !== '' && <p class="reason">{reason}</p>}
      </div>
      <p>
        <a href="#all">{words.all}</a>
      </p>
    </main>
  );
};

const Content = ({ state, services }: { state: State; services: ReaderServices }) => {
  const words = useWords(readerWords);
  if (state.kind === 'loading') return <main class="page" aria-busy="true" />;
  if (state.kind === 'incomplete') return <Message>{words.incomplete}</Message>;
  if (state.kind === 'unknown')
    return <Message>{words.unknown(state.address.source, state.address.line)}</Message>;
  if (state.kind === 'failed') return <Message reason={state.reason}>{words.unread}</Message>;
  if (state.kind === 'list') return <state.List documents={state.documents} />;
  const { view, address } = state;
  return (
    <DocumentPage key={view.document.id} view={view} line={address.line} services={services} />
  );
};

/** The reader page: the document that a source line stands in, opened at that line, or the list of all. */
export const Reader = ({ hash, services }: ReaderProps) => {
  const [state, setState] = useState<State>({ kind: 'loading' });
  const { title, failed, allTitle } = useWords(readerWords);
  // With the rendering: an effect that waits for a frame would hold the text up by one.
  useLayoutEffect(() => {
    const address = readAddress(hash);
    const view = address && sameDocument(state, address);
    if (address && view) {
      setState({ kind: 'shown', view, address });
      return undefined;
    }
    let isCurrent = true;
    void load(hash, services).then((loaded) => {
      // The address may have changed while its document was read.
      if (isCurrent) setState(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [hash, services]);
  useEffect(() => {
    if (state.kind === 'shown') document.title = state.view.document.title;
    else if (state.kind === 'list') document.title = allTitle;
    else document.title = state.kind === 'loading' ? title : failed;
  }, [state, title, failed, allTitle]);
  return (
    <div class="look reader">
      <Content state={state} services={services} />
    </div>
  );
};
