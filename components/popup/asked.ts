/** What is asked of the search: the query, and what it is narrowed to. */
import type {
  Chip,
  Facet,
  Narrowing,
  SearchAnswer,
  SearchRequest,
} from '../../utils/search/model.ts';

/** Hits that are listed at first, and so many more each time. */
export const listStep = 30;

export type Asked = SearchRequest;

/** Nothing is asked. */
export const nothingAsked: Asked = { query: '', narrowed: [], plain: [], limit: listStep };

const isSame = (a: Narrowing, b: Narrowing): boolean => a.facet === b.facet && a.value === b.value;

/** Whether two searches ask for the same, however many hits of it they want. */
export const asksSame = (a: Asked, b: Asked): boolean =>
  a.query === b.query &&
  a.narrowed.length === b.narrowed.length &&
  a.narrowed.every((one, at) => isSame(one, b.narrowed[at] ?? one)) &&
  a.plain.join('\n') === b.plain.join('\n');

/**
 * Another query, narrowed as before. Words whose chip was taken away are forgotten with them: typed again,
 * they are understood again.
 */
export const withQuery = ({ narrowed, plain }: Asked, query: string): Asked => ({
  query,
  narrowed,
  plain: plain.filter((words) => query.includes(words)),
  limit: listStep,
});

/** The same search, narrowed to a value as well, or no more. */
export const toggled = (asked: Asked, { facet, value }: Narrowing): Asked => {
  const others = asked.narrowed.filter((one) => !isSame(one, { facet, value }));
  const narrowed =
    others.length < asked.narrowed.length ? others : [...asked.narrowed, { facet, value }];
  return { ...asked, narrowed, limit: listStep };
};

/** The same search with a recognised chip's words as plain text. */
const asText = (asked: Asked, { words }: Chip): Asked => ({
  ...asked,
  plain: [...asked.plain, words],
  limit: listStep,
});

/** The same search, with more of its hits. */
export const withMore = (asked: Asked): Asked => ({ ...asked, limit: asked.limit + listStep });

/** A narrowing as it is shown, and the search without it. */
export interface ShownChip {
  facet: Facet;
  value: string;
  label: string;
  without: Asked;
}

/**
 * The narrowings of a search: what the query was understood to say, then what was chosen.
 * @param answer to the search, or to one before it: chosen values keep the label that they had
 */
export const chipsOf = (asked: Asked, answer: SearchAnswer | undefined): ShownChip[] => [
  ...(answer?.chips ?? [])
    .filter(({ words }) => asked.query.includes(words) && !asked.plain.includes(words))
    .map((chip) => ({
      facet: chip.facet,
      value: chip.value,
      label: chip.label,
      without: asText(asked, chip),
    })),
  ...asked.narrowed.map(({ facet, value }) => ({
    facet,
    value,
    label:
      answer?.facets.find((one) => one.facet === facet)?.values.find((one) => one.value === value)
        ?.label ?? value,
    without: toggled(asked, { facet, value }),
  })),
];
