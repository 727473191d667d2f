import type { PolicyDocument } from '../model.ts';
import { findDates } from '../text/dates.ts';
import { findDocumentNumbers } from '../text/document-number.ts';
import { namesInBrackets } from '../text/titles.ts';

const issued = /(?:发布|批准|施行|实施)/u;
const approval = /经(\p{Script=Han}{2,20}?)(?:[（(](\p{Script=Han}{2,20})[)）])?批准/u;
const inForce = /日?(?:正式)?(?:发布)?实施/u;

/**
 * The standards that a report names with their numbers as issued (《甲》（GB/T 44726—2024）…于2024年10月26日
 * 正式发布实施) and that the source does not hold: documents by title alone.
 *
 * @param report the document that names them
 * @param line the source line of the paragraph
 * @param text its readable text
 */
export const findNamedStandards = (
  report: PolicyDocument,
  line: number,
  text: string,
): PolicyDocument[] => {
  const sentence =
    text.split('。').find((part) => issued.test(part) && findDocumentNumbers(part).length > 0) ??
    '';
  const day = findDates(sentence).find(({ date }) => date.length > 7);
  const [, authority, second] = approval.exec(sentence) ?? [];
  const effective = day && inForce.test(sentence.slice(day.end)) ? day.date : undefined;
  return findDocumentNumbers(sentence)
    .filter(({ number }) => /^[A-Z]/u.test(number))
    .flatMap(({ start, number }, i) => {
      const title = namesInBrackets(sentence.slice(0, start)).at(-1);
      if (title === undefined || !/》\s*[（(]\s*$/u.test(sentence.slice(0, start))) return [];
      return [
        {
          id: `${report.source}:${line}${i === 0 ? '' : `.${i + 1}`}`,
          source: report.source,
          line,
          endLine: line,
          title,
          number,
          issuers: [authority, second].filter((name) => name !== undefined),
          ...(day ? { date: day.date } : {}),
          ...(effective === undefined ? {} : { effective }),
          kind: 'standard' as const,
          coverage: 'title-only' as const,
        },
      ];
    });
};
