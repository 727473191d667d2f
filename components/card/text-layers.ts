import type { TermLink } from '../../utils/cards/term-links.ts';

/** Start and exclusive end in UTF-16 code units. */
type Range = readonly [number, number];

/** A run of text in one look. */
export interface Run {
  text: string;
  /** The card's own term. */
  own: boolean;
  /** A misreading that was mended. */
  mended: boolean;
}

/** Runs within one link, or between links. */
export interface Stretch {
  link?: TermLink;
  runs: Run[];
}

const covers = (ranges: readonly Range[], at: number): boolean =>
  ranges.some(([start, end]) => start <= at && at < end);

/**
 * Cuts a text where one of its layers begins or ends: links, the card's own term, mended words.
 * @param links in order, not overlapping
 * @returns stretches in order; together they are exactly `text`, none is empty
 */
export const cutText = (
  text: string,
  links: readonly TermLink[],
  own: readonly Range[],
  mended: readonly Range[],
): Stretch[] => {
  const edges = [
    ...links.flatMap(({ start, end }) => [start, end]),
    ...[...own, ...mended].flat(),
    text.length,
  ];
  const cuts = [...new Set(edges)]
    .filter((at) => at > 0 && at <= text.length)
    .toSorted((a, b) => a - b);
  const stretches: Stretch[] = [];
  let from = 0;
  let current: Stretch | undefined;
  let next = 0;
  for (const to of cuts) {
    while ((links[next]?.end ?? Infinity) <= from) next += 1;
    const over = links[next];
    const link = over && over.start <= from ? over : undefined;
    if (!current || current.link !== link) {
      current = { ...(link && { link }), runs: [] };
      stretches.push(current);
    }
    current.runs.push({
      text: text.slice(from, to),
      own: covers(own, from),
      mended: covers(mended, from),
    });
    from = to;
  }
  return stretches;
};
