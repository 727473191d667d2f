import type { ComponentChildren } from 'preact';
import type { Clause } from '../../utils/corpus/model.ts';
import { useWords } from '../language.ts';
import { readerWords } from './words.ts';

/** What is opened above the text where the window is narrow. */
export type Drawer = 'outline' | 'panels';

interface BarProps {
  title: string;
  /** The clause that is read. */
  clause: Clause | undefined;
  /** Headings above it, and its own number. */
  where: readonly string[];
  /** Those that the document has. */
  drawers: readonly Drawer[];
  open: Drawer | undefined;
  toggle: (drawer: Drawer) => void;
  /** The search within. */
  children: ComponentChildren;
}

/** The bar above the text: what is read, and where. */
export const Bar = ({ title, clause, where, drawers, open, toggle, children }: BarProps) => {
  const words = useWords(readerWords);
  return (
    <header class="bar">
      <div class="bar-words">
        <p class="bar-title" lang="zh-CN">
          {title}
        </p>
        <p class="bar-place">
          {where.length > 0 && <span lang="zh-CN">{where.join(' › ')}</span>}
          {clause && <span class="bar-line">{words.line(clause.line)}</span>}
        </p>
      </div>
      <div class="bar-tools">
        {drawers.map((drawer) => (
          <button
            key={drawer}
            type="button"
            class={`toggle for-${drawer}`}
            aria-expanded={open === drawer}
            onClick={() => toggle(drawer)}
          >
            {words[drawer]}
          </button>
        ))}
        {children}
        <a class="to-all" href="#all">
          {words.toAll}
        </a>
      </div>
    </header>
  );
};
