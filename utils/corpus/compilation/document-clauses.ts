import { readDateLine } from '../text/dates.ts';
import { isProvince } from '../text/regions.ts';
import { AnnexClauses } from './annex-clauses.ts';
import { appendToBlock, beginBlock, isCut } from './blocks.ts';
import { type ListLine, readCatalogueList } from './catalogue-list.ts';
import { ClauseWriter } from './clause-writer.ts';
import type { Collector, EntryDraft } from './clauses.ts';
import type { DocumentRange } from './documents.ts';
import { entryAt } from './entry-draft.ts';
import { isSigner } from './front-matter.ts';
import { comesAgain, isHeadingLine, lookAhead, titleOf } from './headings.ts';
import type { SourceLine } from './lines.ts';
import {
  divisionOf,
  isAnnexMark,
  isFigureCaption,
  type Mark,
  readBoxTitle,
  readMark,
} from './marks.ts';
import { Outline } from './outline.ts';
import { addTable } from './table-clauses.ts';

const tableCaption = /^(?:附?表) ?[\d一二三四五六七八九十]+(?:[-—.]\d+)?[ 　：:]/u;

// What may stand between a table and its caption.
const tableNote = /^[（(]?(?:单位|注)[：:]/u;

/** 新疆维吾尔自治区 of 新疆维吾尔自治区（含新疆生产建设兵团）. */
const withoutNote = (region: string): string => region.replace(/\s*[（(].*$/u, '');

/** Reads one document's lines into clauses and entries. */
class DocumentReader {
  readonly #outline = new Outline();
  readonly #list: Map<number, ListLine>;
  readonly #signed = new Set<number>();
  readonly #titled = new Map<number, number>();
  readonly #annexes: AnnexClauses;
  readonly #writer: ClauseWriter;
  #lastHeading = '';
  /** The clause that names the table which may follow. */
  #caption: string | undefined;
  #lastArticle: 'heading' | 'item' | undefined;
  readonly #lines: readonly SourceLine[];
  readonly #range: DocumentRange;
  readonly #collector: Collector;

  constructor(lines: readonly SourceLine[], range: DocumentRange, collector: Collector) {
    this.#lines = lines;
    this.#range = range;
    this.#collector = collector;
    this.#writer = new ClauseWriter(collector, range.document);
    this.#annexes = new AnnexClauses(this.#writer, this.#outline);
    const body = range.titles.at(-1)?.end ?? range.start;
    this.#list =
      range.document.kind === 'catalogue'
        ? readCatalogueList(lines, body, range.end)
        : new Map<number, ListLine>();
    for (const { start, end } of range.titles) this.#titled.set(start, end);
    for (const { signature } of range.fronts) {
      for (let i = signature?.start ?? 0; i < (signature?.end ?? 0); i++) this.#signed.add(i);
    }
  }

  /** Hands all clauses and entries of the document over. */
  read(): void {
    let i = this.#range.start;
    while (i < this.#range.end) i = this.#step(i);
    this.#writer.end();
  }

  #step(i: number): number {
    const line = this.#lines[i];
    if (!line) return i + 1;
    const titleEnd = this.#titled.get(i);
    if (titleEnd !== undefined) return this.#addTitle(i, titleEnd);
    if (line.cells) return this.#addTable(i);
    if (!tableNote.test(line.text)) this.#caption = undefined;
    if (this.#range.fronts.some(({ headLines }) => headLines.has(i)))
      this.#writer.add(line, 'title', []);
    else if (this.#signed.has(i)) this.#writer.add(line, 'signature', []);
    else if (this.#list.has(i)) this.#addListLine(i, line);
    else return this.#addText(i, line);
    return i + 1;
  }

  #addTitle(from: number, to: number): number {
    const [first, ...more] = this.#lines.slice(from, to);
    if (!first) return from + 1;
    const block = beginBlock(first.line, first.text);
    for (const line of more) appendToBlock(block, line.line, line.text);
    const id = this.#writer.nextId(first.line);
    this.#writer.begin({ id, kind: 'title', path: [], block, open: false });
    this.#writer.end();
    return to;
  }

  #addTable(from: number): number {
    this.#writer.end();
    let to = from;
    while (to < this.#range.end && this.#lines[to]?.cells) to++;
    const run = this.#lines.slice(from, to);
    const { document } = this.#range;
    const name =
      this.#outline.box ?? (this.#lastHeading === '' ? document.title : this.#lastHeading);
    const { path, parent } = this.#outline;
    const place = { document: document.id, name, path, parent: this.#caption ?? parent };
    addTable(this.#collector, place, run);
    this.#outline.noteInBox('table');
    return to;
  }

  #addListLine(i: number, line: SourceLine): void {
    const item = this.#list.get(i);
    const { path, parent } = this.#outline;
    if (item?.kind === 'more') {
      // A number that is none is no word of the entry; the source line still has it.
      const appended = this.#writer.append(line.line, line.text.slice(item.start));
      if (!appended) this.#writer.add(line, 'paragraph', path, { parent });
      return;
    }
    const parts = item?.parts ?? [];
    parts.forEach((part, n) => {
      const text = line.text.slice(part.start, parts[n + 1]?.start).trim();
      this.#writer.begin({
        id: this.#writer.nextId(line.line),
        kind: 'entry',
        label: part.label,
        parent,
        path,
        block: beginBlock(line.line, text),
        entry: this.#entry(part.label, part.words - part.start),
        open: true,
      });
    });
  }

  #entry(number: string, words: number): EntryDraft {
    return entryAt(this.#range.document, this.#outline, number, words);
  }

  /** Adds a line of text; returns the index of the line behind what was read. */
  #addText(i: number, line: SourceLine): number {
    const mark = readMark(line.text);
    const next = this.#lines[i + 1];
    const box = readBoxTitle(line.text);
    if (line.boxed) this.#outline.noteInBox('paragraph');
    if (this.#annexes.addItem(line, mark)) return i + 1;
    const annex = mark ? undefined : this.#annexes.addBrokenTitle(this.#lines, i);
    if (annex) {
      this.#lastHeading = annex.title;
      return i + annex.count;
    }
    if (box !== undefined) this.#addBox(line, box, true);
    else if (mark) this.#addNumbered(i, line, mark);
    else if (line.heading > 0 || this.#annexes.isTitle(line.text)) this.#addHeading(line, next);
    else if (isFigureCaption(line.text)) {
      this.#writer.end();
      this.#collector.addFurniture('caption', line.line, line.line);
    } else if (tableCaption.test(line.text) && next?.cells) this.#addCaption(line);
    else if (this.#continues(line)) this.#writer.append(line.line, line.text);
    else this.#addParagraph(line);
    return i + 1;
  }

  /** Whether a line without a number goes on with the text before, which print cut. */
  #continues(line: SourceLine): boolean {
    const before = this.#writer.openBlock;
    if (before === undefined || line.bullet || line.runIn !== '' || line.boxed) return false;
    if (isSigner(line.text) || readDateLine(line.text) !== undefined) return false;
    return isCut(before, line);
  }

  #addBox(line: SourceLine, title: string, numbered: boolean): void {
    const id = this.#writer.nextId(line.line);
    const parent = this.#outline.openBox(id, title, numbered);
    this.#lastHeading = title;
    this.#writer.add(line, 'box-heading', this.#outline.path.slice(0, -1), { id, parent });
  }

  #addNumbered(i: number, line: SourceLine, mark: Mark): void {
    const next = this.#lines[i + 1];
    const headed = line.heading > 0 || line.bold || line.runIn !== '';
    const wasInBox = this.#outline.inBox;
    this.#leaveBox(line, true);
    if (this.#outline.inBox && this.#outline.fit(mark, headed) === 'outer') {
      const rest = this.#lines.slice(i + 1, Math.min(i + lookAhead, this.#range.end));
      if (!comesAgain(rest, mark, this.#outline.lastInBox + 1)) this.#outline.closeBox();
    }
    const lead =
      wasInBox === this.#outline.inBox
        ? this.#writer.leadOfItems(this.#outline.inArticle)
        : undefined;
    const isLeaf = this.#list.size > 0 && mark.kind === 'han-paren' && line.text.endsWith('。');
    const inBox = this.#outline.box !== undefined;
    const heading =
      !isLeaf &&
      !(inBox && line.heading === 0 && !line.bold) &&
      isHeadingLine(line, mark, {
        next,
        sibling: mark.kind === 'article' ? this.#lastArticle : this.#outline.sibling(mark),
        inArticle: this.#outline.hasOpen('article'),
        inCatalogue: this.#list.size > 0,
      });
    if (inBox && !heading) this.#outline.noteInBox('number');
    const title = titleOf(line, mark, heading);
    const place = heading ? line.text.slice(mark.length) : '';
    const id = this.#writer.nextId(line.line);
    const parent =
      this.#range.document.kind === 'catalogue' && isProvince(place)
        ? this.#outline.enterRegion(id, title, withoutNote(place), mark)
        : this.#outline.enter(id, mark, title, { headed, heading }, lead);
    const preamble = this.#outline.takeLostPreamble();
    const path = title === '' ? this.#outline.path : this.#outline.path.slice(0, -1);
    const kind = mark.kind === 'article' ? 'article' : heading ? 'heading' : 'item';
    if (mark.kind === 'article') this.#lastArticle = heading ? 'heading' : 'item';
    if (heading) this.#lastHeading = line.text;
    if (preamble > 0) this.#writer.move(preamble, path, parent);
    const isEntry = isLeaf || (inBox && !heading);
    this.#writer.begin({
      id,
      kind,
      label: mark.label,
      division: heading ? divisionOf(mark) : undefined,
      parent,
      path,
      block: beginBlock(line.line, line.text),
      ...(isEntry
        ? {
            entry: {
              ...this.#entry(mark.label, mark.length),
              path: inBox ? this.#outline.pathAboveBox : path,
            },
          }
        : {}),
      open: !heading,
    });
  }

  #addHeading(line: SourceLine, next: SourceLine | undefined): void {
    const first = next && readMark(next.text);
    if (!isAnnexMark(line.text)) this.#lastHeading = line.text;
    if (next?.cells) this.#addCaption(line);
    else if (first?.kind === 'han' && first.value === 1 && this.#outline.hasOpen('han')) {
      this.#addBox(line, line.text, false);
    } else if (this.#range.document.kind === 'catalogue' && isProvince(line.text)) {
      const id = this.#writer.nextId(line.line);
      const parent = this.#outline.enterRegion(id, line.text, withoutNote(line.text));
      this.#writer.add(line, 'heading', this.#outline.path.slice(0, -1), { id, parent });
    } else this.#addPlainHeading(line);
  }

  #addPlainHeading(line: SourceLine): void {
    const id = this.#writer.nextId(line.line);
    this.#outline.enterPlain(id, line.text);
    this.#writer.add(line, 'heading', this.#outline.path.slice(0, -1), { id });
  }

  #addCaption(line: SourceLine): void {
    this.#lastHeading = line.text;
    if (this.#annexes.isTitle(line.text)) this.#addPlainHeading(line);
    else {
      const id = this.#writer.nextId(line.line);
      const { path, parent } = this.#outline;
      this.#writer.add(line, 'heading', path, { id, parent });
      this.#caption = id;
    }
  }

  #leaveBox(line: SourceLine, isItem: boolean): void {
    if (this.#outline.isBoxOver(line.boxed, isItem) && !/^注[：:]/u.test(line.text))
      this.#outline.closeBox();
  }

  #addParagraph(line: SourceLine): void {
    this.#leaveBox(line, false);
    const isEntry = this.#outline.box !== undefined && line.runIn !== '';
    const id = this.#writer.nextId(line.line);
    const { path, parent } = this.#outline;
    this.#outline.noteParagraph();
    this.#writer.begin({
      id,
      kind: 'paragraph',
      parent,
      path,
      block: beginBlock(line.line, line.text),
      ...(isEntry ? { entry: this.#entry('', 0) } : {}),
      open: true,
    });
  }
}

/** Adds the clauses and entries of one document to what was collected. */
export const addDocument = (
  lines: readonly SourceLine[],
  range: DocumentRange,
  collector: Collector,
): void => new DocumentReader(lines, range, collector).read();
