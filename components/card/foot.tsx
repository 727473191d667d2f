import { useRef, useState } from 'preact/hooks';
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
  /** What else there is to do is about to be shown. */
  onOpen?: (() => void) | undefined;
  starred?: boolean | undefined;
  onStar?: (() => void) | undefined;
  onMute?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
}

/** The card's last line: what was done, what else can be done with the term. */
export const Foot = ({ said, onSearch, onOpen, starred, onStar, onMute, onDismiss }: FootProps) => {
  const words = useWords(cardWords);
  const [isOpen, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  /** The button that was pressed goes: the focus must not go with it. */
  const keepFocus = () => more.current?.focus({ preventScroll: true });
  const further = [
    [starred ? words.unstar : words.star, onStar],
    [words.mute, onMute],
    [words.dismiss, onDismiss],
  ] as const;
  const has = further.some(([, act]) => act);
  return (
    <div class="foot">
      <p class="said">
        <output class={said?.warn ? 'warn' : ''}>{said?.text}</output>
        {said?.undo && (
          <button
            type="button"
            onClick={() => {
              keepFocus();
              said.undo?.();
            }}
          >
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
            ref={more}
            type="button"
            class="further-button"
            aria-label={words.more}
            aria-expanded={isOpen}
            onClick={() => {
              if (!isOpen) onOpen?.();
              setOpen(!isOpen);
            }}
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
                    keepFocus();
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
