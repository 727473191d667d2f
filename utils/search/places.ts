/** Everything that can be found, by number: what it is, where it stands, what it shows. */
import type { Column, Columns } from './columns.ts';
import { hanDigits } from '../corpus/text/numerals.ts';
import {
  betweenContexts,
  groups,
  kindOf,
  type ContextRow,
  type Group,
  type NamesColumns,
  type NamesHead,
} from './layout.ts';
import { marksIn } from './marks.ts';
import type { HitKind, SearchHit } from './model.ts';
import type { Printed, Texts } from './texts.ts';
import type { ScanWord } from './window.ts';

/** All that can be found. A place's own texts are known by number, short ones first. */
export class Places {
  readonly head: NamesHead;
  readonly columns: NamesColumns;
  readonly size: number;
  /** The first place of each group, and where the last group ends. */
  readonly starts: readonly number[];
  /** For each place its kind, by position in `kinds`. */
  readonly kindAt: Uint8Array;
  readonly #short: Texts;
  #long: Texts | undefined;
  #firstName: Uint32Array | undefined;
  #firstOther: Uint32Array | undefined;
  readonly #contextRows: readonly string[];
  readonly #contexts: ContextRow[] = [];
  /** 发文字号 of the documents that are held, by position. */
  readonly #numbers: ReadonlyMap<number, string>;

  constructor({ head, columns }: Columns<NamesHead>, short: Texts) {
    this.head = head;
    this.columns = columns as unknown as NamesColumns;
    this.#short = short;
    const { context } = this.columns;
    this.size = context.length;
    const starts = [0];
    for (const group of groups) starts.push((starts.at(-1) ?? 0) + head.counts[group]);
    this.starts = starts;
    this.kindAt = new Uint8Array(this.size);
    groups.forEach((group, i) =>
      this.kindAt.fill(kinds.indexOf(kindOf(group)), starts[i], starts[i + 1]),
    );
    this.#contextRows = head.contexts.split(betweenContexts);
    this.#numbers = new Map(head.numbers.map(([number, at]) => [at, number]));
  }

  /** How many contexts there are. */
  get contextCount(): number {
    return this.#contextRows.length;
  }

  /** A context by number. */
  contextAt(context: number): ContextRow {
    return (this.#contexts[context] ??= JSON.parse(
      this.#contextRows[context] as string,
    ) as ContextRow);
  }

  /** A number of a place's source and line, the same for all places on it. */
  spot(place: number): number {
    const { context, line } = this.columns;
    const [source] = this.contextAt(context[place] as number);
    return (line[place] as number) * this.head.sources.length + source;
  }

  /** The long texts, once they are loaded. */
  set long(texts: Texts) {
    this.#long = texts;
  }

  /** The group's places are `range[0]` … `range[1] - 1`. */
  range(group: Group): [from: number, to: number] {
    const at = groups.indexOf(group);
    return [this.starts[at] as number, this.starts[at + 1] as number];
  }

  /** The text of a term's first name. */
  #nameOf(term: number): number {
    const { names, nameTexts } = this.columns;
    this.#firstName ??= runningSums(names);
    return nameTexts[this.#firstName[term] as number] as number;
  }

  /** The lines of a place's other places. */
  #othersOf(place: number): Column {
    const { others, otherLines } = this.columns;
    // Few have any.
    if (others[place] === 0) return none;
    this.#firstOther ??= runningSums(others);
    return otherLines.slice(this.#firstOther[place], this.#firstOther[place + 1]);
  }

  /** The texts that a place shows, by number. */
  shownBy(place: number): number[] {
    const { shown0, shown1, shown2 } = this.columns;
    return [shown0, shown1, shown2].flatMap((column) => {
      const text = column[place] as number;
      return text === 0 ? [] : [text - 1];
    });
  }

  /** A text by number; empty for a long one that is not loaded yet. */
  #printed(number: number): Printed {
    if (number < this.#short.size) return this.#short.printed(number);
    return this.#long?.printed(number - this.#short.size) ?? unread;
  }

  /** The texts that a place shows, joined. */
  #shown(place: number): Printed {
    const parts = this.shownBy(place).map((text) => this.#printed(text));
    const [only] = parts;
    if (only && parts.length === 1) return only;
    let text = '';
    const codes: number[] = [];
    const offsets: number[] = [];
    parts.forEach((part, i) => {
      if (i > 0) {
        // No word goes on from one text into the next.
        if (this.#short.alphabet.goesOn(codes.at(-1) ?? 0, part.codes[0] ?? 0)) {
          codes.push(0);
          offsets.push(text.length);
        }
        text += between;
      }
      for (const offset of part.offsets) offsets.push(text.length + offset);
      codes.push(...part.codes);
      text += part.text;
    });
    return { text, codes: Uint16Array.from(codes), offsets: Uint32Array.from(offsets) };
  }

  /** A place as a result. @param words of the query, to be marked */
  hit(place: number, words: readonly ScanWord[]): SearchHit {
    const { context, line, span } = this.columns;
    const row = this.contextAt(context[place] as number);
    const [source, documentAt, catalogue, , , , isCited] = row;
    const { id = '', title: sourceTitle = '' } = this.head.sources[source] ?? {};
    const document = this.head.documents[documentAt];
    const first = line[place] as number;
    const kind = kinds[this.kindAt[place] as number] as HitKind;
    const others = this.#othersOf(place);
    const shown = this.#shown(place);
    const { text } = shown;
    const number = this.#numbers.get(documentAt);
    const clause = kind === 'document' ? undefined : this.#clauseOf(row, text);
    return {
      kind,
      ...(kind === 'term' && {
        term: place,
        name: this.#printed(this.#nameOf(place)).text,
      }),
      source: id,
      line: first,
      endLine: first + (span[place] as number),
      ...(others.length > 0 && { lines: [first, ...others] }),
      title: this.head.catalogues[catalogue] ?? document?.title ?? sourceTitle,
      // Of what is only cited these are another document's.
      ...(!isCited && {
        ...(number !== undefined && { number }),
        ...(document?.validity && { standing: document.validity }),
        ...(clause !== undefined && { clause }),
      }),
      text,
      marks: marksIn(shown, words),
    };
  }

  /** The article that a text is, else the nearest heading of those around it. */
  #clauseOf([, document, catalogue, region, topics, around]: ContextRow, text: string) {
    const [label] = article.exec(text) ?? [];
    if (label !== undefined) return label;
    const last = around.at(-1);
    const heading = last === undefined ? '' : this.#printed(last).text;
    const { documents, catalogues, regions } = this.head;
    const others = [documents[document]?.title, catalogues[catalogue], regions[region], ''];
    return topics.length > 0 || others.includes(heading) ? undefined : heading;
  }
}

const unread: Printed = { text: '', codes: new Uint16Array(), offsets: new Uint32Array() };
const none: Column = new Uint8Array();
/** Stands between the texts that a place shows. */
const between = '：';
const article = new RegExp(`^第[${hanDigits}\\d]+条(?:之[${hanDigits}]{1,3})?`, 'u');

/** Kinds in the order in which they are listed. */
export const kinds: readonly HitKind[] = [
  'term',
  'definition',
  'entry',
  'document',
  'clause',
  'statement',
];

const runningSums = (counts: ArrayLike<number>): Uint32Array => {
  const sums = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = (sums[i] as number) + (counts[i] as number);
  return sums;
};
