import type { ComponentChildren } from 'preact';
import { useWords } from '../language.ts';
import type { Went } from '../../utils/page-terms/go.ts';
import { pageTermsWords } from './page-terms-words.ts';

/** Where the last click of a row has led; null where nothing can be seen, `lost` where the page is another. */
export type RowState = Went | null | 'lost' | undefined;

interface RowProps {
  /** What the row is called. */
  name: string;
  count: number;
  state: RowState;
  onGo: () => void;
  /** Opens the card. */
  onOpen: () => void;
  /** What else there is to say. */
  children?: ComponentChildren;
}

/** A term or a document of the page: its name goes there, and on with each click. */
export const PageTermRow = ({ name, count, state, onGo, onOpen, children }: RowProps) => {
  const words = useWords(pageTermsWords);
  const said = (): string => {
    if (state === undefined) return '';
    if (state === null) return words.unseen;
    return state === 'lost' ? words.lost : words.went(state.nth, state.of);
  };
  return (
    <li>
      <button type="button" class="go" title={words.go(name)} onClick={onGo}>
        <span lang="zh-CN">{name}</span>
        <span class="count">{words.times(count)}</span>
      </button>
      <button type="button" class="open" aria-label={words.cardOf(name)} onClick={onOpen}>
        {words.card}
      </button>
      {children}
      <output class="went">{said()}</output>
    </li>
  );
};
