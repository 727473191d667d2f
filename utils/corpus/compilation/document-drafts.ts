import { namesInBrackets } from '../text/titles.ts';
import { issuedBy } from './document-titles.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { SourceLine } from './lines.ts';
import { readMark } from './marks.ts';
import type { DocumentStart } from './title-scan.ts';

/** A document before its data are read. Indexes into the list of lines, `end` exclusive. */
export interface DocumentDraft {
  start: DocumentStart;
  end: number;
  title: string;
  front: FrontMatter;
  /** The start of the text that the heading announces, where both are one document. */
  text?: DocumentStart;
  textFront?: FrontMatter;
  /** The notice that the text may be issued by. */
  notice?: DocumentDraft;
}

const isIssued = (start: DocumentStart): boolean =>
  start.evidence === 'issued' || start.evidence === 'annex' || start.evidence === 'restart';

/**
 * A heading by the compiler (工信部印发《甲》, 《甲》发布) stands for the text under it; the title of a
 * notice (关于印发甲的通知) is a document's own.
 */
export const isEditorial = (title: string): boolean =>
  issuedBy(title).length > 0 &&
  !/(?:通知|公告|批复|决定|令)(?:[（(][^（）()]*[)）])?$/u.test(title);

const hasStructure = (lines: readonly SourceLine[], from: number, to: number): boolean =>
  lines.slice(from, to).some(({ text }) => readMark(text) !== undefined);

/**
 * Joins the starts that are one document (a compiler's heading and the one text under it) and finds the
 * notice above each text.
 *
 * @param end the first line that belongs to no document
 */
export const draftDocuments = (
  lines: readonly SourceLine[],
  starts: readonly DocumentStart[],
  end: number,
): DocumentDraft[] => {
  const drafts: DocumentDraft[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i];
    if (!start) continue;
    const next = starts[i + 1];
    const draft: DocumentDraft = {
      start,
      end: next?.index ?? end,
      title: start.title,
      front: readFrontMatter(lines, start.titleEnd, next?.index ?? end),
    };
    const announced = !isIssued(start) && isEditorial(start.title);
    const onlyText =
      announced && next && isIssued(next) && !(starts[i + 2] && isIssued(starts[i + 2] ?? start));
    const annexOnly = next?.evidence === 'annex';
    if (onlyText && !annexOnly && namesInBrackets(start.title).length <= 1) {
      draft.text = next;
      draft.title = next.title;
      draft.end = starts[i + 2]?.index ?? end;
      draft.textFront = readFrontMatter(lines, next.titleEnd, draft.end);
      i++;
    } else if (announced && !(next && isIssued(next))) {
      const [named, ...more] = issuedBy(start.title);
      if (
        named !== undefined &&
        more.length === 0 &&
        hasStructure(lines, start.titleEnd, draft.end)
      )
        draft.title = named;
    }
    drafts.push(draft);
  }
  let notice: DocumentDraft | undefined;
  for (const draft of drafts) {
    if (!isIssued(draft.start)) notice = draft;
    else if (notice) draft.notice = notice;
  }
  return drafts;
};
