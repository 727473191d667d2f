import { markKinds } from '../messages/limits.ts';
import { markLength } from './mark-list.ts';
import type { Matcher } from './matcher.ts';
import {
  isAddress,
  isChange,
  isDepartment,
  isInBody,
  isInNumber,
  isWaste,
} from './names-around.ts';
import { isCutOut } from './whole-words.ts';

/** Documents are marked wherever they stand: in titles, and by their numbers. */
const documentKind = markKinds.indexOf('document');

/**
 * The terms of a text as readers see them marked: what the matcher finds, less what stands across the border of two words
 * (`whole-words.ts`) or names somebody (`names-around.ts`).
 * @param text as for `Matcher.findFlat`
 * @returns as `Matcher.findFlat`, in a list of its own
 */
export const findTermsIn = (matcher: Pick<Matcher, 'findFlat'>, text: string): number[] => {
  const found = matcher.findFlat(text);
  const marks: number[] = [];
  let lineEnd = -1;
  let isToOthers = false;
  for (let at = 0; at < found.length; at += markLength) {
    const [start = 0, end = 0, term = 0, kind = 0] = found.subarray(at, at + markLength);
    if (start > lineEnd) {
      const next = text.indexOf('\n', start);
      lineEnd = next < 0 ? text.length : next;
      isToOthers = isAddress(text.slice(text.lastIndexOf('\n', start) + 1, lineEnd));
    }
    const isRight =
      kind === documentKind ||
      !(
        isToOthers ||
        isCutOut(text, start, end) ||
        isDepartment(text, start, end) ||
        isInBody(text, start, end) ||
        isInNumber(text, end) ||
        isWaste(text, start) ||
        isChange(text, end)
      );
    if (isRight) marks.push(start, end, term, kind);
  }
  return marks;
};
