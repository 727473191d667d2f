/** A stretch of a text; `end` is exclusive, offsets in UTF-16 code units. */
export interface Segment {
  start: number;
  end: number;
  text: string;
}

const opening = '（(《〈“「[〔';
const closing = '）)》〉”」]〕';

/**
 * Cuts a text at the given marks, those within brackets or quotation marks apart. A bracket that is
 * never closed, as print leaves some, ends at a mark of `hard` all the same.
 *
 * @param marks the characters to cut at; they belong to no part
 * @param hard those of the marks that no bracket protects
 * @returns the parts that hold more than white space, in order
 */
export const cutAt = (text: string, marks: string, hard = '\t\n'): Segment[] => {
  const parts: Segment[] = [];
  let depth = 0;
  let start = 0;
  const close = (end: number): void => {
    const part = text.slice(start, end);
    if (part.trim() !== '') parts.push({ start, end, text: part });
    start = end + 1;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (hard.includes(char)) depth = 0;
    if (opening.includes(char)) depth++;
    else if (closing.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(char)) close(i);
  }
  close(text.length);
  return parts;
};

/** Whether every bracket and quotation mark is closed, in order. */
const isClosed = (text: string): boolean => {
  let depth = 0;
  for (const char of text) {
    if (opening.includes(char)) depth++;
    else if (closing.includes(char)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
};

/** No sentence of a policy is longer; what is, is none, and would take rules that look back too long. */
const longestSentence = 2000;

/** Sentences of a text: 。！？ end them, and so do the borders of table cells. */
export const sentencesOf = (text: string): Segment[] =>
  cutAt(text, '。！？\t\n')
    .flatMap((part) =>
      // An unclosed bracket would make all that follows one sentence.
      part.text.length < 600 && isClosed(part.text)
        ? [part]
        : cutAt(part.text, '。！？\t\n', '。！？\t\n').map(({ start, end, text: words }) => ({
            start: part.start + start,
            end: part.start + end,
            text: words,
          })),
    )
    .filter((part) => part.text.length <= longestSentence);
