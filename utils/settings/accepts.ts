/** What values a setting may have. By hand and not by valibot: every page's script holds these. */
export type Accepts<T> = (value: unknown) => value is T;

/** One of a few words. */
export const oneOf =
  <const T extends string>(...words: readonly T[]): Accepts<T> =>
  (value): value is T =>
    words.includes(value as T);

/** A list of texts of 1 to `longest` UTF-16 code units, each fitting `pattern`. */
export const listOf =
  (longest: number, pattern: RegExp): Accepts<string[]> =>
  (value): value is string[] =>
    Array.isArray(value) &&
    value.every((item) => typeof item === 'string' && item.length <= longest && pattern.test(item));

/** A whole number from 0 to `most`. */
export const wholeTo =
  (most: number): Accepts<number> =>
  (value): value is number =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

/** Yes or no. */
export const isYesOrNo: Accepts<boolean> = (value) => typeof value === 'boolean';
