import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Clause } from '../../utils/corpus/model.ts';
import { holdsLine, indexOf, indexOfLine } from './lines.ts';
import type { Run } from './parts.ts';
import type { Reading } from './reading.ts';
import { savedPlace } from './scrolling.ts';
import { useFilling } from './use-filling.ts';

/** What of a document's text is asked for, and what of it is in the page. */
export interface Text {
  /** The clause for the line asked for, and its index; none where the document has no clauses. */
  here: Clause | undefined;
  index: number;
  /** False where the line is none of the text: `here` is the nearest clause then. */
  isFound: boolean;
  filled: Run;
  /** Brings all of the text into the page. */
  fill: () => void;
}

/**
 * Follows the line asked for.
 * @param page what holds the text
 * @param line 1-based line of the source
 * @param isDrawn false until the page has been drawn for the first time
 */
export const useText = (
  page: RefObject<HTMLElement | null>,
  reading: Reading,
  line: number,
  isDrawn: boolean,
): Text => {
  const { clauses, parts, tops } = reading;
  const index = indexOfLine(clauses, line);
  const here = clauses[index];
  // Reached by the way back, a document is shown where it was left.
  const [first] = useState(() => ({ line, index: indexOf(clauses, savedPlace()?.id) ?? index }));
  const shown = line === first.line ? first.index : index;
  const [filled, fill] = useFilling(page, parts, tops, shown, isDrawn);
  useEffect(() => {
    addEventListener('beforeprint', fill);
    return () => removeEventListener('beforeprint', fill);
  }, [fill]);
  const isFound = here !== undefined && holdsLine(here, line);
  return { here, index, isFound, filled, fill };
};
