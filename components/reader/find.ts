import { foldText } from '../../utils/matcher/fold.ts';

const space = 0x20;

/**
 * Where words stand in a text, whatever their width, case, brackets and spaces: the matcher's folding
 * and no space at all.
 * @param words folded by `foldWords`, not empty
 * @returns start and exclusive end in UTF-16 code units of `text`, in order, not overlapping
 */
export const findWords = (text: string, words: string): [number, number][] => {
  const { codes, offsets } = foldText(text);
  const kept: number[] = [];
  let folded = '';
  for (const [at, code] of codes.entries()) {
    if (code === space) continue;
    kept.push(offsets[at] as number);
    folded += String.fromCharCode(code);
  }
  const found: [number, number][] = [];
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length))
    found.push([kept[at] as number, (kept[at + words.length - 1] as number) + 1]);
  return found;
};

/** Words to look for, folded; empty where there is nothing to look for. */
export const foldWords = (words: string): string =>
  String.fromCharCode(...foldText(words.slice(0, longest)).codes.filter((code) => code !== space));

/** Nobody types more; pasted text is cut. */
const longest = 200;
