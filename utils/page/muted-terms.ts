/**
 * The terms that names call, by name. Each name stands on a line of its own, and once more in title marks: many
 * documents are found by their titles in 《》 alone.
 * @param names as cards have them
 * @param find as the message `findTerms` answers
 * @returns without those of names that the corpus does not know
 * @throws what `find` throws
 */
export const termsByName = async (
  names: readonly string[],
  find: (text: string) => Promise<readonly number[]>,
): Promise<Map<string, number>> => {
  if (names.length === 0) return new Map();
  const lines = names.flatMap((name) => [name, `《${name}》`]);
  const found = await find(lines.join('\n'));
  const termAt = new Map<string, number>();
  for (let i = 0; i + 3 < found.length; i += 4) {
    const [start = 0, end = 0, term = 0] = found.slice(i, i + 4);
    termAt.set(`${start} ${end}`, term);
  }
  const terms = new Map<string, number>();
  let start = 0;
  for (const name of names) {
    const end = start + name.length;
    const titled = end + 1;
    const titledEnd = titled + name.length + 2;
    const term = termAt.get(`${start} ${end}`) ?? termAt.get(`${titled} ${titledEnd}`);
    if (term !== undefined) terms.set(name, term);
    start = titledEnd + 1;
  }
  return terms;
};

/** The terms that names call. @throws as `termsByName` */
export const termsOfNames = async (
  names: readonly string[],
  find: (text: string) => Promise<readonly number[]>,
): Promise<Set<number>> => new Set((await termsByName(names, find)).values());
