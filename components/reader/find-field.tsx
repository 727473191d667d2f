import type { RefObject } from 'preact';
import { useWords } from '../language.ts';
import type { Find } from './use-find.ts';
import { readerWords } from './words.ts';

interface FindFieldProps {
  find: Find;
  field: RefObject<HTMLInputElement | null>;
  /** Gives the focus back to the text. */
  leave: () => void;
}

/** Search within the document: Enter goes on, Shift+Enter back, Escape clears, then leaves. */
export const FindField = ({ find, field, leave }: FindFieldProps) => {
  const words = useWords(readerWords);
  const { count, current } = find;
  const isAsked = find.words.trim() !== '';
  const keyDown = (event: KeyboardEvent) => {
    // What an input method is putting together is not typed yet.
    if (event.isComposing) return;
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && find.words !== '') find.look('');
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <search class="find">
      <input
        ref={field}
        type="search"
        value={find.words}
        placeholder={words.findHint}
        aria-label={words.find}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget: { value } }) => find.look(value)}
        onKeyDown={keyDown}
      />
      {isAsked && (
        <>
          <span class="found" aria-hidden="true">
            {count === 0 ? words.notFound : words.found(current + 1, count)}
          </span>
          <button
            type="button"
            aria-label={words.previous}
            title={words.previous}
            disabled={count === 0}
            onClick={() => find.step(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={words.next}
            title={words.next}
            disabled={count === 0}
            onClick={() => find.step(1)}
          >
            ↓
          </button>
        </>
      )}
      <output class="unseen">
        {isAsked && (count === 0 ? words.notFound : words.foundSaid(current + 1, count))}
      </output>
    </search>
  );
};
