import { useWords } from '../../../components/language.ts';
import type { Point } from '../geometry.ts';
import { words } from './words.ts';

/** So far an arrow key moves a pinned card; with Shift four times as far. Pixels. */
const step = 16;

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

export interface ToolsProps {
  pinned: boolean;
  onPin: () => void;
  onClose: () => void;
  /** Moves the pinned card by so many pixels. */
  onMove: (by: Point) => void;
}

/** What can be done with a card on a page: pin it, then move it, and close it. */
export const Tools = ({ pinned, onPin, onClose, onMove }: ToolsProps) => {
  const said = useWords(words);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = steps[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    // Neither the page nor the card scrolls.
    event.preventDefault();
    const times = event.shiftKey ? 4 : 1;
    onMove({ x: by.x * times, y: by.y * times });
  };
  // Two buttons that keep their places, so that the focus stays where it is when the first changes.
  return (
    <div class="tools">
      {pinned && <span class="chip">{said.pinned}</span>}
      {pinned ? (
        <button
          type="button"
          class="handle"
          aria-label={said.move}
          title={said.move}
          onKeyDown={onKeyDown}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6L2 8l2 2M12 6l2 2-2 2" />
          </svg>
        </button>
      ) : (
        <button type="button" class="pin" aria-label={said.pin} title={said.pin} onClick={onPin}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M10 2l4 4-2 .6-2.4 2.4-.2 3L8 13.4 2.6 8l1.4-1.4 3-.2L9.4 4zM5.3 10.7L2 14" />
          </svg>
        </button>
      )}
      <button
        type="button"
        class="close"
        aria-label={said.close}
        title={said.close}
        onClick={onClose}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </div>
  );
};
