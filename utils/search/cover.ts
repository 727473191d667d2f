/** The length of the shortest stretch that has one span of each list. */
export const coverOf = (spans: readonly (readonly [number, number])[][]): number => {
  const all = spans
    .flatMap((own, word) => own.map(([first, last]) => ({ word, first, last })))
    .toSorted((a, b) => a.first - b.first);
  const latest = new Map<number, { first: number; last: number }>();
  let shortest = Infinity;
  for (const { word, first, last } of all) {
    latest.set(word, { first, last });
    if (latest.size < spans.length) continue;
    const held = [...latest.values()];
    const from = Math.min(...held.map((span) => span.first));
    const to = Math.max(...held.map((span) => span.last));
    shortest = Math.min(shortest, to - from + 1);
  }
  return shortest;
};
