import type { ComponentChildren } from 'preact';
import type { PageState } from './page-state.ts';

interface PageBarProps {
  /** Undefined until the page has answered. */
  page: PageState | undefined;
  /** Why the switch could not be kept. */
  unsaved: string | undefined;
  onSwitch: (host: string, on: boolean) => void;
  /** Choices that hold for all pages. */
  children?: ComponentChildren;
}

const words = (page: PageState): string => {
  if (page.kind === 'foreign') return '本页不是政府网页，或在安装本扩展之前已经打开（请刷新）。';
  if (page.kind === 'failed') return '本页未能标注，请刷新网页后再试。';
  if (!page.on) return '本站已停用标注。';
  return page.marks === 0 ? '本页没有标注。' : `本页标注 ${page.terms} 个词，共 ${page.marks} 处。`;
};

/** What is marked on the page, the switch for its site, and choices for all pages. */
export const PageBar = ({ page, unsaved, onSwitch, children }: PageBarProps) => (
  <footer class="page-bar">
    <p title={page?.kind === 'failed' ? page.reason : undefined}>{page && words(page)}</p>
    {page?.kind === 'marked' && (
      <label class="switch">
        <span>{`在 ${page.host} 上标注`}</span>
        <input
          type="checkbox"
          checked={page.on}
          onChange={(event) => onSwitch(page.host, event.currentTarget.checked)}
        />
      </label>
    )}
    {children}
    {unsaved !== undefined && <p class="unsaved" role="alert">{`开关未能保存：${unsaved}`}</p>}
  </footer>
);
