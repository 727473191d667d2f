import { useWords } from '../../../components/language.ts';
import type { Selected, SelectedTerm } from '../look-up-model.ts';

interface SelectedTermsProps {
  selected: Selected;
  /** The term whose card is shown. */
  current: number;
  onChoose: (term: SelectedTerm) => void;
  /** Searches for all of the selected text. */
  onSearch: ((text: string) => void) | undefined;
}

const words = {
  zh: { label: '选中的文字里有', search: '检索全部文字' },
  en: { label: 'In the selected text', search: 'Search for all of it' },
};

/** What else the selected text holds, above the card of one of its terms; nothing where that is all of it. */
export const SelectedTerms = ({ selected, current, onChoose, onSearch }: SelectedTermsProps) => {
  const said = useWords(words);
  const { text, first, others } = selected;
  if (others.length === 0 && first.words === text) return null;
  return (
    <nav class="selected" aria-label={said.label}>
      <span class="label" aria-hidden="true">
        {said.label}
      </span>
      {[first, ...others].map((one) => (
        <button
          key={one.term}
          type="button"
          lang="zh-CN"
          aria-current={one.term === current}
          onClick={() => onChoose(one)}
        >
          {one.words}
        </button>
      ))}
      {onSearch && (
        <button type="button" onClick={() => onSearch(text)}>
          {said.search}
        </button>
      )}
    </nav>
  );
};
