/**
 * Folding for search: what `foldText` folds, and nothing but letters and digits. Punctuation differs
 * between print and query more often than it tells anything: 粤府〔2022〕12号, “十四五”规划.
 */
import { foldText, isWordCode, type FoldedPlaces } from '../matcher/fold.ts';

const space = 0x20;

/** For each UTF-16 code: 0 not looked at yet, 1 a letter or digit, 2 anything else. */
const kinds = new Uint8Array(0x10000);

/** CJK Unified Ideographs: nearly all of what is looked at. */
const [firstHan, lastHan] = [0x4e00, 0x9fff];

/** Whether a folded code is kept. A half of a surrogate pair is: rare characters are letters. */
const isKept = (code: number): boolean => {
  if (code >= firstHan && code <= lastHan) return true;
  let kind = kinds[code] as number;
  if (kind === 0) {
    kind = /[\p{L}\p{N}\p{Cs}]/u.test(String.fromCharCode(code)) ? 1 : 2;
    kinds[code] = kind;
  }
  return kind === 1;
};

/**
 * Folds a text for search. Between two letters or digits of a script that puts spaces between words
 * one space stays for all that stood there: (2022)12 is `2022 12`.
 * @param text any UTF-16 text
 * @param borders where texts that stand one behind the other end, rising: no space stays there
 * @returns codes, and where each stands in `text`
 */
export const foldForSearch = (
  text: string,
  { borders = new Uint32Array() }: { borders?: Uint32Array } = {},
): FoldedPlaces => {
  const { codes, offsets } = foldText(text);
  let count = 0;
  let apart = false;
  let next = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    const at = offsets[i] as number;
    let isFirst = count === 0;
    for (; next < borders.length && (borders[next] as number) <= at; next++) isFirst = true;
    if (isFirst) apart = false;
    if (!isKept(code)) {
      apart ||= !isFirst;
      continue;
    }
    // A space needs the place of something that was dropped, which there is: `apart` says so.
    if (apart && isWordCode(code) && isWordCode(codes[count - 1] as number)) {
      codes[count] = space;
      offsets[count++] = at - 1;
    }
    apart = false;
    codes[count] = code;
    offsets[count++] = at;
  }
  return { codes: codes.subarray(0, count), offsets: offsets.subarray(0, count) };
};

/** Text in which there is nothing to fold. */
const folded = /^[\u4E00-\u9FFF]*$/u;

/** The folded form of a query or name as a string. */
export const foldWords = (text: string): string => {
  if (folded.test(text)) return text;
  const { codes } = foldForSearch(text);
  return String.fromCharCode(...codes);
};
