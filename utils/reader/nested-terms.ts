/** Which terms are marked in a document's own text. */

interface Found {
  start: number;
  end: number;
  term: number;
  kind: number;
}

const readMarks = (numbers: readonly number[]): Found[] => {
  const marks: Found[] = [];
  for (let i = 0; i + 3 < numbers.length; i += 4) {
    const [start = 0, end = 0, term = 0, kind = 0] = numbers.slice(i, i + 4);
    marks.push({ start, end, term, kind });
  }
  return marks;
};

const overlaps = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end;

/** Of marks that overlap the longest, by start. */
const longestOf = (marks: readonly Found[]): Found[] => {
  const chosen: Found[] = [];
  for (const mark of marks.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!chosen.some((other) => overlaps(mark, other))) chosen.push(mark);
  return chosen.toSorted((a, b) => a.start - b.start);
};

type Find = (text: string) => Promise<readonly number[]>;

/** Terms within the words of quiet marks, which are found as the longest ones at their places. */
const within = async (
  text: string,
  marks: readonly Found[],
  quiet: ReadonlySet<number>,
  find: Find,
): Promise<Found[]> => {
  /** Each mark without its last character, then each without its first: neither can be the whole again. */
  const lines: { mark: Found; from: number; words: string }[] = marks.flatMap((mark) => [
    { mark, from: mark.start, words: text.slice(mark.start, mark.end - 1) },
    { mark, from: mark.start + 1, words: text.slice(mark.start + 1, mark.end) },
  ]);
  if (lines.length === 0) return [];
  const found = readMarks(await find(lines.map(({ words }) => words).join('\n')));
  const inner = new Map<Found, Found[]>();
  let begins = 0;
  let next = 0;
  for (const { mark, from, words } of lines) {
    const ends = begins + words.length;
    const own = inner.get(mark) ?? [];
    inner.set(mark, own);
    for (let one = found[next]; one && one.start <= ends; one = found[next]) {
      next += 1;
      const start = one.start - begins + from;
      const end = one.end - begins + from;
      // At the edge that was cut the word may go on.
      const isCut = from === mark.start ? one.end === ends : one.start === begins;
      if (one.end <= ends && !isCut && !quiet.has(one.term)) own.push({ ...one, start, end });
    }
    begins = ends + 1;
  }
  return [...inner.values()].flatMap(longestOf);
};

/**
 * Finds a text's terms but for quiet ones, in whose place the terms within their words are found.
 * @param quiet terms that are not to be marked
 * @param find as the message `findTerms` answers
 * @returns as `find`
 * @throws what `find` throws
 */
export const findLoud = async (
  text: string,
  quiet: ReadonlySet<number>,
  find: Find,
): Promise<readonly number[]> => {
  const numbers = await find(text);
  if (quiet.size === 0) return numbers;
  const marks = readMarks(numbers);
  const loud = marks.filter(({ term }) => !quiet.has(term));
  if (loud.length === marks.length) return numbers;
  const nested = await within(
    text,
    marks.filter(({ term }) => quiet.has(term)),
    quiet,
    find,
  );
  return [...loud, ...nested]
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end, term, kind }) => [start, end, term, kind]);
};
