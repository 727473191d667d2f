/**
 * The list of a page's terms to take away, as Markdown, as a table and as rich text. In Chinese whatever
 * the reader's language, as all that is taken out of the corpus.
 */
import { markdownText } from '../markdown.ts';
import { mended, type Quote } from '../quote/quote.ts';
import { csv } from './csv.ts';
import type { ListPart } from './parts.ts';

/** A term with what is told of it. */
export interface ListedTerm {
  name: string;
  /** 有界定, 政策文件 … */
  kind: string;
  count: number;
  /** Articles that the page calls, as printed. */
  articles: readonly string[];
  parts: readonly ListPart[];
}

/** The terms of a page. Its address is not in it: that is the reader's affair. */
export interface TermList {
  /** The page's title; empty where it is not known. */
  title: string;
  /** When it was made, ISO day. */
  day: string;
  /** All kinds, in the order in which they are shown. */
  kinds: readonly string[];
  /** In the order in which they are shown. */
  terms: readonly ListedTerm[];
}

const partKinds: Readonly<Record<ListPart['kind'], string>> = {
  definition: '界定',
  article: '条文',
  entry: '目录条目',
  document: '文件',
  cited: '被引文件',
  statement: '政策表述',
  clause: '条文用例',
};

const headOf = ({ title }: TermList): string =>
  title === '' ? '本页政策术语' : `“${title}”中的政策术语`;

const noteOf = ({ day, terms }: TermList): string =>
  `共 ${terms.length} 个，由政策镜于 ${day} 列出。内容均照录所附出处；效力以语料所载为限。`;

const articlesOf = ({ articles }: ListedTerm): string =>
  articles.length > 0 ? `本页提到：${articles.join('、')}` : '';

/** The terms of each kind that has some. */
const byKind = ({ kinds, terms }: TermList): { kind: string; own: ListedTerm[] }[] =>
  kinds
    .map((kind) => ({ kind, own: terms.filter((term) => term.kind === kind) }))
    .filter(({ own }) => own.length > 0);

/** The list as Markdown: kinds as headings, each term with quotations below it. */
export const listMarkdown = (list: TermList): string => {
  const lines = [`# ${markdownText(headOf(list))}`, '', markdownText(noteOf(list))];
  for (const { kind, own } of byKind(list)) {
    lines.push('', `## ${kind}（${own.length}）`);
    for (const term of own) {
      lines.push('', `### ${markdownText(term.name)}（${term.count} 处）`);
      if (term.articles.length > 0) lines.push('', markdownText(articlesOf(term)));
      for (const { quote, note } of term.parts) {
        const whole = note === undefined ? quote.plain : `${quote.plain}\n${note}`;
        const said = whole.split('\n').map((line) => markdownText(line));
        // Two spaces at a line's end keep it a line of its own.
        lines.push('', ...said.map((line, at) => `> ${line}${at + 1 < said.length ? '  ' : ''}`));
      }
    }
  }
  return `${lines.join('\n')}\n`;
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replaceAll(/[&<>]/gu, (sign) => escapes[sign] ?? '');

const richTerm = (term: ListedTerm): string =>
  [
    `<h3>${escaped(term.name)}（${term.count} 处）</h3>`,
    term.articles.length > 0 && `<p>${escaped(articlesOf(term))}</p>`,
    ...term.parts.map(({ quote, note }) => {
      const noted = note === undefined ? '' : `<p>${escaped(note)}</p>`;
      return `<blockquote>${quote.html}${noted}</blockquote>`;
    }),
  ]
    .filter(Boolean)
    .join('');

/** The list for the clipboard: Markdown as plain text, and rich text for an editor. */
export const listQuote = (list: TermList): Quote => ({
  plain: listMarkdown(list),
  html: [
    `<h1>${escaped(headOf(list))}</h1><p>${escaped(noteOf(list))}</p>`,
    ...byKind(list).flatMap(({ kind, own }) => [
      `<h2>${escaped(kind)}（${own.length}）</h2>`,
      ...own.map(richTerm),
    ]),
  ].join(''),
});

/** The list as a table, one row for each thing that is told of a term. */
export const listCsv = ({ terms }: TermList): string =>
  csv([
    [
      '术语',
      '标注类别',
      '本页次数',
      '本页提到的条',
      '内容类别',
      '内容',
      '引用',
      '效力',
      '订正',
      '出处',
    ],
    ...terms.flatMap(({ name, kind, count, articles, parts }) => {
      const head = [name, kind, count, articles.join('、')];
      if (parts.length === 0) return [[...head, '', '', '', '', '', '']];
      return parts.map((part) => [
        ...head,
        partKinds[part.kind],
        part.note === undefined ? part.text : `${part.text}\n（${part.note}）`,
        part.citation,
        part.validity,
        mended(part.corrected).join('\n'),
        part.source,
      ]);
    }),
  ]);
