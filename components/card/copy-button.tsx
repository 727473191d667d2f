import type { Quote } from '../../utils/quote/quote.ts';
import { useWords } from '../language.ts';
import { useActions } from './actions.ts';
import { cardWords } from './words.ts';

interface CopyButtonProps {
  /** Made only when it is copied. */
  quote: () => Quote;
  /** What is copied, for who hears the button alone. */
  what: string;
}

/** What each button copies, for the key that stands for the first one. */
const quotes = new WeakMap<Element, () => Quote>();

/** What the first copy button within `root` copies; undefined where there is none. */
export const firstQuote = (root: ParentNode): Quote | undefined => {
  const button = root.querySelector('button.copy');
  return button ? quotes.get(button)?.() : undefined;
};

/** Copies a text with its reference, where the world can. */
export const CopyButton = ({ quote, what }: CopyButtonProps) => {
  const words = useWords(cardWords);
  const { copy } = useActions();
  if (!copy) return null;
  return (
    <button
      ref={(button) => {
        if (button) quotes.set(button, quote);
      }}
      type="button"
      class="copy"
      aria-label={words.copyOf(what)}
      onClick={() => copy(quote())}
    >
      {words.copy}
    </button>
  );
};
