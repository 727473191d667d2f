import type { LineMark } from '../model.ts';
import type { SourceLine } from './lines.ts';

/** Words that grow line by line, however many lines there are. Offsets in UTF-16 units of the text. */
export interface Block {
  /** The words so far, line by line; joined they are the text. */
  parts: string[];
  length: number;
  /** The end of the text, as far back as an open bracket is looked for. */
  end: string;
  lines: LineMark[];
  line: number;
  endLine: number;
}

// How far back an open bracket is looked for; keeps reading linear in paragraphs of many lines.
const endLength = 400;

/** A block of one line's words, or of a part of them. */
export const beginBlock = (line: number, text: string): Block => ({
  parts: [text],
  length: text.length,
  end: text.slice(-endLength),
  lines: [{ offset: 0, line }],
  line,
  endLine: line,
});

const latinEnd = /[A-Za-z\d]$/u;
const latinStart = /^[A-Za-z]/u;

/** Appends the words of a further line: no space within Chinese, one between two Latin words. */
export const appendToBlock = (block: Block, line: number, text: string): void => {
  const space = latinEnd.test(block.end.slice(-1)) && latinStart.test(text) ? ' ' : '';
  block.lines.push({ offset: block.length + space.length, line });
  block.parts.push(space, text);
  block.length += space.length + text.length;
  block.end = (block.end + space + text).slice(-endLength);
  block.endLine = line;
};

const pairs = [
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
] as const;

/** Whether a text ends with a note in round brackets that stands behind a whole sentence: 。（…负责）. */
const endsWithNote = (end: string): boolean => {
  if (!/[）)]$/u.test(end)) return false;
  const open = Math.max(end.lastIndexOf('（'), end.lastIndexOf('('));
  return open < 0 || closed.test(end.slice(0, open));
};

/** Whether a bracket or quotation stays open at the end; both widths of round brackets are one. */
const hasOpenBracket = (text: string): boolean => {
  const folded = text.replaceAll('(', '（').replaceAll(')', '）');
  return pairs.some(([open, close]) => folded.lastIndexOf(open) > folded.lastIndexOf(close));
};

const closed = /[。；！？：…;!?:]$/u;
const closedWithin = /[。；！？…;!?][”’]$/u;
const goesOn = /[，、,—－\-“《（(]$/u;
// No sentence begins with these.
const tail = /^[，、。；：）》”！？,;)的]/u;
const sentence = /[，、。；,;]/u;
// A paragraph of a series that each begin with their topic: 广播电视及超高清视频显示。推动…. The end of a
// sentence that was cut has a word of grammar in it.
const topic = /^[^，、；。：,;:了的在也中将与其]{6,24}。./u;
const anyTopic = /^[^，、；。：,;:]{6,24}。./u;
// A line of print holds some 28 to 38 characters; what ends a page ends a full one.
const shortestFullLine = 20;
// So long, a line is a sentence even without a comma.
const longLine = 28;

/**
 * Whether a paragraph that ends so is cut and goes on in the next line that has no mark of its own:
 * page breaks leave a blank line in mid-sentence, inside 《》 and inside words.
 */
export const isCut = ({ parts, length, end }: Block, next: SourceLine): boolean => {
  const first = parts[0] ?? '';
  if (tail.test(next.text) || goesOn.test(end)) return true;
  if (closed.test(end)) return false;
  if (hasOpenBracket(end)) return true;
  if (
    closedWithin.test(end) ||
    endsWithNote(end) ||
    !sentence.test(next.text) ||
    (anyTopic.test(first) && topic.test(next.text))
  )
    return false;
  return length >= longLine || (length >= shortestFullLine && sentence.test(end));
};
