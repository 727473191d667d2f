import type { SourceInfo } from '../model.ts';
import { ReadingError } from '../reading-error.ts';
import { itemNumber, type PlacedRow } from './columns.ts';

/** An item of the catalogue (优惠目录): a label that is printed once for all its rows. */
interface Item {
  /** `7. 机器人及集成系统、机器人用关键零部件、…`, joined over the rows that it is printed in. */
  label: string;
  /** Index of the row that its label begins in. */
  start: number;
}

/**
 * Joins a text that print cut with its next part. Where the part repeats the end of the text
 * (a conversion that completed the cut word), the repetition goes.
 */
export const joinCut = (text: string, part: string): string => {
  const lengths = Array.from(part, (_, index) => part.length - index);
  const repeated = lengths.find((length) => text.endsWith(part.slice(0, length))) ?? 0;
  return text + part.slice(repeated);
};

const pairs = (text: string): string[] => {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) =>
    letters.slice(at, at + 2),
  );
};

/** Share of a name's character pairs that a label holds too, 0 to 1. */
const closeness = (name: string, label: string): number => {
  const ofName = pairs(name);
  const ofLabel = new Set(pairs(label));
  return ofName.filter((pair) => ofLabel.has(pair)).length / Math.max(1, ofName.length);
};

// Names of one item share most of their words with its label; by half is never chance.
const clearly = 0.5;

const belongsTo = (name: string, item: Item, other: Item): boolean =>
  closeness(name, item.label) - closeness(name, other.label) >= clearly;

const readLabels = (info: SourceInfo, rows: readonly PlacedRow[]): Item[] => {
  const items: Item[] = [];
  for (const [start, { row, item }] of rows.entries()) {
    const number = itemNumber(item);
    const due = items.length + 1;
    if (number !== undefined && number !== due)
      throw new ReadingError(info.id, row.line, `item ${number} where ${due} is due`);
    if (number !== undefined) items.push({ label: item, start });
    const current = items.at(-1);
    if (!current) throw new ReadingError(info.id, row.line, 'a row before the first item');
    if (number === undefined && item !== '') current.label = joinCut(current.label, item);
    for (const { cells } of row.continued)
      if (cells[0]) current.label = joinCut(current.label, cells[0]);
  }
  return items;
};

/** The first row of an item, where its label is printed beside a row of the item before it. */
const laterStart = (item: Item, before: Item, rows: readonly PlacedRow[], end: number): number => {
  for (let at = item.start; at < end; at++) {
    const name = rows[at]?.first ?? '';
    if (name !== '' && !belongsTo(name, before, item)) return at;
  }
  return item.start;
};

/** The first row of an item, where rows of its own stand above the one with its label. */
const earlierStart = (item: Item, before: Item, rows: readonly PlacedRow[]): number => {
  let start = item.start;
  for (let at = start - 1; at > before.start; at--) {
    const name = rows[at]?.first ?? '';
    if (name !== '' && !belongsTo(name, item, before)) break;
    if (name !== '') start = at;
  }
  return start;
};

/**
 * Tells which item each row belongs to. A label is printed once, not always beside its item's first
 * row: a row without a name of its own carries on the item before, and rows above a label belong
 * to it where their names share clearly more words with it than with the item before.
 *
 * @returns the item's label, one for each row, in order
 * @throws ReadingError where item numbers leave a gap
 */
export const labelRows = (info: SourceInfo, rows: readonly PlacedRow[]): string[] => {
  const items = readLabels(info, rows);
  const starts = items.map((item, i) => {
    const before = items[i - 1];
    if (!before) return 0;
    const end = items[i + 1]?.start ?? rows.length;
    return rows[item.start]?.first === ''
      ? laterStart(item, before, rows, end)
      : earlierStart(item, before, rows);
  });
  return rows.map((_, at) => items[starts.findLastIndex((start) => start <= at)]?.label ?? '');
};
