/**
 * Which title means what, by two hashes of its key: the keys themselves would double the automaton. Of
 * a few thousand titles two share both hashes once in 10^12 corpora; the build refuses them then.
 */

/** Words of one title in the table: both hashes and the value. */
const width = 3;

/** FNV-1a over UTF-16 codes, from a start of its own for each of the two hashes. */
const hashOf = (key: string, start: number): number => {
  let hash = start;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

const hashes = (key: string): [number, number] => [
  hashOf(key, 0x811c9dc5),
  hashOf(key, 0x2f0b4c17),
];

/**
 * Makes the table of titles.
 * @param titles keys, each once, with what `packValue` made of their meaning
 * @throws RangeError where two keys cannot be told apart
 */
export const makeTitleTable = (
  titles: Iterable<readonly [key: string, value: number]>,
): Uint32Array => {
  const rows = Array.from(titles, ([key, value]) => [...hashes(key), value] as const).toSorted(
    (a, b) => a[0] - b[0] || a[1] - b[1],
  );
  rows.forEach(([first, second], i) => {
    const before = rows[i - 1];
    if (before?.[0] === first && before[1] === second)
      throw new RangeError('matcher: two titles have one key');
  });
  return Uint32Array.from(rows.flat());
};

/** The value of a title's key; 0 where the table does not have it. */
export const findTitle = (table: Uint32Array, key: string): number => {
  const [first, second] = hashes(key);
  let low = 0;
  let high = table.length / width;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = middle * width;
    const difference = (table[at] ?? 0) - first || (table[at + 1] ?? 0) - second;
    if (difference === 0) return table[at + 2] ?? 0;
    if (difference < 0) low = middle + 1;
    else high = middle;
  }
  return 0;
};
