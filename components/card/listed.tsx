import type { ComponentChildren } from 'preact';

interface ListedProps<T> {
  items: readonly T[];
  /** How many stand open; the others are folded away. */
  open: number;
  /** The word for one: 条, 处. */
  measure: string;
  show: (item: T) => ComponentChildren;
}

/** A list of which the first few stand open and the rest unfolds. */
export const Listed = <T,>({ items, open, measure, show }: ListedProps<T>) => {
  const list = (part: readonly T[]) => (
    <ul class="list">
      {part.map((item, index) => (
        <li key={index}>{show(item)}</li>
      ))}
    </ul>
  );
  // Unfolding one item takes as much room as showing it.
  const shown = items.length <= open + 1 ? items.length : open;
  return (
    <>
      {list(items.slice(0, shown))}
      {shown < items.length && (
        <details class="rest">
          <summary>{`展开其余 ${items.length - shown} ${measure}`}</summary>
          {list(items.slice(shown))}
        </details>
      )}
    </>
  );
};
