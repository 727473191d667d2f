import { readFileSync } from 'node:fs';

/** A term that stands once at the head of every generated page. */
export const headTerm = '粉煤灰';

const source = 'data/sources/consulting-2022.txt';
/** Where the documents themselves begin, behind contents and tables. */
const firstLine = 4_000;

/**
 * The body of a page of real policy text, a paragraph a line, `headTerm` at its head; the source is repeated where
 * the page is longer.
 * @param characters how many characters of text the page has, about
 */
export const policyPage = (characters: number): string => {
  const lines = readFileSync(source, 'utf8')
    .split('\n')
    .slice(firstLine)
    .filter((line) => line.trim() !== '');
  const taken = [`综合利用${headTerm}。`];
  for (let length = 0, at = 0; length < characters; at++) {
    const line = lines[at % lines.length] ?? '';
    taken.push(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    length += line.length;
  }
  return taken.map((line) => `<p>${line}</p>`).join('\n');
};
