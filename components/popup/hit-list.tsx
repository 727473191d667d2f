/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events --
   <option> cannot hold marked text; the search field has the focus and takes the keys. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../../utils/search/model.ts';
import { useWords } from '../language.ts';
import { HitView } from './hit-view.tsx';
import { hitKey } from './keep-places.ts';
import { popupWords } from './words.ts';

/** The id of a result in the list, for `aria-activedescendant`. */
export const optionId = (index: number): string => `hit-${index}`;

/** No popup shows more results without scrolling. */
export const inSight = 8;

interface HitListProps {
  hits: readonly SearchHit[];
  active: number;
  /** Results stand there, and more of the search data is still to come. */
  busy: boolean;
  onActivate: (index: number) => void;
  onOpen: (index: number) => void;
  /** Opens the reader where a result stands. */
  onRead: (index: number) => void;
}

/**
 * The results, as the list box of the search field, which keeps the focus and takes the keys while
 * the list is walked through.
 */
export const HitList = ({ hits, active, busy, onActivate, onOpen, onRead }: HitListProps) => {
  const words = useWords(popupWords);
  // The first answer's other results are drawn after the full text's have been: nobody sees them before.
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    if (!busy) setWhole(true);
  }, [busy]);
  /** Where the pointer was: what scrolls under a pointer at rest is not pointed at. */
  const last = useRef('');
  const point = ({ screenX, screenY }: MouseEvent, index: number) => {
    const at = `${screenX},${screenY}`;
    const moved = last.current !== '' && last.current !== at;
    last.current = at;
    if (moved) onActivate(index);
  };
  return (
    <div id="hits" class="hits" role="listbox" aria-label={words.hits} aria-busy={busy}>
      {(isWhole ? hits : hits.slice(0, inSight)).map((hit, index) => (
        <div
          key={hitKey(hit)}
          id={optionId(index)}
          class={`hit is-${hit.kind}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseMove={(event) => point(event, index)}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={({ ctrlKey, metaKey }) => (ctrlKey || metaKey ? onRead(index) : onOpen(index))}
        >
          <HitView hit={hit} onRead={() => onRead(index)} />
        </div>
      ))}
    </div>
  );
};
