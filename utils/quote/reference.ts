/** References in the form that officials write: 《标题》（发文字号）第X条. */
import type { CardEntry, Reference } from '../cards/model.ts';
import { lineWords, quotedTitle } from './print.ts';

const article = /^第[〇零一二三四五六七八九十百千\d]+条/u;

const bareNumeral = /^([一二三四五六七八九十]+)、$/u;

/** The name of a clause or heading as printed; 第一部分 where its number alone is (一、). */
export const partName = (clause: string): string => clause.replace(bareNumeral, '第$1部分');

/**
 * The part of a document: 第七十五条第（五）项; 第一部分; a heading in quotation marks, as it is no official's name
 * for a part.
 */
const partOf = (clause: string): string => {
  if (bareNumeral.test(clause)) return partName(clause);
  const own = article.exec(clause)?.[0];
  if (own === undefined) return `“${clause.replace(/、$/u, '')}”`;
  // An item in brackets below an article is a 项 (立法法 第六十五条).
  const rest = clause.slice(own.length).trim();
  return /^[（(][^（()）]{1,4}[）)]$/u.test(rest) ? `${own}第${rest}项` : `${own}${rest}`;
};

/** 《title》（number）, for any document. */
export const namedDocument = ({ title, number }: { title: string; number?: string }): string =>
  `${title === number ? title : quotedTitle(title)}${number === undefined || number === title ? '' : `（${number}）`}`;

const documentOf = ({ document, number }: Reference): string =>
  namedDocument({ title: document, ...(number !== undefined && { number }) });

/**
 * A place in a document as officials cite it: 《国家自然科学基金条例》（国务院令第796号）第三条.
 * @returns an empty string where the source names no document
 */
export const citation = (at: Reference): string =>
  at.document === '' ? '' : `${documentOf(at)}${at.clause === undefined ? '' : partOf(at.clause)}`;

/** The printed number without its own stop, as in 第 118 项. */
export const bareNumber = (number: string): string => number.replace(/[.．、]$/u, '');

/**
 * An entry's place in its catalogue: document, headings, number.
 * @param catalogue the catalogue's title, told where the document has another one
 */
export const entryCitation = (
  catalogue: string,
  { at, path, number }: Pick<CardEntry, 'at' | 'path' | 'number'>,
): string => {
  const above = [...(catalogue === at.document ? [] : [catalogue]), ...path].join('—');
  const item = number === '' ? '' : `第 ${bareNumber(number)} 项`;
  return `${documentOf(at)}${above === '' ? '' : `“${above}”`}${item}`;
};

/** Compilation and line, which anyone can look up: 出处：政策汇编（2024年11月），第 1069–1071 行. */
export const sourceWords = ({ sourceTitle, line, endLine }: Reference): string =>
  `出处：${sourceTitle}，${lineWords(line, endLine)}`;
