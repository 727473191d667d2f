import { useEffect, useState } from 'preact/hooks';
import type { DocumentView } from '../../utils/store/views.ts';
import { useWords } from '../language.ts';
import { readAddress, type ReaderAddress } from './address.ts';
import { DocumentPage } from './document-page.tsx';
import { readerWords } from './words.ts';

type State =
  | { kind: 'loading' }
  | { kind: 'shown'; view: DocumentView; address: ReaderAddress }
  | { kind: 'incomplete' }
  | { kind: 'unknown'; address: ReaderAddress }
  | { kind: 'failed'; reason: string };

interface ReaderProps {
  /** As `location.hash` gives it. */
  hash: string;
  readDocument: (source: string, line: number) => Promise<DocumentView | null>;
}

/** What the reader shows for an address. Never rejects. */
const load = async (
  hash: string,
  readDocument: ReaderProps['readDocument'],
): Promise<Exclude<State, { kind: 'loading' }>> => {
  const address = readAddress(hash);
  if (!address) return { kind: 'incomplete' };
  try {
    const view = await readDocument(address.source, address.line);
    if (view) return { kind: 'shown', view, address };
    return { kind: 'unknown', address };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
};

const Message = ({ children, reason = '' }: { children: string; reason?: string }) => (
  <main class="page message">
    <div role="alert">
      <h1>{useWords(readerWords).failed}</h1>
      <p>{children}</p>
      {reason !== '' && <p class="reason">{reason}</p>}
    </div>
  </main>
);

const Content = ({ state }: { state: State }) => {
  const words = useWords(readerWords);
  if (state.kind === 'loading') return <main class="page" aria-busy="true" />;
  if (state.kind === 'incomplete') return <Message>{words.incomplete}</Message>;
  if (state.kind === 'unknown')
    return <Message>{words.unknown(state.address.source, state.address.line)}</Message>;
  if (state.kind === 'failed') return <Message reason={state.reason}>{words.unread}</Message>;
  const { view, address } = state;
  return <DocumentPage key={`${address.source}:${address.line}`} view={view} line={address.line} />;
};

/** The reader page: the document that a source line stands in, opened at that line. */
export const Reader = ({ hash, readDocument }: ReaderProps) => {
  const [state, setState] = useState<State>({ kind: 'loading' });
  const { title, failed } = useWords(readerWords);
  useEffect(() => {
    let current = true;
    void load(hash, readDocument).then((loaded) => {
      // The address may have changed while its document was read.
      if (current) setState(loaded);
    });
    return () => {
      current = false;
    };
  }, [hash, readDocument]);
  useEffect(() => {
    if (state.kind === 'shown') document.title = state.view.document.title;
    else document.title = state.kind === 'loading' ? title : failed;
  }, [state, title, failed]);
  return (
    <div class="look reader">
      <Content state={state} />
    </div>
  );
};
