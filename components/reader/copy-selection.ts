import type { Clause } from '../../utils/corpus/model.ts';
import { quoteRun } from './reference.ts';
import type { DocumentView } from '../../utils/store/views.ts';

/** The words of a clause's element that a range touches, cells parted by tabs. */
const wordsIn = (range: Range, element: Element): string =>
  [...element.querySelectorAll('.text')]
    .filter((text) => range.intersectsNode(text))
    .map((text) => {
      const part = document.createRange();
      part.selectNodeContents(text);
      if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
        part.setStart(range.startContainer, range.startOffset);
      if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
        part.setEnd(range.endContainer, range.endOffset);
      return part.toString();
    })
    .join('\t');

/**
 * Puts what is selected over several clauses into the clipboard with its reference: without line
 * numbers, a line for each clause. A selection within one clause is copied as it is.
 * @param page what holds the clauses
 */
export const copySelection = (
  event: ClipboardEvent,
  page: HTMLElement,
  view: DocumentView,
): void => {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const clauses = new Map(view.clauses.map((clause) => [clause.id, clause]));
  const touched: { clause: Clause; words: string }[] = [];
  for (const element of page.querySelectorAll('[data-clause]')) {
    const clause = clauses.get(element.id);
    if (!clause || !range.intersectsNode(element)) continue;
    const words = wordsIn(range, element);
    if (words.trim() !== '') touched.push({ clause, words });
  }
  if (touched.length < 2) return;
  const text = touched.map(({ words }) => words).join('\n');
  const { plain, html } = quoteRun(
    view,
    touched.map(({ clause }) => clause),
    text,
  );
  event.preventDefault();
  event.clipboardData.setData('text/plain', plain);
  event.clipboardData.setData('text/html', html);
};
