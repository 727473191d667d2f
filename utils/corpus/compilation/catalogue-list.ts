import type { SourceLine } from './lines.ts';
import { readMark } from './marks.ts';

/** An entry that begins on a line. Offsets into the line's readable text. */
interface EntryPart {
  /** As printed, with its mark: `118.` */
  label: string;
  start: number;
  /** Where its words begin. */
  words: number;
}

/** What a line of a numbered catalogue holds. */
export type ListLine =
  | { kind: 'entries'; parts: EntryPart[] }
  /** Goes on with the entry before; `start` is behind a number that is none. */
  | { kind: 'more'; start: number };

const numbered = /^((\d{1,4})\s*[.．、])\s*/u;
// How many numbers in a row may stand within the lines before, instead of at their beginning.
const mostInline = 3;

interface Numbered {
  value: number;
  label: string;
  length: number;
}

const readNumber = (text: string): Numbered | undefined => {
  const match = numbered.exec(text);
  return match
    ? { value: Number(match[2]), label: match[1] ?? '', length: match[0].length }
    : undefined;
};

const isHeading = (line: SourceLine): boolean => {
  if (line.heading > 0) return true;
  const mark = readMark(line.text);
  return mark !== undefined && mark.kind !== 'arabic';
};

/** The next number at the beginning of a line of the same list. */
const nextNumber = (lines: readonly SourceLine[], from: number, to: number): number | undefined => {
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (!line || line.cells || isHeading(line)) return undefined;
    const number = readNumber(line.text);
    if (number) return number.value;
  }
  return undefined;
};

/** An entry that begins within a line: `…锯片 128.非金属矿精细加工`. */
const findInline = (text: string, value: number, from: number): EntryPart | undefined => {
  const match = new RegExp(`(?<=[\\s；;）)])(${value}\\s*[.．、])\\s*(?=\\D)`, 'u').exec(
    text.slice(from),
  );
  if (!match) return undefined;
  const start = from + match.index;
  return { label: match[1] ?? '', start, words: start + match[0].length };
};

/** Adds the entries from number `due` on that begin within a line; returns the number due after. */
const takeInline = (text: string, line: ListLine | undefined, due: number): number => {
  if (line?.kind !== 'entries') return due;
  for (let value = due; ; value++) {
    const inline = findInline(text, value, line.parts.at(-1)?.words ?? 0);
    if (!inline) return value;
    line.parts.push(inline);
  }
};

/**
 * Reads the numbered list of a catalogue. Only the number that is due tells an entry: `118.8 万吨` is
 * entry 118 after 117; an entry's further lines may begin with any other number, even with the one
 * that is due, if the next line has it again. Numbers go on over headings or start again under them.
 *
 * @param from the first line that may hold an entry; `to` exclusive
 * @returns what each line of the list holds, by index; lines of no entry are missing
 */
export const readCatalogueList = (
  lines: readonly SourceLine[],
  from: number,
  to: number,
): Map<number, ListLine> => {
  const list = new Map<number, ListLine>();
  let due = 1;
  let open: number | undefined;
  const begin = (index: number, number: Numbered): void => {
    list.set(index, {
      kind: 'entries',
      parts: [{ label: number.label, start: 0, words: number.length }],
    });
    open = index;
    due = number.value + 1;
  };
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (!line || line.cells) continue;
    if (isHeading(line)) {
      open = undefined;
      continue;
    }
    const number = readNumber(line.text);
    const again =
      open !== undefined && number?.value === due && nextNumber(lines, i + 1, to) === due;
    if (number && again) list.set(i, { kind: 'more', start: number.length });
    else if (number && (number.value === due || (number.value === 1 && open === undefined)))
      begin(i, number);
    else if (
      number &&
      open !== undefined &&
      number.value > due &&
      number.value <= due + mostInline
    ) {
      due = takeInline(lines[open]?.text ?? '', list.get(open), due);
      // A number that print lost must not swallow the entries after it.
      begin(i, number);
    } else if (open !== undefined) list.set(i, { kind: 'more', start: 0 });
  }
  return list;
};
