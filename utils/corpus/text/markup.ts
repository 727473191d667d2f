import type { MappedText } from './mapped-text.ts';
import { subscript, superscript } from './math.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Character references (`&amp;`, `&#8226;`) as the characters that they mean. */
export const readEntities = (text: MappedText): MappedText =>
  text.text.includes('&')
    ? text
        .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu, (found, [hex, decimal]) => {
          const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : found;
        })
        .replace(/&(amp|lt|gt|quot|apos|nbsp);/gu, (found, [name = '']) => entities[name] ?? found)
    : text;

/** Tags that the conversion wrote. Others stay: 〈titles〉 stand in < > now and then. */
export const readTags = (text: MappedText): MappedText =>
  text.text.includes('<')
    ? text
        .replace(/ *<sub>([^<]*)<\/sub>/giu, (_, [inner = '']) => subscript(inner.trim()))
        .replace(/ *<sup>([^<]*)<\/sup>/giu, (_, [inner = '']) => superscript(inner.trim()))
        .replace(/<br *\/?>|<\/p> *<p>/giu, () => ' ')
        .remove(/<\/?(?:p|b|i|u|em|strong|span|div)>/giu)
        .replace(/<(https?:\/\/[^<>\s]+)>/gu, (_, [address = '']) => address)
    : text;

/** Markdown's marks: heading, bullet, bold, escapes; and indices that lost their `$`. */
export const readMarkdown = (text: MappedText): MappedText =>
  text
    .remove(/^ *#{1,6} +/gu)
    .remove(/^ *[-*+] +(?=\S)/gu)
    .remove(/\*\*/gu)
    // A run of escaped underscores is a ruled blank of the print.
    .remove(/\\_(?=\\_)|(?<=\\_)\\_/gu)
    .replace(/\\([\\`*_{}[\]()#+.!|~<>-])/gu, (_, [char = '']) => char)
    // MW_p, NO _x. Not in addresses (`art_5db…`).
    .replace(
      /(?<![\w.-])([A-Za-z]{1,3}) ?_([a-z\d])(?![\w-])/gu,
      (_, [unit = '', index = '']) => `${unit}${subscript(index)}`,
    );
