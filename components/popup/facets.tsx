import { useState } from 'preact/hooks';
import type { Facet, FacetCounts, Narrowing } from '../../utils/search/model.ts';
import { useWords } from '../language.ts';
import { facets as order } from './address.ts';
import { popupWords } from './words.ts';

/** Values of a facet that stand there before the rest is unfolded. */
const fewValues = 8;

type Value = FacetCounts['values'][number];

interface ValueButtonProps {
  value: Value;
  label: string;
  onPress: () => void;
}

/** A value with its count; pressed while the search is narrowed to it. */
export const ValueButton = ({ value: { count, chosen }, label, onPress }: ValueButtonProps) => (
  <button type="button" class="value" aria-pressed={chosen} title={label} onClick={onPress}>
    <span lang="zh-CN">{label}</span>
    <span class="number">{count}</span>
  </button>
);

interface FacetsProps {
  facets: readonly FacetCounts[];
  labelOf: (narrowing: Narrowing & { label: string }) => string;
  /** Narrows to a value, or no more to it. */
  onToggle: (narrowing: Narrowing) => void;
}

interface FacetGroupProps extends Omit<FacetsProps, 'facets'> {
  facet: Facet;
  values: readonly Value[];
}

const FacetGroup = ({ facet, values, labelOf, onToggle }: FacetGroupProps) => {
  const words = useWords(popupWords);
  const [unfolded, setUnfolded] = useState(false);
  const name = words.facets[facet];
  const rest = values.length - fewValues;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a legend takes no place in a grid.
    <div class="facet" role="group" aria-label={name}>
      <span class="facet-name" aria-hidden="true">
        {name}
      </span>
      <div class="values">
        {(unfolded ? values : values.slice(0, fewValues)).map((value) => (
          <ValueButton
            key={value.value}
            value={value}
            label={labelOf({ facet, value: value.value, label: value.label })}
            onPress={() => onToggle({ facet, value: value.value })}
          />
        ))}
        {rest > 0 && (
          <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? words.fewer : words.others(rest)}
          </button>
        )}
      </div>
    </div>
  );
};

/** Whether a search can be narrowed by this facet: its hits differ in it, or it is narrowed already. */
const parts = ({ values }: FacetCounts): boolean =>
  values.length > 1 || values.some(({ chosen }) => chosen);

/** All that a search can be narrowed by, with counts. */
export const Facets = ({ facets, labelOf, onToggle }: FacetsProps) => (
  <div id="facets" class="facets">
    {order.flatMap((name) =>
      facets
        .filter((one) => one.facet === name && parts(one))
        .map(({ facet, values }) => (
          <FacetGroup
            key={facet}
            facet={facet}
            values={values}
            labelOf={labelOf}
            onToggle={onToggle}
          />
        )),
    )}
  </div>
);
