/** What the reader page keeps; a script of its own, whose database is Dexie's. */
import { placeItem, type PlaceItem } from '../../utils/history/model.ts';
import { noteLookUp } from '../../utils/history/note.ts';
import type { DocumentView } from '../../utils/store/views.ts';

export { star } from '../../utils/history/stars.ts';

/** What the history keeps of a document that is opened at a line. */
const openedPlace = (view: DocumentView, source: string, line: number): PlaceItem => {
  const { document, sourceTitle, clauses } = view;
  const at = { source, sourceTitle, line, document: document.title };
  const clause = clauses.find((one) => one.line <= line && line <= one.endLine);
  return placeItem(at, clause?.text ?? '');
};

/** Notes a document that was opened. Never rejects. */
export const note = (view: DocumentView, source: string, line: number): Promise<void> =>
  noteLookUp(openedPlace(view, source, line));
