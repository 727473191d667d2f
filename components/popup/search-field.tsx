import type { RefObject } from 'preact';
import { longestQuery } from '../../utils/search/query.ts';
import { useWords } from '../language.ts';
import { optionId } from './hit-list.tsx';
import { popupWords } from './words.ts';

interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>;
  typed: string;
  /** Whether the list of results is there. */
  listed: boolean;
  active: number;
  /** `settled` is false while an input method is still composing: nothing is asked yet. */
  onType: (text: string, settled: boolean) => void;
}

/** The search field: a combo box whose list box is `HitList`. */
export const SearchField = ({ field, typed, listed, active, onType }: SearchFieldProps) => {
  const words = useWords(popupWords);
  return (
    <input
      ref={field}
      type="text"
      role="combobox"
      aria-label={words.search}
      aria-autocomplete="list"
      aria-expanded={listed}
      aria-controls="hits"
      aria-activedescendant={listed && active >= 0 ? optionId(active) : undefined}
      placeholder={words.search}
      enterkeyhint="search"
      autocomplete="off"
      maxLength={longestQuery}
      spellcheck={false}
      value={typed}
      onInput={(event) => onType(event.currentTarget.value, !event.isComposing)}
      onCompositionEnd={(event) => onType(event.currentTarget.value, true)}
    />
  );
};
