/** The catalogue entries of a document as a table to take along. */
import { cellsOf } from '../cards/entry-cells.ts';
import { bareNumber, namedDocument } from '../quote/reference.ts';
import type { ListedEntry } from '../store/contents.ts';
import type { PathOf } from './entries.ts';

type TableRows = readonly (readonly (string | number)[])[];

/** The words of an entry on one line, the names of a table's columns with them. */
const entryWords = (entry: ListedEntry): string =>
  cellsOf(entry)
    .map(({ column, text }) => (column === '' ? text : `${column}：${text}`))
    .join('；');

/** What is told of a row that print lost a part of, or that was mended. */
const noteOf = ({ lost, corrected = [] }: ListedEntry): string =>
  [
    ...(lost === 'text' ? ['原文此处条目文字缺失'] : []),
    ...(lost === 'criteria' ? ['原文此处界定要点缺失'] : []),
    ...corrected.map(
      ({ line, printed, corrected: now }) =>
        `订正：来源第 ${line} 行作“${printed}”，此处作“${now}”`,
    ),
  ].join('；');

/**
 * The rows as a table of texts with a head, in Chinese whatever the reader's language: it goes into
 * Chinese tables. Columns that no row fills are left out, but for the entry and its source.
 */
export const entryRows = (
  entries: readonly ListedEntry[],
  pathOf: PathOf,
): (string | number)[][] => {
  const columns: [head: string, value: (entry: ListedEntry) => string | number][] = [
    ['编号', ({ number }) => bareNumber(number)],
    ['地区', ({ region = '' }) => region],
    ['类别', (entry) => pathOf(entry).join(' › ')],
    ['条目', entryWords],
    ['界定要点', ({ criteria = '' }) => criteria],
    ['备注', noteOf],
    [
      '文件',
      ({ at: { document, number } }) =>
        namedDocument({ title: document, ...(number !== undefined && { number }) }),
    ],
    ['出处', ({ at }) => at.sourceTitle],
    ['行', ({ at }) => at.line],
  ];
  const used = columns.filter(([, value]) => entries.some((entry) => value(entry) !== ''));
  return [
    used.map(([head]) => head),
    ...entries.map((entry) => used.map(([, value]) => value(entry))),
  ];
};

/** Rows as text for the clipboard: cells parted by tabs; white space within one is a space. */
export const tsv = (rows: TableRows): string =>
  rows.map((row) => row.map((cell) => String(cell).replaceAll(/\s+/gu, ' ')).join('\t')).join('\n');

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string =>
  text.replaceAll(/[&<>]/gu, (sign) => escapes[sign] ?? sign);

/** Rows as a table for editors; texts stay texts in a spreadsheet, every sign escaped. */
export const htmlTable = ([head = [], ...rows]: TableRows): string => {
  const row = (cells: readonly (string | number)[], tag: 'th' | 'td'): string =>
    `<tr>${cells
      .map((cell) =>
        typeof cell === 'number'
          ? `<${tag}>${cell}</${tag}>`
          : `<${tag} style="mso-number-format:'\\@'">${escaped(cell).replaceAll('\n', '<br>')}</${tag}>`,
      )
      .join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
};
