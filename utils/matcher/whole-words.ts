/**
 * Terms that stand in a text by chance, across the border of two words: 合金 in 结合|金华, 能源 in 可能|源于. The browser knows
 * where words end (`Intl.Segmenter`, a dictionary of words with their frequencies), and is asked about short terms alone:
 * of longer ones that stand so (政府采购 in 人民政府|采购) it was wrong more often than right, and a list guards them.
 */

/** Words of Chinese characters that may stand so. */
const short = /^[\u4e00-\u9fff]{2,3}$/u;
const isHan = (char: string | undefined): boolean =>
  char !== undefined && char >= '\u4e00' && char <= '\u9fff';
/** So many characters on each side decide where words end. */
const around = 8;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a term is a word of that dictionary; each is asked about once. */
const known = new Map<string, boolean>();
const isKnown = (words: string): boolean => {
  const before = known.get(words);
  if (before !== undefined) return before;
  const [first] = segmenter.segment(words);
  const is = first?.segment === words;
  known.set(words, is);
  return is;
};

/**
 * Whether the term from `start` to `end` is cut out of two words, of one on each side, or, where the term is a word of the
 * dictionary itself, of one on either side: of two ways to read it that one is likelier. A longer word that holds the term
 * whole (公证 in 公证书) cuts nothing. Offsets are UTF-16 code units of `text`, the end exclusive.
 */
export const isCutOut = (text: string, start: number, end: number): boolean => {
  if (end - start > 3 || !short.test(text.slice(start, end))) return false;
  let from = start;
  while (start - from < around && isHan(text[from - 1])) from -= 1;
  let to = end;
  while (to - end < around && isHan(text[to])) to += 1;
  if (from === start && to === end) return false;
  let left = false;
  let right = false;
  for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
    const begins = from + index;
    const ends = begins + segment.length;
    left ||= begins < start && ends > start && ends < end;
    right ||= begins > start && begins < end && ends > end;
    if (ends >= end) break;
  }
  return (left && right) || ((left || right) && isKnown(text.slice(start, end)));
};
