/** Places that stand on one line: which of them are shown, and in which order. */
import { kinds, type Places } from './places.ts';

/** Places found, parted. */
interface BySpot {
  /** Those alone on their line. */
  alone: number[];
  /** Lists of those that share one, in order. */
  shared: number[][];
}

/** Parts what was found by the lines that it stands on. */
export const bySpot = (places: Places, found: readonly number[], scores: Float32Array): BySpot => {
  const onSpot = new Map<number, number[]>();
  for (const place of found) {
    const spot = places.spot(place);
    const own = onSpot.get(spot);
    if (own) own.push(place);
    else onSpot.set(spot, [place]);
  }
  const alone: number[] = [];
  const shared: number[][] = [];
  for (const own of onSpot.values())
    if (own.length === 1) alone.push(...own);
    else shared.push(own.toSorted(byScore(scores)));
  return { alone, shared };
};

const showsSame = (
  { columns: { shown0, shown1, shown2 } }: Places,
  a: number,
  b: number,
): boolean => shown0[a] === shown0[b] && shown1[a] === shown1[b] && shown2[a] === shown2[b];

/**
 * Of places on one line, in order, those that are shown: what names a document is not followed by the
 * document, an entry not by its table row. Several terms and definitions may stand on one line, each of
 * its own.
 */
export const withoutRepeats = (all: Places, places: readonly number[]): number[] => {
  const shown: number[] = [];
  for (const place of places) {
    const kind = kinds[all.kindAt[place] as number];
    const repeats =
      kind === 'term' || kind === 'definition'
        ? shown.some((other) => showsSame(all, other, place))
        : shown.length > 0;
    if (!repeats) shown.push(place);
  }
  return shown;
};

/** Orders places: the best first, equal ones as they are numbered. */
const byScore =
  (scores: Float32Array) =>
  (a: number, b: number): number =>
    (scores[b] as number) - (scores[a] as number) || a - b;

/** The best places in order; linear in all but these. */
export const firstOf = (
  places: readonly number[],
  count: number,
  scores: Float32Array,
): number[] => {
  const sorted = Float32Array.from(places, (place) => scores[place] as number).toSorted();
  const least = sorted[Math.max(0, sorted.length - count)] ?? 0;
  return places
    .filter((place) => (scores[place] as number) >= least)
    .toSorted(byScore(scores))
    .slice(0, count);
};
