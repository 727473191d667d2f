import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../language.ts';
import { MarkedText } from '../../marked-text.tsx';
import { rangesOfNames } from '../../text-parts.ts';
import { panelWords } from './words.ts';

interface FilterFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** How many fit. */
  shown: number;
  total: number;
}

/** Where words are typed that narrow a list, with how many fit. */
export const FilterField = ({ label, value, onInput, shown, total }: FilterFieldProps) => {
  const words = useWords(panelWords);
  return (
    <p class="filter">
      <input
        type="search"
        aria-label={label}
        placeholder={words.hint}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <output class="count">{words.counted(shown, total)}</output>
    </p>
  );
};

/** A text of the corpus with the words that were typed emphasised in it. */
export const FoundText = ({ text, words }: { text: string; words: readonly string[] }) => (
  <MarkedText text={text} ranges={rangesOfNames(text, words)} />
);

/** Items that come into the page at first, and with each press of the button. */
const step = 100;

/**
 * The first of many items, and a button that brings the next ones; none where all are there.
 * @param key begins anew where it changes
 */
export const useFirst = <T,>(
  items: readonly T[],
  key: string,
): [shown: readonly T[], further: ComponentChildren] => {
  const words = useWords(panelWords);
  const [state, setState] = useState({ key, count: step });
  const count = state.key === key ? state.count : step;
  const left = items.length - count;
  return [
    items.slice(0, count),
    left > 0 && (
      <button type="button" class="further" onClick={() => setState({ key, count: count + step })}>
        {words.further(step, left)}
      </button>
    ),
  ];
};
