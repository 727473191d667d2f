import { readMath, subscript, superscript } from './math.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const readEntities = (text: string): string =>
  text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu, (whole, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
    })
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/gu, (whole, name: string) => entities[name] ?? whole);

// Only tags that the conversion wrote: 〈titles〉 stand in < > now and then.
const readTags = (text: string): string =>
  text
    .replace(/ *<sub>([^<]*)<\/sub>/giu, (_, inner: string) => subscript(inner.trim()))
    .replace(/ *<sup>([^<]*)<\/sup>/giu, (_, inner: string) => superscript(inner.trim()))
    .replace(/<br *\/?>|<\/p> *<p>/giu, ' ')
    .replace(/<\/?(?:p|b|i|u|em|strong|span|div)>/giu, '')
    .replace(/<(https?:\/\/[^<>\s]+)>/gu, '$1');

const readMarkdown = (text: string): string =>
  text
    .replace(/^ *#{1,6} +/u, '')
    .replace(/^ *[-*+] +(?=\S)/u, '')
    .replaceAll('**', '')
    // A run of escaped underscores is a ruled blank of the print.
    .replace(/(?:\\_){2,}/gu, '')
    .replace(/\\([\\`*_{}[\]()#+.!|~<>-])/gu, '$1')
    // What is left of mathematics outside `$`: MW_p. Not in addresses (`art_5db…`).
    .replace(
      /(?<![\w.-])([A-Za-z]{1,3})_([a-z\d])(?![\w-])/gu,
      (_, unit: string, index: string) => `${unit}${subscript(index)}`,
    );

// The lookbehind keeps long runs without a space linear.
const spacedWords = /(?<!\p{Script=Han})\p{Script=Han}+(?: \p{Script=Han}+)+/gu;
const startsWithNumeral = /^[一二三四五六七八九十] /u;

/**
 * Joins single characters that print set apart (国 家, 财 政 部, 总 则) or cut off at the end of a
 * line (信用监 督). Two or more in a row are a word of their own: the space around them stays, as
 * does a space between longer words (交通运输部 科学技术部).
 */
const joinSpaced = (text: string): string =>
  text.replace(spacedWords, (found, offset: number) => {
    if (offset === 0 && startsWithNumeral.test(found)) return found;
    const words = found.split(' ').map((word) => ({ word, single: /^.$/u.test(word) }));
    return words.reduce((joined, { word, single }, i) => {
      const before = words[i - 1];
      if (!before) return word;
      const lone = (at: number): boolean =>
        words[at]?.single === true && !words[at - 1]?.single && !words[at + 1]?.single;
      const together = (before.single && single) || lone(i) || lone(i - 1);
      return `${joined}${together ? '' : ' '}${word}`;
    }, '');
  });

const readSpaces = (text: string): string =>
  joinSpaced(
    text
      .replace(/ ?\t ?/gu, '\t')
      // Full-width marks bring their own space.
      .replace(/ ?([，。；：！？、（）《》〈〉〔〕【】…]) ?/gu, '$1')
      .replace(/(?<=\p{Script=Han}) (?=[“”])|(?<=[“”]) (?=\p{Script=Han})/gu, '')
      .replace(/([〔[（(] ?\d{4} ?[〕\]）)]) ?(第?) ?(\d+) ?号/gu, '$1$2$3号')
      .replace(/令 ?第 ?(\d+) ?号/gu, '令第$1号'),
  ).replace(/^ +| +$/gu, '');

/**
 * The text of one source line or cell as a person expects to read it: mathematics, tags, entities,
 * Markdown marks (heading, bullet, bold, escapes) and stray spaces within Chinese are resolved.
 * Tabs stay. The words stay as printed: nothing is corrected.
 *
 * @param raw a line without its line break, as delivered
 * @returns readable text; empty for a line of spaces
 */
export const toReadable = (raw: string): string =>
  // One space at most from here on, so that every rule takes linear time.
  readSpaces(readEntities(readTags(readMarkdown(readMath(raw.replace(/[^\S\t]+/gu, ' '))))));
