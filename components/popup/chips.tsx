import { useWords } from '../language.ts';
import type { Asked, ShownChip } from './asked.ts';
import { popupWords } from './words.ts';

interface ChipsProps {
  chips: readonly ShownChip[];
  /** What a value is called. */
  labelOf: (chip: ShownChip) => string;
  /** Searches without one of them. */
  onAsk: (asked: Asked) => void;
}

/** What the search is narrowed to; each can be taken away, by Delete too. */
export const Chips = ({ chips, labelOf, onAsk }: ChipsProps) => {
  const words = useWords(popupWords);
  if (chips.length === 0) return null;
  return (
    <ul class="narrowed" aria-label={words.narrowed}>
      {chips.map((chip) => {
        const facet = words.facets[chip.facet];
        const label = labelOf(chip);
        return (
          <li key={`${chip.facet} ${chip.value}`}>
            <button
              type="button"
              aria-label={words.without(facet, label)}
              title={words.without(facet, label)}
              onClick={() => onAsk(chip.without)}
              onKeyDown={(event) => {
                if (event.key !== 'Delete' && event.key !== 'Backspace') return;
                event.preventDefault();
                onAsk(chip.without);
              }}
            >
              <span class="of">{words.facetLabel(facet)}</span>
              <span class="what" lang="zh-CN">
                {label}
              </span>
              <span class="cross" aria-hidden="true">
                ×
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
