import { useEffect, useState } from 'preact/hooks';
import type { DocumentView } from '../../utils/store/views.ts';
import { readAddress, type ReaderAddress } from './address.ts';
import { DocumentPage } from './document-page.tsx';

type State =
  | { kind: 'loading' }
  | { kind: 'shown'; view: DocumentView; address: ReaderAddress }
  | { kind: 'unknown'; message: string }
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
  if (!address)
    return { kind: 'unknown', message: '地址不完整。请从卡片或查询结果里的“打开原文”进入。' };
  try {
    const view = await readDocument(address.source, address.line);
    if (view) return { kind: 'shown', view, address };
    return {
      kind: 'unknown',
      message: `语料中没有这个位置（${address.source} 第 ${address.line} 行）。它可能属于旧版语料，请重新查询。`,
    };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
};

const Message = ({ children, reason = '' }: { children: string; reason?: string }) => (
  <main class="page message">
    <div role="alert">
      <h1>未能打开原文</h1>
      <p>{children}</p>
      {reason !== '' && <p class="reason">{reason}</p>}
    </div>
  </main>
);

const Content = ({ state }: { state: State }) => {
  if (state.kind === 'loading') return <main class="page" aria-busy="true" />;
  if (state.kind === 'unknown') return <Message>{state.message}</Message>;
  if (state.kind === 'failed')
    return (
      <Message reason={state.reason}>
        语料无法读取。请在浏览器的扩展管理页停用再启用“政策镜”；仍不能用时，请删除后重新安装。
      </Message>
    );
  const { view, address } = state;
  return <DocumentPage key={`${address.source}:${address.line}`} view={view} line={address.line} />;
};

/** The reader page: the document that a source line stands in, opened at that line. */
export const Reader = ({ hash, readDocument }: ReaderProps) => {
  const [state, setState] = useState<State>({ kind: 'loading' });
  useEffect(() => {
    let current = true;
    void load(hash, readDocument).then((loaded) => {
      // The address may have changed while its document was read.
      if (!current) return;
      setState(loaded);
      document.title = loaded.kind === 'shown' ? loaded.view.document.title : '未能打开原文';
    });
    return () => {
      current = false;
    };
  }, [hash, readDocument]);
  return (
    <div class="look reader" lang="zh-CN">
      <Content state={state} />
    </div>
  );
};
