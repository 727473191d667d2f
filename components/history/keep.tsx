import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../language.ts';
import './keep.css';
import { historyWords } from './words.ts';

interface HistoryKeepProps {
  isKept: boolean;
  /** How many look-ups there are. */
  count: number;
  onKeep: (on: boolean) => void;
  onErase: () => void;
}

/** The switch of the history. Off stops at once, and asks what is to become of what is there. */
export const HistoryKeep = ({ isKept, count, onKeep, onErase }: HistoryKeepProps) => {
  const words = useWords(historyWords);
  const [isOpen, setOpen] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  // Told by what holds, not put back by an effect: one left over from an earlier drawing would take away a question
  // asked meanwhile, as it did in a tab that is not drawn, where effects come late.
  const isAsking = isOpen && !isKept && count > 0;
  useEffect(() => {
    if (isAsking) question.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsking]);
  return (
    <div class="history-keep">
      <label>
        <input
          type="checkbox"
          class="toggle"
          checked={isKept}
          onChange={({ currentTarget }) => {
            onKeep(currentTarget.checked);
            setOpen(!currentTarget.checked);
          }}
        />
        <span>{words.keep}</span>
      </label>
      <p class="keep-note">{words.keepNote}</p>
      {isAsking && (
        <div ref={question} class="ask" role="alert">
          <p>{words.askErase(count)}</p>
          <span class="buttons">
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                onErase();
              }}
            >
              {words.eraseThem}
            </button>
            <button type="button" onClick={() => setOpen(false)}>
              {words.leaveThem}
            </button>
          </span>
        </div>
      )}
    </div>
  );
};
