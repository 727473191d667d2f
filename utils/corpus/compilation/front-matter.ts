import { findDates, readDateLine } from '../text/dates.ts';
import { readNumberLine } from '../text/document-number.ts';
import type { SourceLine } from './lines.ts';
import { readMark } from './marks.ts';

/** The names and the day under a text. Indexes into the list of lines, `end` exclusive. */
export interface Signature {
  start: number;
  end: number;
  issuers: string[];
  date: string;
}

/** What stands around the words of a document: number, own date, resolution, signature. */
export interface FrontMatter {
  /** 发文字号, normalized. */
  number?: string;
  /** Day or month printed under the title. */
  titleDate?: string;
  /** （…通过） or （…公布 …修订）: day of the last act in it, and who passed it. */
  passed?: { date: string; issuer?: string };
  signature?: Signature;
  /** Lines that are number, date or resolution. */
  headLines: Set<number>;
}

const authority =
  /^(?=.{2,40}$)[\p{Script=Han}（）()“”、 ]*(?:部|委|厅|局|院|会|府|署|室|行|司|办|社|中心|总局|集团|公司|银行|法院|检察院)$/u;
const office =
  /^(?:主任|总理|部长|局长|省长|市长|主席|署长|行长|\p{Script=Han}{2,14}(?:主任|部长|局长|署长|会长))[：: ]\s*\p{Script=Han}{2,4}$/u;
const longestResolution = 400;
const mostSigners = 20;
const headSize = 6;

/** Whether a line signs a text: an authority alone, or an office and a name. */
export const isSigner = (text: string): boolean => authority.test(text) || office.test(text);

/** （2024年11月8日第十四届全国人民代表大会常务委员会第十二次会议通过） */
const readPassed = (text: string): FrontMatter['passed'] => {
  if (text.length > longestResolution) return undefined;
  const inner = /^[（(](.+(?:通过|公布|修订|修正|发布|批准)[^）)]*)[)）]$/u.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const date = findDates(inner).at(-1)?.date;
  if (date === undefined) return undefined;
  // The body of 第十四届全国人民代表大会常务委员会第十二次会议 without its term and meeting.
  const body =
    /日(?:中国共产党|第\p{Script=Han}{1,4}届)?(\p{Script=Han}+?(?:委员会|大会|国务院))第/u.exec(
      inner,
    )?.[1];
  return {
    date,
    ...(body === undefined ? {} : { issuer: body.replace(/^第\p{Script=Han}{1,4}届/u, '') }),
  };
};

/** The first signature of a text: lines of authorities or offices with a date line below. */
export const findSignature = (
  lines: readonly SourceLine[],
  from: number,
  to: number,
): Signature | undefined => {
  for (let i = from + 1; i < to; i++) {
    const date = readDateLine(lines[i]?.text ?? '');
    if (date === undefined) continue;
    let start = i;
    while (start > from && i - start < mostSigners && isSigner(lines[start - 1]?.text ?? ''))
      start--;
    if (start === i) continue;
    const issuers = lines
      .slice(start, i)
      .map(({ text }) => text)
      .filter((text) => authority.test(text))
      .flatMap((text) => text.split(' '));
    return { start, end: i + 1, issuers, date };
  }
  return undefined;
};

/**
 * Reads what stands between a title and the first words, and the signature.
 *
 * @param from the first line behind the title
 * @param to the first line that is no longer the document's
 */
export const readFrontMatter = (
  lines: readonly SourceLine[],
  from: number,
  to: number,
): FrontMatter => {
  const front: FrontMatter = { headLines: new Set() };
  for (let i = from; i < Math.min(from + headSize, to); i++) {
    const line = lines[i];
    if (!line || line.cells || readMark(line.text)) break;
    const number = readNumberLine(line.text);
    const date = readDateLine(line.text);
    const passed = readPassed(line.text);
    if (number !== undefined && front.number === undefined) front.number = number;
    else if (date !== undefined && front.titleDate === undefined) front.titleDate = date;
    else if (passed) front.passed = passed;
    else break;
    front.headLines.add(i);
  }
  const signature = findSignature(lines, from, to);
  if (signature) front.signature = signature;
  return front;
};
