import type { Clause, PolicyDocument } from '../model.ts';
import { annexName, compareTitle, isSameTitle, longestTitle } from './document-titles.ts';

// A text lists few annexes; bounds the comparisons.
const mostAnnexes = 40;
const shortestBeginning = 8;
// What ends so late without a mark is a sentence that print broke off.
const shortestSentence = 28;

const listHead = /^(附件?)\s*[：:]/u;
// 附件：1. 粤工信规字[2022]8号：关于…: the number is no part of the title.
const leadingNumber = /^[^：:]{2,20}号[：:]\s*/u;
const reference = /(?<!》)附([表图录]) ?(\d{1,2})(?!\d)|(?:[见如])([表图]) ?(\d{1,2})(?!\d)/gu;

interface Annex {
  /** As the text calls it: 附件 2 申请认定流程图. */
  called: string;
  name: string;
}

const readAnnexes = (clauses: readonly Clause[]): Annex[] => {
  const heads = new Map<string, string>();
  const annexes: Annex[] = [];
  for (const { id, parent, kind, text, label } of clauses) {
    const head = kind === 'paragraph' ? listHead.exec(text)?.[1] : undefined;
    const list = head ?? (kind === 'item' && parent !== undefined ? heads.get(parent) : undefined);
    if (list === undefined || text.length > longestTitle) continue;
    if (head !== undefined) heads.set(id, head);
    const number = /^\d{1,2}/u.exec(
      head === undefined ? (label ?? '') : text.replace(listHead, '').trim(),
    );
    const name = annexName(text).replace(leadingNumber, '').trim();
    if (name === '' || annexes.length >= mostAnnexes) continue;
    annexes.push({ called: [list, number?.[0], name].filter(Boolean).join(' '), name });
  }
  return annexes;
};

const isHeading = ({ kind, text }: Clause): boolean =>
  (kind === 'heading' || kind === 'box-heading') && text.length <= longestTitle;

/** The annexes of a text's list that neither stand in it nor follow it as documents of their own. */
const missingAnnexes = (
  clauses: readonly Clause[],
  following: readonly PolicyDocument[],
): string[] => {
  const annexes = readAnnexes(clauses);
  if (annexes.length === 0) return [];
  const held = [
    ...clauses.filter(isHeading).map(({ text }) => text),
    ...following.map(({ title }) => title),
  ].map(compareTitle);
  return annexes
    .filter(({ name }) => {
      const own = compareTitle(name);
      return !held.some(
        (other) =>
          isSameTitle(own, other) ||
          (own.folded.length >= shortestBeginning && other.folded.startsWith(own.folded)),
      );
    })
    .map(({ called }) => called);
};

/** The tables and figures that a text refers to by number (附表 1, 见图 2) and that do not stand in it. */
const missingReferences = (clauses: readonly Clause[], captions: readonly string[]): string[] => {
  const numberOf = (title: string): string =>
    /^附?[表图录]\d{1,2}/u.exec(title.slice(0, 8).replace(/\s/gu, ''))?.[0] ?? '';
  const held = new Set(
    [...clauses.filter(isHeading).map(({ text }) => text), ...captions].map(numberOf),
  );
  const missing = new Set<string>();
  for (const { text } of clauses) {
    for (const match of text.matchAll(reference)) {
      const [, annexed, annexNumber, inText, number] = match;
      const called = annexed === undefined ? `${inText} ${number}` : `附${annexed} ${annexNumber}`;
      if (!held.has(called.replace(' ', ''))) missing.add(called);
    }
  }
  return [...missing];
};

/** The rows that a table of tasks lacks behind its last one, where the text numbers more tasks. */
const missingRows = (clauses: readonly Clause[]): string[] => {
  const last = clauses.at(-1);
  const caption = clauses.findLast(isHeading);
  if (last?.kind !== 'table-row' || !caption || !/任务分工/u.test(caption.text)) return [];
  const rows = Number.parseInt(last.label ?? '', 10);
  const isTask = ({ kind, label }: Clause): boolean => kind === 'item' && /^\d/u.test(label ?? '');
  const tasks = clauses
    .filter(isTask)
    .reduce((most, { label }) => Math.max(most, Number.parseInt(label ?? '', 10)), 0);
  return rows < tasks ? [`${caption.text}第 ${rows} 行以后`] : [];
};

/** Whether a text ends in mid-sentence. */
const breaksOff = (clauses: readonly Clause[]): boolean => {
  const last = clauses.at(-1);
  return (
    last !== undefined &&
    (last.kind === 'paragraph' || last.kind === 'item' || last.kind === 'article') &&
    last.text.length >= shortestSentence &&
    !listHead.test(last.text) &&
    /\p{Script=Han}$/u.test(last.text)
  );
};

/**
 * What the source lacks of a document that it holds, as the document's own words tell: annexes of its
 * list, tables and figures that it refers to, rows and words behind a place where it breaks off. In
 * Chinese, each by the name that the text gives. A figure whose caption stands there is not missing:
 * no text conversion has pictures.
 *
 * @param clauses the document's clauses, in order
 * @param captions of its figures
 * @param following the documents close behind it in the source
 */
export const findMissingParts = (
  clauses: readonly Clause[],
  captions: readonly string[],
  following: readonly PolicyDocument[],
): string[] => [
  ...missingAnnexes(clauses, following),
  ...missingReferences(clauses, captions),
  ...missingRows(clauses),
  ...(breaksOff(clauses) ? ['后文'] : []),
];
