import type { Clause, Furniture, LineMark, PolicyDocument, SourceInfo } from '../model.ts';
import { MergedCells } from '../merged-cells.ts';
import { ReadingError } from '../reading-error.ts';
import type { NamedRow } from './named-rows.ts';
import type { NumberedRow, TablePart } from './rows.ts';

/** The cells of a row as printed, each with what the lines below add to it. */
const rowText = ({
  line,
  serial,
  cells,
  continued,
}: NumberedRow): Pick<Clause, 'text' | 'lines'> => {
  const lines: LineMark[] = [{ offset: 0, line }];
  let text = String(serial);
  const add = (part: string, from: number): void => {
    if (part !== '' && lines.at(-1)?.line !== from) lines.push({ offset: text.length, line: from });
    text += part;
  };
  const width = continued.reduce(
    (most, further) => Math.max(most, further.cells.length),
    cells.length,
  );
  for (let column = 0; column < width; column++) {
    text += '\t';
    add(cells[column] ?? '', line);
    for (const further of continued) add(further.cells[column] ?? '', further.line);
  }
  return { text, lines };
};

/**
 * Which blank cells of a row as shown are one with the cell above: names and criteria that are carried
 * down. Of a row that print shifted nothing is said.
 */
const mergedIn = (merging: MergedCells, { placed }: NamedRow, text: string): number[] => {
  const { row, item, first, second, criteria, lost } = placed;
  const [ownItem = '', ownFirst = '', ownSecond = ''] = row.cells;
  const isStraight = item === ownItem && first === ownFirst && second === ownSecond;
  const carried = [false, true, second !== '', false, criteria === '' && !lost];
  return merging.next(text.split('\t'), (column) => isStraight && carried[column] === true);
};

/** What stands below a table of an official document: how it is published, to whom, by whom, when. */
const closing =
  /^(?:公开方式|抄送|主送|抄报|分送|印发|附件?|注|说明)[：:]|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:印发)?$|(?:政府|委员会|办公室|办公厅|部|厅|局|委)$/u;

const kindOfText = (
  info: SourceInfo,
  document: PolicyDocument,
  { line, text }: Extract<TablePart, { kind: 'text' }>,
  headed: boolean,
): Clause['kind'] => {
  if (text === document.title) return 'title';
  if (!headed) return 'heading';
  if (!closing.test(text))
    throw new ReadingError(info.id, line, 'text below the table is neither a row nor a signature');
  return 'signature';
};

/**
 * The clauses of the table: title, headings, the first header and a clause for each row; the
 * header's repetitions are furniture.
 * @throws ReadingError with the line of text below the table that is no signature
 */
export const readClauses = (
  info: SourceInfo,
  document: PolicyDocument,
  parts: readonly TablePart[],
  named: readonly NamedRow[],
): { clauses: Clause[]; furniture: Furniture[] } => {
  const clauses: Clause[] = [];
  const furniture: Furniture[] = [];
  const headings: { id: string; text: string }[] = [];
  const namedRows = new Map(named.map((row) => [row.placed.row.line, row]));
  const merging = new MergedCells();
  const add = (
    line: number,
    rest: Pick<Clause, 'kind' | 'path' | 'text'> &
      Partial<Pick<Clause, 'label' | 'lines' | 'parent' | 'merged'>>,
  ): string => {
    const lines = rest.lines ?? [{ offset: 0, line }];
    const endLine = lines.reduce((last, mark) => Math.max(last, mark.line), line);
    const id = `${info.id}:${line}`;
    clauses.push({ id, source: info.id, document: document.id, line, endLine, ...rest, lines });
    return id;
  };
  /** The innermost heading above: items have none of their own, they are cells of the rows. */
  const parent = (): Pick<Clause, 'parent'> => {
    const heading = headings.at(-1);
    return heading ? { parent: heading.id } : {};
  };
  let headed = false;
  for (const part of parts)
    switch (part.kind) {
      case 'header':
        if (headed)
          furniture.push({
            source: info.id,
            line: part.line,
            endLine: part.line,
            kind: 'repeated-header',
          });
        else add(part.line, { kind: 'table-head', path: [], text: part.cells.join('\t') });
        headed = true;
        break;
      case 'heading': {
        merging.end();
        headings.splice(part.depth - 1, 2);
        const path = headings.map(({ text }) => text);
        const id = add(part.line, { kind: 'heading', path, text: part.text, ...parent() });
        headings.push({ id, text: part.text });
        break;
      }
      case 'row': {
        const { row } = part;
        const label = String(row.serial);
        const namedRow = namedRows.get(row.line);
        const text = rowText(row);
        const merged = namedRow ? mergedIn(merging, namedRow, text.text) : [];
        add(row.line, {
          kind: 'entry',
          label,
          path: namedRow?.path ?? [],
          ...text,
          ...(merged.length > 0 && { merged }),
          ...parent(),
        });
        break;
      }
      case 'text': {
        add(part.line, {
          kind: kindOfText(info, document, part, headed),
          path: [],
          text: part.text,
        });
      }
    }
  return { clauses, furniture };
};
