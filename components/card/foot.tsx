import { useState } from 'preact/hooks';
import { useWords } from '../language.ts';
import { cardWords } from './words.ts';

/** What the card says after something was done with it. */
export interface Said {
  text: string;
  /** True where it could not be done. */
  warn?: boolean;
  /** Takes it back. */
  undo?: () => void;
}

interface FootProps {
  said: Said | undefined;
  /** What can be done with the card's term; what the card's world cannot do is absent. */
  onSearch?: (() => void) | undefined;
  onMute?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
}

/** The card's last line: what was done, what else can be done with the term. */
export const Foot = ({ said, onSearch, onMute, onDismiss }: FootProps) => {
  const words = useWords(cardWords);
  const [isOpen, setOpen] = useState(false);
  const further = [
    [words.mute, onMute],
    [words.dismiss, onDismiss],
  ] as const;
  const has = further.some(([, act]) => act);
  return (
    <div class="foot">
      <p class="said">
        <output class={said?.warn ? 'warn' : ''}>{said?.text}</output>
        {said?.undo && (
          <button type="button" onClick={said.undo}>
            {words.undo}
          </button>
        )}
      </p>
      <span class="buttons">
        {onSearch && (
          <button type="button" onClick={onSearch}>
            {words.search}
          </button>
        )}
        {has && (
          <button
            type="button"
            class="further-button"
            aria-label={words.more}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            ⋯
          </button>
        )}
      </span>
      {isOpen && has && (
        <span class="buttons further">
          {further.map(
            ([name, act]) =>
              act && (
                <button
                  key={name}
                  type="button"
                  onClick={() => {
                    setOpen(false);
                    act();
                  }}
                >
                  {name}
                </button>
              ),
          )}
        </span>
      )}
    </div>
  );
};
