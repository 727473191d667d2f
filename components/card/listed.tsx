import type { ComponentChildren } from 'preact';
import { useWords } from '../language.ts';
import { cardWords } from './words.ts';

interface ListedProps<T> {
  items: readonly T[];
  /** How many stand open; the others are folded away. */
  open: number;
  /** So many of them, with the measure word of the thing. */
  counted: (count: number) => string;
  /** Said of the folded ones; where it is not given, one that would be folded alone stands open. */
  fold?: (count: number) => string;
  show: (item: T) => ComponentChildren;
}

/** A list of which the first few stand open and the rest unfolds. */
export const Listed = <T,>({ items, open, counted, fold, show }: ListedProps<T>) => {
  const words = useWords(cardWords);
  const list = (part: readonly T[]) => (
    <ul class="list">
      {part.map((item, index) => (
        <li key={index}>{show(item)}</li>
      ))}
    </ul>
  );
  // Unfolding one item takes as much room as showing it.
  const shown = !fold && items.length <= open + 1 ? items.length : open;
  const folded = items.length - shown;
  return (
    <>
      {list(items.slice(0, shown))}
      {folded > 0 && (
        <details class="rest">
          <summary>{fold ? fold(folded) : words.unfold(counted(folded))}</summary>
          {list(items.slice(shown))}
        </details>
      )}
    </>
  );
};
