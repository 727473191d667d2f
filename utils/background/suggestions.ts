/** What stands in the address bar's list, and what is meant by what was chosen there. */
import type { Place } from '../corpus/model.ts';
import { quotedTitle } from '../quote/print.ts';
import { excerpt } from '../search/excerpt.ts';
import { kindWords } from '../search/kind-words.ts';
import type { SearchHit } from '../search/model.ts';
import type { Language } from '../settings/settings.ts';

/** UTF-16 code units of a hit's words: the browser cuts what its window has no room for. */
const excerptLength = 60;

/** Chromium takes XML with tags of its own, Firefox the words as they are. */
export type Style = 'xml' | 'plain';

/** Nothing that a corpus holds; an XML document may not hold them at all. */
// oxlint-disable-next-line no-control-regex
const unprintable =
  /[\u0000-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in XML. */
export const escapeXml = (text: string): string =>
  text.replace(unprintable, '').replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

const withMatches = (text: string, marks: readonly (readonly [number, number])[]): string => {
  let described = '';
  let done = 0;
  for (const [start, end] of marks) {
    described += `${escapeXml(text.slice(done, start))}<match>${escapeXml(text.slice(start, end))}</match>`;
    done = end;
  }
  return described + escapeXml(text.slice(done));
};

/** What a suggestion puts into the address bar: people see it there, and `placeIn` reads it. */
export const contentOf = ({ name, title, source, line }: SearchHit): string =>
  `${name ?? title} ${source}:${line}`;

/**
 * The place that a suggestion's content names.
 * @param text as it was entered
 * @param sources ids of the corpus's sources: 1:10 is no place
 * @returns undefined for words that somebody typed
 */
export const placeIn = (
  text: string,
  sources: ReadonlySet<string>,
): Pick<Place, 'source' | 'line'> | undefined => {
  const [, source = '', line = ''] = /(?:^|\s)([\w-]+):([1-9]\d{0,8})\s*$/u.exec(text) ?? [];
  return sources.has(source) ? { source, line: Number(line) } : undefined;
};

/** A hit as a suggestion: its words with what answers the query, then what it is and where it stands. */
export const suggestionOf = (
  hit: SearchHit,
  style: Style,
  language: Language,
): { content: string; description: string } => {
  const { text, marks } = excerpt(hit.text, hit.marks, excerptLength);
  const kind = kindWords[language][hit.kind];
  const place = hit.text.startsWith(hit.title) ? kind : `${kind} ${quotedTitle(hit.title)}`;
  return {
    content: contentOf(hit),
    description:
      style === 'xml'
        ? `${withMatches(text, marks)} <dim>${escapeXml(place)}</dim>`
        : `${text} — ${place}`,
  };
};

/** What the list's first line says, which stands for what was typed; the browser puts that in for %s. */
export const defaultDescription = (style: Style, language: Language): string => {
  const query = style === 'xml' ? '<match>%s</match>' : '%s';
  return language === 'zh' ? `在政策镜中检索：${query}` : `Search Policy Lens for: ${query}`;
};
