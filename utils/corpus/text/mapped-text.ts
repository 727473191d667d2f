/** What a step makes of a match: its groups, and its offset in the text as the step found it. */
type Rewrite = (found: string, groups: readonly (string | undefined)[], offset: number) => string;

const shape = (char: string): string => char.normalize('NFKC').replace('\u2212', '-');

/** Whether two characters are one in another shape: ² and 2, ⁻ and -, Ａ and A. */
const sameShape = (a: string, b: string): boolean => a === b || shape(a) === shape(b);

/**
 * For each character of `made` the character of `found` that it stands for: alike ends first, then
 * the next character of the same shape; a character that the step wrote stands for the place where
 * it was written. Offsets rise.
 */
const alignEdit = (found: string, made: string): number[] => {
  const shorter = Math.min(found.length, made.length);
  let head = 0;
  while (head < shorter && found[head] === made[head]) head++;
  let tail = 0;
  while (tail < shorter - head && found.at(-1 - tail) === made.at(-1 - tail)) tail++;
  const offsets: number[] = [];
  let at = head;
  for (let i = 0; i < made.length; i++) {
    if (i < head) offsets.push(i);
    else if (i >= made.length - tail) offsets.push(found.length - made.length + i);
    else {
      let same = at;
      while (same < found.length - tail && !sameShape(found[same] ?? '', made[i] ?? '')) same++;
      const known = same < found.length - tail;
      if (known) at = same;
      offsets.push(Math.min(at, Math.max(0, found.length - 1)));
      if (known) at++;
    }
  }
  return offsets;
};

/** A text that grows by small parts; joined a few thousand at a time, as lists have a longest length. */
class Written {
  #done = '';
  #parts: string[] = [];

  add(part: string): void {
    if (part === '') return;
    this.#parts.push(part);
    if (this.#parts.length >= 4096) this.#join();
  }

  get text(): string {
    this.#join();
    return this.#done;
  }

  #join(): void {
    this.#done += this.#parts.join('');
    this.#parts = [];
  }
}

/**
 * A text on its way from print to readable form, changed step by step. It can keep, for each of its
 * characters, the source character that it stands for; the steps are the same with and without.
 * Immutable.
 */
export class MappedText {
  private constructor(
    readonly text: string,
    /** For each UTF-16 code unit, and for the end, its offset in the source; rising. */
    readonly origins: readonly number[] | undefined,
  ) {}

  /** A source text before its first step. @param tracked whether origins are kept */
  static of(text: string, tracked: boolean): MappedText {
    return new MappedText(
      text,
      tracked ? Array.from({ length: text.length + 1 }, (_, i) => i) : undefined,
    );
  }

  /** As `String.replace` with a function. */
  replace(pattern: RegExp, by: Rewrite): MappedText {
    return this.#edit(pattern, (found, groups, offset) => {
      const made = by(found, groups, offset);
      return { made, origins: this.origins && alignEdit(found, made) };
    });
  }

  /** Leaves out what `pattern` matches. */
  remove(pattern: RegExp): MappedText {
    return this.replace(pattern, () => '');
  }

  /** Takes each match through steps of its own. */
  within(pattern: RegExp, steps: (part: MappedText) => MappedText): MappedText {
    return this.#edit(pattern, (found) => {
      const part = steps(MappedText.of(found, this.origins !== undefined));
      return { made: part.text, origins: part.origins?.slice(0, -1) };
    });
  }

  #edit(
    pattern: RegExp,
    change: (...match: Parameters<Rewrite>) => {
      made: string;
      origins: readonly number[] | undefined;
    },
  ): MappedText {
    if (this.text.search(pattern) < 0) return this;
    const { origins } = this;
    const mapped: number[] = [];
    const written = new Written();
    let done = 0;
    const copyTo = (end: number) => {
      written.add(this.text.slice(done, end));
      for (const origin of origins?.slice(done, end) ?? []) mapped.push(origin);
      done = end;
    };
    // Not `replace` with a function: it fails for good on many millions of matches.
    for (const match of this.text.matchAll(pattern)) {
      const { 0: found, index } = match;
      const edit = change(found, match.slice(1), index);
      if (edit.made === found) continue;
      copyTo(index);
      written.add(edit.made);
      for (const at of edit.origins ?? []) mapped.push(origins?.[index + at] ?? 0);
      done = index + found.length;
    }
    copyTo(this.text.length);
    if (origins) mapped.push(origins[this.text.length] as number);
    return new MappedText(written.text, origins && mapped);
  }
}
