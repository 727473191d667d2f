/** Breaks the text of a catalogue entry into the phrases that it lists. */

/** Words that a joining character is a part of: 和 in 共和国 joins nothing. */
const boundWords = new Set(
  (
    '共和 饱和 总和 缓和 温和 中和 柔和 调和 亲和 祥和 和谐 和平 和解 和田 和牛 参与 与会 赠与 普及 涉及 遍及 ' +
    '及时 及以 埃及 高等 中等 平等 均等 初等 优等 同等 对等 特等 等级 等离 等待 等温 等静 等效 等材 等额 ' +
    '等容 等压'
  ).split(' '),
);

const joining = new Set('和与及或等的');
const separating = /[\s,，、。;；:：!！?？|<>＜＞"“”…]/u;

/** What a bracket says that names nothing: exceptions, conditions, amounts. */
const conditional = /除外|不含|不包括|不得|不适用|^[除需须限在按]|以外$/u;
const opening = /^(?:主要|包括|包含|涵盖|其中|例如|含|如|即|指|为)+/u;

/** Takes brackets out of a text: what stands around them, and what they hold where it names things. */
const openBrackets = (text: string): string[] => {
  const found: string[] = [];
  let rest = text;
  for (;;) {
    const inner = /[（(［[]([^（()）［[\]］]*)[)）\]］]/u.exec(rest);
    if (!inner) break;
    const words = inner[1] ?? '';
    // 首台（套）: one character belongs to the word that it stands in.
    const inWord = /^\p{Script=Han}$/u.test(words);
    if (!inWord && !conditional.test(words)) found.push(words.replace(opening, ''));
    const after = rest.slice(inner.index + inner[0].length);
    rest = rest.slice(0, inner.index) + (inWord ? words : '') + after;
  }
  return [rest.replace(/[（(［[\])）］].*$/u, ''), ...found];
};

const closeUp = (text: string): string => text.replace(/(?<![\dA-Za-z]) +| +(?![\dA-Za-z])/gu, '');

const isLatin = (char: string): boolean => /[\dA-Za-z]/u.test(char);

const isSeparator = (text: string, at: number): boolean => {
  const char = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (joining.has(char)) return !boundWords.has(before + char) && !boundWords.has(char + after);
  if (char === ' ' || char === ',') return !(isLatin(before) && isLatin(after));
  if (char === '/') return !(isLatin(before) || isLatin(after));
  return separating.test(char);
};

/**
 * The phrases of a catalogue entry, in its order: cut at punctuation, at 和与及或等的 and at brackets;
 * what a bracket holds follows (含页岩气、煤层气 gives 页岩气 and 煤层气), unless it is a condition.
 * @param text readable text, without its number
 */
export const splitPieces = (text: string): string[] => {
  const pieces: string[] = [];
  for (const part of openBrackets(closeUp(text))) {
    let start = 0;
    for (let at = 0; at <= part.length; at++) {
      if (at < part.length && !isSeparator(part, at)) continue;
      const piece = part.slice(start, at).trim();
      if (piece !== '') pieces.push(piece);
      start = at + 1;
    }
  }
  return pieces;
};
