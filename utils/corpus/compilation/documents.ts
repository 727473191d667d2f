import type { PolicyDocument, SourceInfo } from '../model.ts';
import { findDocumentNumbers } from '../text/document-number.ts';
import { foldTitle, namesInBrackets } from '../text/titles.ts';
import { type DocumentDraft, draftDocuments, isEditorial } from './document-drafts.ts';
import { documentKindOf } from './document-kind.ts';
import { regionOf } from './document-region.ts';
import { type Effect, effectiveOf, findEffects } from './effective.ts';
import { findSignature, type FrontMatter } from './front-matter.ts';
import { IssuerCodes, issuersOf } from './issuers.ts';
import type { SourceLine } from './lines.ts';
import { findNamedStandards } from './named-standards.ts';
import { areSameTitle, issuedBy } from './document-titles.ts';
import type { DocumentStart } from './title-scan.ts';

/** A document with the lines that are its own. Indexes into the list of lines, `end` exclusive. */
export interface DocumentRange {
  document: PolicyDocument;
  start: number;
  end: number;
  /** Lines of titles, in order: the document's own and those of a text that it was merged with. */
  titles: { start: number; end: number }[];
  fronts: FrontMatter[];
}

/** Line breaks of print within a title; a space between two authorities stays. */
const readTitle = (title: string): string =>
  title
    .trim()
    .replace(
      /(?<=[部委厅局院会府署室行]) (?=\p{Script=Han}{2,30}?(?:[部委厅局院会府署室行])(?: |关于|印发|令|$))/gu,
      '\u0001',
    )
    .replace(/(?<=[\p{Script=Han}》”）、]) (?=[\p{Script=Han}《“（(])/gu, '')
    .replace(/\u0001/gu, ' ');

const dateOf = (draft: DocumentDraft): string | undefined =>
  draft.textFront?.titleDate ??
  draft.front.titleDate ??
  draft.front.signature?.date ??
  draft.front.passed?.date ??
  draft.textFront?.passed?.date;

const effectsIn = (lines: readonly SourceLine[], start: number, end: number): Effect[] =>
  lines.slice(start, end).flatMap(({ text, cells }) => (cells ? [] : findEffects(text)));

/** Whether a notice's own words or its title issue a text (an annex that they do not name is not). */
const announces = (lines: readonly SourceLine[], notice: DocumentDraft, title: string): boolean =>
  issuedBy(notice.title).some((name) => areSameTitle(name, title)) ||
  !lines
    .slice(notice.start.titleEnd, notice.end)
    .some(({ text }) => /^附件?\s*[：:]/u.test(text)) ||
  namesInBrackets(
    lines
      .slice(notice.start.titleEnd, notice.end)
      .map(({ text }) => text)
      .join(''),
  ).some((name) => areSameTitle(name, title));

const numberOf = (draft: DocumentDraft): string | undefined => {
  const number = draft.front.number ?? draft.textFront?.number;
  // 国家发展和改革委员会 令 over 第 52 号.
  const bare = number?.startsWith('第') && draft.title.endsWith('令');
  return bare && number ? `${readTitle(draft.title)}${number}` : number;
};

const lastLine = (lines: readonly SourceLine[], end: number): number => lines[end - 1]?.line ?? 0;

/** The line of a notice's words that names a text, or else of its title. */
const namingLine = (
  lines: readonly SourceLine[],
  { document, titles, start, end }: DocumentRange,
  title: string,
): number =>
  lines
    .slice(titles.at(-1)?.end ?? start, end)
    .find(({ text }) => namesInBrackets(text).some((name) => areSameTitle(name, title)))?.line ??
  document.line;

// A text stands close to its notice; bounds the comparisons.
const mostBetween = 20;

/** A text that a notice announces and the source does not hold. */
const missingTexts = (
  lines: readonly SourceLine[],
  ranges: readonly DocumentRange[],
): PolicyDocument[] =>
  ranges.flatMap((range, i) => {
    const { document } = range;
    const announced = document.kind === 'notice' ? issuedBy(document.title) : [];
    const near = ranges.slice(Math.max(0, i - mostBetween), i + mostBetween);
    const issued = near.filter((other) => other.document.issuedBy === document.id);
    if (issued.length >= announced.length) return [];
    return announced
      .filter((title) => !near.some((other) => areSameTitle(other.document.title, title)))
      .map((title, n) => {
        const line = namingLine(lines, range, title);
        return {
          ...document,
          id: `${document.source}:${line}${line === document.line || n > 0 ? `.${n + 2}` : ''}`,
          line,
          endLine: line,
          title,
          kind: documentKindOf(title),
          coverage: 'title-only' as const,
          issuedBy: document.id,
        };
      });
  });

/** A document printed twice, once without its number, has the number of the other print. */
const shareNumbers = (ranges: readonly DocumentRange[]): void => {
  const isPrintOf = (a: PolicyDocument, b: PolicyDocument): boolean =>
    a.date !== undefined && a.date === b.date && foldTitle(a.title) === foldTitle(b.title);
  for (const [i, { document }] of ranges.entries()) {
    const twin = [ranges[i - 1], ranges[i + 1]].find(
      (other) => other && isPrintOf(document, other.document),
    );
    const number = twin?.document.number;
    if (document.number === undefined && number !== undefined) document.number = number;
  }
};

/**
 * Turns the starts of documents into documents with number, authorities, dates and kind. A notice and
 * the text that it issues are two documents that share number and authorities; a compiler's heading
 * over one text is that text's.
 *
 * @param end the first line that belongs to no document
 */
export const readDocuments = (
  info: SourceInfo,
  lines: readonly SourceLine[],
  starts: readonly DocumentStart[],
  end: number,
  parts: ReadonlySet<number>,
): { ranges: DocumentRange[]; missing: PolicyDocument[] } => {
  const drafts = draftDocuments(lines, starts, end);
  const made = new Map<DocumentDraft, PolicyDocument>();
  const codes = new IssuerCodes();
  const ranges = drafts.map((draft): DocumentRange => {
    let last = draft.end;
    while (last > draft.start.index + 1 && parts.has(last - 1)) last--;
    const notice =
      draft.notice && announces(lines, draft.notice, draft.title) ? draft.notice : undefined;
    const from = notice && made.get(notice);
    const title = readTitle(draft.title);
    const number = numberOf(draft) ?? from?.number;
    const named = from?.issuers ?? (draft.start.evidence === 'annex' ? [] : issuersOf(draft));
    const issuers = named.length > 0 || from ? named : codes.issuersOf(number);
    codes.note(number, issuers);
    const date = dateOf(draft) ?? from?.date;
    const own = effectsIn(lines, draft.start.titleEnd, last);
    const ofNotice = notice ? effectsIn(lines, notice.start.titleEnd, notice.end) : [];
    const line = lines[draft.start.index]?.line ?? 0;
    const isOrder = number !== undefined && title.endsWith('令') && number.includes('令第');
    const kind = kindOf(lines, draft);
    // An order is in force with the text that it issues; a text with its notice, unless it explains.
    const effective =
      effectiveOf(own, draft.title, true) ??
      (isOrder ? own[0]?.date : undefined) ??
      effectiveOf(ofNotice, draft.title, kind !== 'interpretation');
    const region = from?.region ?? regionOf(issuers, title);
    const document: PolicyDocument = {
      id: `${info.id}:${line}`,
      source: info.id,
      line,
      endLine: lastLine(lines, last),
      title: isOrder ? `${title}${/第.+$/u.exec(number)?.[0] ?? ''}` : title,
      ...(number === undefined ? {} : { number }),
      issuers,
      ...(date === undefined ? {} : { date }),
      ...(effective === undefined ? {} : { effective }),
      kind,
      ...(region === undefined ? {} : { region }),
      coverage: 'full',
      ...(from ? { issuedBy: from.id } : {}),
    };
    made.set(draft, document);
    const titles = [draft.start, ...(draft.text ? [draft.text] : [])];
    return {
      document,
      start: draft.start.index,
      end: last,
      titles: titles.map(({ titleStart, titleEnd }) => ({ start: titleStart, end: titleEnd })),
      fronts: [draft.front, ...(draft.textFront ? [draft.textFront] : [])],
    };
  });
  const named = ranges
    .filter(
      ({ document, start }) => document.kind === 'other' && isEditorial(lines[start]?.text ?? ''),
    )
    .flatMap(({ document, start, end: to }) =>
      lines.slice(start, to).flatMap(({ line, text }) => findNamedStandards(document, line, text)),
    );
  shareNumbers(ranges);
  return { ranges, missing: [...missingTexts(lines, ranges), ...named] };
};

const kindOf = (lines: readonly SourceLine[], draft: DocumentDraft): PolicyDocument['kind'] => {
  const kind = documentKindOf(draft.title);
  const number = draft.front.number;
  // A compiler's heading over several texts, or over a letter to authorities, stands for a notice.
  const isLetter =
    number !== undefined &&
    !draft.text &&
    (isEditorial(draft.start.title) || kind === 'other') &&
    findSignature(lines, draft.start.titleEnd, draft.end) !== undefined;
  return isLetter &&
    !/(?:批复|决定|函)$/u.test(draft.title) &&
    findDocumentNumbers(number).length > 0
    ? 'notice'
    : kind;
};
