/** Everything that can be found, by number: what it is, where it stands, what it shows. */
import type { Columns } from './columns.ts';
import { hanDigits } from '../corpus/text/numerals.ts';
import {
  groups,
  kindOf,
  type ContextRow,
  type Group,
  type NamesColumns,
  type NamesHead,
} from './layout.ts';
import type { HitKind, SearchHit } from './model.ts';
import type { Texts } from './texts.ts';

/** All that can be found. A place's own texts are known by number, short ones first. */
export class Places {
  readonly head: NamesHead;
  readonly columns: NamesColumns;
  readonly size: number;
  /** The first place of each group, and where the last group ends. */
  readonly starts: readonly number[];
  /** For each place its kind, by position in `kinds`. */
  readonly kindAt: Uint8Array;
  /** For each place a number of its source and line, the same for all places on it. */
  readonly spot: Uint32Array;
  readonly spots: number;
  readonly #short: Texts;
  #long: Texts | undefined;
  readonly #firstName: Uint32Array;
  readonly #firstOther: Uint32Array;
  /** 发文字号 of the documents that are held, by position. */
  readonly #numbers: ReadonlyMap<number, string>;

  constructor({ head, columns }: Columns<NamesHead>, short: Texts) {
    this.head = head;
    this.columns = columns as unknown as NamesColumns;
    this.#short = short;
    const { context, line, names, others } = this.columns;
    this.size = context.length;
    const starts = [0];
    for (const group of groups) starts.push((starts.at(-1) ?? 0) + head.counts[group]);
    this.starts = starts;
    this.kindAt = new Uint8Array(this.size);
    groups.forEach((group, i) =>
      this.kindAt.fill(kinds.indexOf(kindOf(group)), starts[i], starts[i + 1]),
    );
    let lines = 1;
    for (const at of line) lines = Math.max(lines, at + 1);
    this.spots = lines * head.sources.length;
    const sources = head.contexts.map(([source]) => source);
    this.spot = Uint32Array.from(
      line,
      (at, place) => (sources[context[place] as number] ?? 0) * lines + at,
    );
    this.#firstName = runningSums(names);
    this.#firstOther = runningSums(others);
    this.#numbers = new Map(head.numbers.map(([number, at]) => [at, number]));
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

  /** The texts of a term's names. */
  namesOf(term: number): number[] {
    const { nameTexts } = this.columns;
    const from = this.#firstName[term] as number;
    const to = this.#firstName[term + 1] as number;
    return Array.from({ length: to - from }, (_, i) => nameTexts[from + i] as number);
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
  textOf(number: number): string {
    if (number < 0) return '';
    if (number < this.#short.size) return this.#short.text(number);
    return this.#long?.text(number - this.#short.size) ?? '';
  }

  /** A place as a result, but for its marks. */
  hit(place: number): Omit<SearchHit, 'marks'> {
    const { context, line, span, otherLines, nameTexts } = this.columns;
    const row = this.head.contexts[context[place] as number] ?? nowhere;
    const [source, documentAt, catalogue, , , , isCited] = row;
    const { id = '', title: sourceTitle = '' } = this.head.sources[source] ?? {};
    const document = this.head.documents[documentAt];
    const first = line[place] as number;
    const kind = kinds[this.kindAt[place] as number] as HitKind;
    const others = otherLines.slice(this.#firstOther[place], this.#firstOther[place + 1]);
    const text = this.shownBy(place)
      .map((shown) => this.textOf(shown))
      .join('：');
    const number = this.#numbers.get(documentAt);
    const clause = kind === 'document' ? undefined : this.#clauseOf(row, text);
    return {
      kind,
      ...(kind === 'term' && {
        term: place,
        name: this.textOf(nameTexts[this.#firstName[place] as number] as number),
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
    };
  }

  /** The article that a text is, else the nearest heading of those around it. */
  #clauseOf([, document, catalogue, region, topics, around]: ContextRow, text: string) {
    const [label] = article.exec(text) ?? [];
    if (label !== undefined) return label;
    const heading = this.textOf(around.at(-1) ?? -1);
    const { documents, catalogues, regions } = this.head;
    const others = [documents[document]?.title, catalogues[catalogue], regions[region], ''];
    return topics.length > 0 || others.includes(heading) ? undefined : heading;
  }
}

const nowhere: ContextRow = [-1, -1, -1, -1, [], []];
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
