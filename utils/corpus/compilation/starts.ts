import { readDateLine } from '../text/dates.ts';
import { readNumberLine } from '../text/document-number.ts';
import { longestTitle, namesText, withoutEdition } from './document-titles.ts';
import type { SourceLine } from './lines.ts';
import { isAnnexMark, readBoxTitle, readMark } from './marks.ts';
import { type DocumentStart, explanation, type StartEvidence, TitleScan } from './title-scan.ts';

const mostTitleLines = 4;

const noticeKind = /(?:通知|批复|公告|决定|意见|通报|函|令)$/u;
const salutation =
  /^(?!.*[。；]).*(?:政府|部门|机构|单位|委员会?|厅|局|省|企业|协会|）)[^：:]{0,12}[：:]$/u;
const subtitle = /^[（(](?=.{2,24}[)）]$)(?:.*(?:版|本|稿|年)|试行|暂行|修订|[\d—–\-年至]+)[)）]$/u;

/** Whether a line can be (part of) a title: short, no sentence, no number, no date, no row. */
const isTitleLike = (line: SourceLine): boolean =>
  !line.cells &&
  line.text.length <= longestTitle &&
  !/[。；：，、;:,!?！？]$/u.test(line.text) &&
  !line.bullet &&
  readMark(line.text) === undefined &&
  readBoxTitle(line.text) === undefined &&
  !/^附件?\s*(?:[：:]|\d{0,2}$)/u.test(line.text) &&
  readDateLine(line.text) === undefined &&
  readNumberLine(line.text) === undefined;

interface Candidate {
  end: number;
  title: string;
}

/** The titles that could begin at a line: one to four lines together. */
const candidatesAt = (lines: readonly SourceLine[], index: number): Candidate[] => {
  const candidates: Candidate[] = [];
  let title = '';
  for (let end = index; end < Math.min(index + mostTitleLines, lines.length); end++) {
    const line = lines[end];
    if (!line) break;
    const isSubtitle = end > index && subtitle.test(line.text);
    if (!isSubtitle && !isTitleLike(line)) break;
    // Lines set apart are two texts, unless both are headings or the second is a subtitle.
    const first = lines[index];
    if (end > index && line.gap && !isSubtitle && !(line.heading > 0 && first && first.heading > 0))
      break;
    title = title === '' ? line.text : `${title} ${line.text}`;
    if (title.length > longestTitle) break;
    candidates.push({ end: end + 1, title });
  }
  return candidates;
};

/** The longest of the candidates with a subtitle line behind it taken in. */
const withSubtitle = (lines: readonly SourceLine[], candidate: Candidate): Candidate => {
  const next = lines[candidate.end];
  return next && subtitle.test(next.text)
    ? { end: candidate.end + 1, title: `${candidate.title}${next.text}` }
    : candidate;
};

const follows = (
  lines: readonly SourceLine[],
  index: number,
  test: (text: string) => boolean,
): boolean => {
  const text = lines[index]?.text;
  return text !== undefined && test(text);
};

const findStart = (
  lines: readonly SourceLine[],
  index: number,
  scan: TitleScan,
): DocumentStart | undefined => {
  const line = lines[index];
  if (!line || line.cells) return undefined;
  const annexed = isAnnexMark(line.text);
  const titleStart = annexed ? index + 1 : index;
  const candidates = candidatesAt(lines, titleStart);
  const start = (candidate: Candidate, evidence: StartEvidence): DocumentStart => {
    const { end, title } = withSubtitle(lines, candidate);
    return {
      index: evidence === 'annex' ? index : titleStart,
      titleStart,
      titleEnd: end,
      title,
      evidence,
    };
  };
  const longestFirst = candidates.toReversed();

  if (annexed) {
    const named = longestFirst.find(({ title }) => namesText(title));
    return named && scan.isPending(named.title) ? start(named, 'annex') : undefined;
  }
  const interpretation = candidates[0];
  if (interpretation && /^解读\s*[|｜丨:：]/u.test(line.text))
    return start(interpretation, 'interpretation');

  const issued = longestFirst.find(({ title }) => {
    const explained = explanation.exec(title)?.[1];
    const name = explained ?? (namesText(title) ? title : undefined);
    return name !== undefined && scan.isPending(name);
  });
  if (issued) return start(issued, 'issued');
  const listed = longestFirst.find(({ title }) => scan.isListed(title));
  if (listed) return start(listed, 'contents');
  const numbered = longestFirst.find(
    ({ title, end }) =>
      title.length > 1 && follows(lines, end, (text) => readNumberLine(text) !== undefined),
  );
  if (numbered) return start(numbered, 'number');
  const notice = longestFirst.find(
    ({ title, end }) =>
      /关于.+/u.test(title) &&
      noticeKind.test(withoutEdition(title)) &&
      follows(lines, end, (text) => salutation.test(text)),
  );
  if (notice) return start(notice, 'notice');
  const restarted = longestFirst.find(({ end }) => {
    const mark = readMark(lines[end]?.text ?? '');
    return (
      mark?.value === 1 &&
      (mark.kind === 'chapter' || mark.kind === 'article') &&
      scan.isPast(mark.kind)
    );
  });
  if (restarted && namesText(restarted.title)) return start(restarted, 'restart');
  return undefined;
};

/**
 * Finds where the documents of a compilation begin, by contents page, 发文字号, salutation, the
 * titles that notices announce, 解读 and numbering that starts again. Text before the first of them is
 * a document of its own that begins with its first line.
 *
 * @param from the first line behind the contents
 * @param titles what the contents page lists
 * @param parts lines that are titles of the compilation's parts
 */
export const findStarts = (
  lines: readonly SourceLine[],
  from: number,
  titles: readonly string[],
  parts: ReadonlySet<number>,
): DocumentStart[] => {
  const starts: DocumentStart[] = [];
  const scan = new TitleScan(titles);
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line || parts.has(i)) continue;
    const start = findStart(lines, i, scan);
    if (start) {
      starts.push(start);
      scan.noteStart(start);
      i = start.titleEnd - 1;
    } else if (starts.length === 0) {
      const first = candidatesAt(lines, i)[0] ?? { end: i + 1, title: line.text };
      starts.push({
        index: i,
        titleStart: i,
        titleEnd: first.end,
        title: first.title,
        evidence: 'first',
      });
      i = first.end - 1;
    } else scan.noteLine(line);
  }
  return starts;
};
