import { MappedText } from './mapped-text.ts';
import { readEntities, readMarkdown, readTags } from './markup.ts';
import { readMath } from './math.ts';
import { readSpaces } from './spaces.ts';
import { evenBrackets, narrowLetters, widenMarks } from './width.ts';

/** One space at most from here on, so that every rule takes linear time. */
const oneSpace = (text: MappedText): MappedText =>
  text.replace(/[^\S\t]{2,}|[^\S\t ]/gu, () => ' ');

const steps = [
  oneSpace,
  readMath,
  readMarkdown,
  readTags,
  readEntities,
  narrowLetters,
  evenBrackets,
  widenMarks,
  readSpaces,
];

const read = (raw: string, tracked: boolean): MappedText =>
  steps.reduce((text, step) => step(text), MappedText.of(raw, tracked));

/**
 * The text of one source line or cell as a person expects to read it: mathematics, tags, entities,
 * Markdown marks (heading, bullet, bold, escapes) and stray spaces within Chinese are resolved;
 * letters, digits, brackets and punctuation have one width. Tabs stay, and so does a space between
 * Chinese and digits or Latin (100 吨, 100吨): print has both. The words stay as printed: nothing is
 * corrected. Linear in the length of the line.
 *
 * @param raw a line without its line break, as delivered
 * @returns readable text; empty for a line of spaces
 */
export const toReadable = (raw: string): string => read(raw, false).text;

/** Readable text with the source characters that it stands for. */
interface ReadableMap {
  /** The same as `toReadable` gives. */
  text: string;
  /**
   * For each UTF-16 code unit of `text`, and for its end, the offset in the source line of what it
   * stands for, rising: `raw.slice(origins[start], origins[end])` prints what `text.slice(start, end)`
   * reads, with the marks that follow it.
   */
  origins: readonly number[];
}

/** `toReadable` with a map back to the source characters, at some ten times the cost. */
export const toReadableMap = (raw: string): ReadableMap => {
  const { text, origins = [] } = read(raw, true);
  return { text, origins };
};
