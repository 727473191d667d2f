import { articleAfter } from '../corpus/citations/articles.ts';

/** Folded codes behind a title in which its articles are looked for. */
const reach = 120;

const comma = 0x2c;

const startsWell = /^ ?(?:第|中|的|\()/u;
/** 第五条, or with what it stands in: 第三章第二十条. */
const article = /^(?:第[^第条]{1,9}[编章节] ?)*第[^第条]{1,9}条/u;

/**
 * How many folded codes behind a document's name call an article of it: 》第二十条第（三）项, （以下简称
 * 《办法》）第三条. 0 where none is called.
 * @param codes folded text
 * @param end offset behind the name and its title mark
 */
export const articleWords = (codes: Uint16Array, end: number): number => {
  let rest = '';
  for (const code of codes.subarray(end, end + reach)) {
    if (code === 0x0a) break;
    // Folding makes one of 、 and ，; between articles it is 、.
    rest += code === comma ? '、' : String.fromCharCode(code);
  }
  if (!startsWell.test(rest)) return 0;
  const words = articleAfter(rest, 0);
  if (words === undefined || !article.test(words)) return 0;
  return rest.indexOf(words) + words.length;
};
