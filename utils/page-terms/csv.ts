/** A table as CSV (RFC 4180) that a Chinese Excel opens by a double click as it is meant. */

/** Without it Excel reads UTF-8 as GBK. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet would take for a formula, full-width signs too
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** What it would take for a number or a date, and show otherwise: 1-2, 3/4, 2022年12月, 1.10, 1E5, 10%. */
const figure =
  /^\s*[(（]?[¥￥$]?[\d０-９][\d０-９,，.:：/\-\s年月日时分秒百千万亿%％]*(?:[eE]\d+)?(?:[AaPp][Mm])?[)）]?\s*$/u;

/**
 * Text that stays text: a formula gets an apostrophe before it; a number or date a tab, which is not
 * seen and makes it text in Excel, WPS and LibreOffice.
 */
const harmless = (text: string): string => {
  if (formula.test(text)) return `'${text}`;
  return figure.test(text) ? `\t${text}` : text;
};

const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  // Within a cell a line ends with LF alone; a lone CR would end the row.
  const text = harmless(value.replaceAll(/\r\n?/gu, '\n'));
  return /[",\n\t]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * @param rows the first is the head; numbers stay numbers
 * @returns with a byte order mark, lines that end with CRLF
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${byteOrderMark}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
