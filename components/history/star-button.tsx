import { useEffect, useState } from 'preact/hooks';
import type { Starrable } from '../../utils/history/model.ts';
import { keyOf } from '../../utils/history/model.ts';
import { useWords } from '../language.ts';
import './star.css';
import { historyWords } from './words.ts';

/** Whether something is starred; with `on`, stars it or takes the star away first. Null where nothing is kept. */
export type StarService = (item: Starrable, on?: boolean) => Promise<boolean | null>;

interface StarButtonProps {
  item: Starrable;
  /** What it is called, for who hears the button alone. */
  name: string;
  star: StarService;
}

/** A star to set and to take away; nothing where nothing is kept. */
export const StarButton = ({ item, name, star }: StarButtonProps) => {
  const words = useWords(historyWords);
  const [isOn, setOn] = useState<boolean | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const key = keyOf(item);
  useEffect(() => {
    let isAsked = true;
    const set = (on: boolean | null) => {
      if (isAsked) setOn(on);
    };
    star(item).then(set, () => set(null));
    return () => {
      isAsked = false;
    };
  }, [key, star]);
  if (isOn === null) return null;
  const said = isOn ? words.unstar(name) : words.star(name);
  const change = async () => {
    try {
      setOn(await star(item, !isOn));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button
        type="button"
        class={`star ${isOn ? 'on' : ''}`}
        aria-label={said}
        title={said}
        onClick={() => void change()}
      >
        <StarShape />
      </button>
      {hasFailed && (
        <span class="star-failed" role="alert">
          {words.notStarred}
        </span>
      )}
    </>
  );
};

/** Five points. */
export const StarShape = () => (
  <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
    <path d="M10 2.4l2.3 4.8 5.2.7-3.8 3.6.9 5.2-4.6-2.5-4.6 2.5.9-5.2L2.5 7.9l5.2-.7z" />
  </svg>
);
