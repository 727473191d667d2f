/** Lays texts out folded, with what folding took away beside. */
import { columnOf } from '../../../utils/search/columns.ts';
import { foldForSearch } from '../../../utils/search/fold.ts';
import {
  farthestEdit,
  farthestGap,
  type Script,
  type TextsColumns,
} from '../../../utils/search/layout.ts';

/** How often each UTF-16 code unit comes. */
type Counts = Uint32Array;

const noneCounted = (): Counts => new Uint32Array(0x10000);

/** Characters by how often they come, the commonest first. */
const byCount = (counts: Counts): string =>
  Array.from(counts.keys())
    .filter((code) => counts[code] !== 0)
    .toSorted((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .map((code) => String.fromCharCode(code))
    .join('');

/** For each character its number, from `first` on. */
const numbered = (characters: string, first: number): Uint16Array => {
  const numbers = new Uint16Array(0x10000);
  for (let i = 0; i < characters.length; i++) numbers[characters.charCodeAt(i)] = first + i;
  return numbers;
};

/** What turns a folded text into the printed one. */
interface Edit {
  /** The folded character that it stands before, or changes. */
  at: number;
  /** The UTF-16 code unit that is printed. */
  code: number;
  isChange: boolean;
}

/** Goes through a text as it is printed: calls one function for each folded character, one for each edit. */
const follow = (
  text: string,
  onFolded: (code: number) => void,
  onEdit: (edit: Edit) => void,
): void => {
  const { codes, offsets } = foldForSearch(text);
  let next = 0;
  for (let at = 0; at <= codes.length; at++) {
    const offset = offsets[at] ?? text.length;
    for (; next < offset; next++) onEdit({ at, code: text.charCodeAt(next), isChange: false });
    const code = codes[at];
    if (code === undefined) return;
    if (text.charCodeAt(next) !== code) onEdit({ at, code: text.charCodeAt(next), isChange: true });
    onFolded(code);
    next++;
  }
};

/** The characters of texts, folded and taken away. */
export const scriptOf = (texts: readonly string[]): Script => {
  const [folded, dropped, changed] = [noneCounted(), noneCounted(), noneCounted()];
  for (const text of texts)
    follow(
      text,
      (code) => folded[code]!++,
      ({ code, isChange }) => (isChange ? changed : dropped)[code]!++,
    );
  return { alphabet: byCount(folded), dropped: byCount(dropped), changed: byCount(changed) };
};

/**
 * Texts as columns.
 * @param script of these and any other texts
 */
export const foldedColumns = (
  texts: readonly string[],
  { alphabet, dropped, changed }: Script,
): Pick<TextsColumns, 'codes' | 'lengths' | 'editCounts' | 'gaps' | 'edits'> => {
  const numbers = numbered(alphabet, 1);
  const drops = numbered(dropped, 1);
  const changes = numbered(changed, 1 + dropped.length);
  const codes: number[] = [];
  const lengths: number[] = [];
  const editCounts: number[] = [];
  const gaps: number[] = [];
  const edits: number[] = [];
  for (const text of texts) {
    const [first, firstEdit] = [codes.length, edits.length];
    let last = 0;
    const add = (gap: number, edit: number): void => {
      gaps.push(gap);
      edits.push(edit);
    };
    follow(
      text,
      (code) => codes.push(numbers[code] as number),
      ({ at, code, isChange }) => {
        for (; at - last > farthestGap; last += farthestGap) add(farthestGap, farthestEdit);
        add(at - last, (isChange ? changes : drops)[code] as number);
        last = at;
      },
    );
    lengths.push(codes.length - first);
    editCounts.push(edits.length - firstEdit);
  }
  return {
    codes: Uint16Array.from(codes),
    lengths: columnOf(lengths),
    editCounts: columnOf(editCounts),
    gaps: columnOf(gaps),
    edits: columnOf(edits),
  };
};

/** Where a part stands in the folded form of the text that holds it. */
export interface FoldedPart {
  at: number;
  length: number;
}

/**
 * Finds a part of a text in the text's folded form.
 * @param from where it begins in `holder`, in UTF-16 code units
 * @returns undefined where the part by itself folds to something else
 */
export const foldedPart = (holder: string, from: number, part: string): FoldedPart | undefined => {
  const { codes, offsets } = foldForSearch(holder);
  const own = foldForSearch(part);
  const [first] = own.offsets;
  if (first === undefined) return undefined;
  const at = offsets.indexOf(from + first);
  if (at < 0 || own.codes.some((code, i) => codes[at + i] !== code)) return undefined;
  return { at, length: own.codes.length };
};
