import type { MappedText } from './mapped-text.ts';

/**
 * Full-width letters, digits and signs as the narrow ones that policy print uses (３D打印, 80％); the
 * marks of Chinese punctuation stay wide.
 */
export const narrowLetters = (text: MappedText): MappedText =>
  text
    .replace(/[＂-＇＊＋－．-９＜-＞＠-＼＾-｝]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/：(?<=\d：)(?=\d)/gu, () => ':');

const wideMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** Commas, semicolons, colons, question and exclamation marks beside Chinese as full-width ones. */
export const widenMarks = (text: MappedText): MappedText =>
  text.replace(
    /[,;:?!](?:(?<=[\p{Script=Han}）》”〉〕】] ?.)|(?= ?[\p{Script=Han}（《“〈〔【]))/gu,
    (mark) => wideMarks[mark] ?? mark,
  );

const isIdeograph = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** 1 at each bracket that is to be wide: of a pair around Chinese, or of two widths. */
const bracketsToWiden = (text: string): Uint8Array => {
  const wanted = new Uint8Array(text.length);
  const open: number[] = [];
  let lastHan = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '(' || char === '（') open.push(i);
    else if (char === ')' || char === '）') {
      const start = open.pop();
      if (start === undefined) continue;
      if (lastHan > start || (text[start] === '(') !== (char === ')'))
        wanted[start] = wanted[i] = 1;
    } else if (isIdeograph(text.charCodeAt(i))) lastHan = i;
  }
  return wanted;
};

/** One width in each pair of round brackets: full width around Chinese, else as printed. */
export const evenBrackets = (text: MappedText): MappedText => {
  if (!/[()]/u.test(text.text)) return text;
  const wanted = bracketsToWiden(text.text);
  return text.replace(/[()]/gu, (bracket, _, offset) =>
    wanted[offset] ? (bracket === '(' ? '（' : '）') : bracket,
  );
};
