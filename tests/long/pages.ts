import { readFileSync } from 'node:fs';

const source = 'data/sources/consulting-2022.txt';
/** Where the documents themselves begin, behind contents and tables. */
const firstLine = 4_000;
/** All of a page is in view, so no hover scrolls. */
const characters = 1_200;
const hosts = ['www.gov.cn', 'www.mof.gov.cn', 'www.ndrc.gov.cn', 'jxt.hunan.gov.cn'];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Short pages of real policy text, each of other lines, by turns on four government sites.
 * @returns their addresses and bodies
 */
export const shortPages = (count: number): { address: string; body: string }[] => {
  const lines = readFileSync(source, 'utf8')
    .split('\n')
    .slice(firstLine)
    .filter((line) => /\p{Script=Han}{20}/u.test(line) && line.length < characters);
  let at = 0;
  return Array.from({ length: count }, (_, page) => {
    let body = '';
    for (; body.length < characters; at++)
      body += `<p>${escaped(lines[at % lines.length] ?? '')}</p>`;
    return { address: `http://${hosts[page % hosts.length]}/long/${page}.html`, body };
  });
};
