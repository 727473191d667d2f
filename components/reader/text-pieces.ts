import type { TextLink } from './services.ts';

/** A run of a clause's words, with the link that it is. */
export interface TextPiece {
  text: string;
  link?: TextLink;
}

/**
 * Cuts a part of a clause's text at the edges of its links.
 * @param start where the part begins in the clause's text, in UTF-16 code units
 * @param links in the clause's text, in order, not overlapping; one that does not lie whole in the part is left out
 */
export const textPieces = (
  text: string,
  start: number,
  links: readonly TextLink[],
): TextPiece[] => {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const link of links) {
    const from = link.start - start;
    const to = link.end - start;
    if (from < at || to > text.length || to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), link });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
};
