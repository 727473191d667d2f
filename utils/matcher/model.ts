/** A term found in a text. */
export interface Mark {
  /** UTF-16 offsets into the text that was asked about; `end` is exclusive. */
  start: number;
  end: number;
  /** Id of the term. */
  term: number;
}

/** U+2028 parts two lines of one block, as `<br>` does; '\n' parts blocks. */
export const lineSeparator = '\u2028';
