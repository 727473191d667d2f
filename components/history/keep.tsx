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
  const [isAsking, setAsking] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking) question.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsking]);
  useEffect(() => {
    if (isKept || count === 0) setAsking(false);
  }, [isKept, count]);
  return (
    <div class="history-keep">
      <label>
        <input
          type="checkbox"
          class="toggle"
          checked={isKept}
          onChange={({ currentTarget }) => {
            onKeep(currentTarget.checked);
            setAsking(!currentTarget.checked && count > 0);
          }}
        />
        <span>{words.keep}</span>
      </label>
      <p class="keep-note">{words.keepNote}</p>
      {isAsking && count > 0 && (
        <div ref={question} class="ask" role="alert">
          <p>{words.askErase(count)}</p>
          <span class="buttons">
            <button
              type="button"
              onClick={() => {
                setAsking(false);
                onErase();
              }}
            >
              {words.eraseThem}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {words.leaveThem}
            </button>
          </span>
        </div>
      )}
    </div>
  );
};
