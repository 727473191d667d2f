/** A list of names, sorted, with `name` on it or not. */
export const withName = (names: readonly string[], name: string, on: boolean): string[] => {
  const others = names.filter((other) => other !== name);
  return on ? [...others, name].toSorted() : others;
};
