import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FacetCounts, Narrowing } from '../../utils/search/model.ts';
import { useWords } from '../language.ts';
import { toggled, type Asked, type ShownChip } from './asked.ts';
import { Chips } from './chips.tsx';
import { Facets, ValueButton } from './facets.tsx';
import { popupWords } from './words.ts';

interface NarrowBarProps {
  asked: Asked;
  chips: readonly ShownChip[];
  facets: readonly FacetCounts[];
  onAsk: (asked: Asked) => void;
}

/**
 * What the search is narrowed to, and what it can be: the kinds of hits at once, all else unfolds. One line
 * high whatever it holds, so that nothing below it moves.
 */
export const NarrowBar = ({ asked, chips, facets, onAsk }: NarrowBarProps): ComponentChildren => {
  const words = useWords(popupWords);
  const [unfolded, setUnfolded] = useState(false);
  // What the corpus calls a value is Chinese; kinds are words of ours.
  const labelOf = ({ facet, value, label }: Narrowing & { label: string }): string =>
    facet === 'kind' ? ((words.kinds as Record<string, string>)[value] ?? label) : label;
  /** A value that the query's own words said is taken away as their chip is. */
  const toggle = (one: Narrowing): void => {
    const chip = chips.find(({ facet, value }) => facet === one.facet && value === one.value);
    onAsk(chip ? chip.without : toggled(asked, one));
  };
  const kinds = facets.find(({ facet }) => facet === 'kind')?.values ?? [];
  const open = unfolded && facets.length > 0;
  return (
    <>
      <div class="narrow-bar">
        <div class="narrowings">
          <Chips chips={chips} labelOf={labelOf} onAsk={onAsk} />
          {kinds.length > 1 &&
            kinds
              .filter(({ chosen, count }) => !chosen && count > 0)
              .map((value) => (
                <ValueButton
                  key={value.value}
                  value={value}
                  label={labelOf({ facet: 'kind', ...value })}
                  onPress={() => toggle({ facet: 'kind', value: value.value })}
                />
              ))}
        </div>
        {facets.length > 0 && (
          <button
            type="button"
            class="filter"
            aria-expanded={open}
            aria-controls="facets"
            onClick={() => setUnfolded(!open)}
          >
            {words.filter}
          </button>
        )}
      </div>
      {open && <Facets facets={facets} labelOf={labelOf} onToggle={toggle} />}
    </>
  );
};
