import { clauseName } from '../../utils/cards/clause-name.ts';
import type { Reference } from '../../utils/cards/model.ts';
import type { Clause } from '../../utils/corpus/model.ts';
import { quoteStatement, quoteText, type Quote } from '../../utils/quote/quote.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import { warningOf } from '../card/warning.ts';

/** True for a list of statements, whose source names no documents. */
export const isStatementList = ({ document }: DocumentView): boolean =>
  document.id === document.source;

/** Where a clause is in its document, for the bar: the headings above it and its own number. */
export const placeWords = (view: DocumentView, { path, label = '' }: Clause): string[] =>
  isStatementList(view) ? [] : [...path, label].filter(Boolean);

/** Where lines of a document stand. */
const referenceOf = (
  view: DocumentView,
  line: number,
  endLine: number,
  clause: string | undefined,
): Reference => {
  const { source, title, number, date, effective, validity } = view.document;
  const place = { source, sourceTitle: view.sourceTitle, line, endLine };
  if (isStatementList(view)) return { ...place, document: '' };
  return {
    ...place,
    document: title,
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(effective !== undefined && { effective }),
    ...(view.standing && { standing: view.standing }),
    ...(validity && { grounds: validity.grounds }),
    ...(clause !== undefined && { clause }),
  };
};

/** Where a clause stands. */
export const clauseReference = (view: DocumentView, clause: Clause): Reference =>
  referenceOf(view, clause.line, clause.endLine, clauseName(clause));

/** What is copied of one clause: its words and its reference. Cells of a row are set apart by a space. */
export const quoteClause = (view: DocumentView, clause: Clause): Quote => {
  const at = clauseReference(view, clause);
  if (isStatementList(view))
    return quoteStatement({
      text: clause.text,
      topics: clause.path,
      ...(clause.corrected && { corrected: clause.corrected }),
      at,
    });
  const text = clause.text.split('\t').filter(Boolean).join('\u3000');
  return quoteText(text, at, warningOf(at), clause.corrected);
};

const articleNumber = /^第[〇零一二三四五六七八九十百千\d]+条$/u;

/** How a run of clauses is called: 第三条, 第三条至第五条; by its lines alone where that is all that is sure. */
const runName = (first: Clause, last: Clause): string | undefined => {
  const from = clauseName(first);
  const to = clauseName(last);
  if (from === to) return from;
  return from && to && articleNumber.test(from) && articleNumber.test(to)
    ? `${from}至${to}`
    : undefined;
};

/**
 * What is copied of a selection over several clauses.
 * @param text what is selected, a line for each clause
 * @param clauses those that it touches, in order, at least one
 */
export const quoteRun = (view: DocumentView, clauses: readonly Clause[], text: string): Quote => {
  const first = clauses[0] as Clause;
  const last = clauses.at(-1) as Clause;
  const endLine = clauses.reduce((most, clause) => Math.max(most, clause.endLine), 0);
  const at = referenceOf(view, first.line, endLine, runName(first, last));
  const corrected = clauses.flatMap((clause) => clause.corrected ?? []);
  return quoteText(text, at, warningOf(at), corrected);
};
