import type { Citation } from '../model.ts';

/** A citation with what the words around it tell, which later steps need and nobody else sees. */
export interface FoundCitation extends Citation {
  /** The words of its sentence before the name, verbatim from the readable text. */
  before: string;
  /** The words of its sentence behind the name, the brackets with its number taken off. */
  after: string;
  /** The name as it stands in the sentence, its number included. */
  name: string;
  /** Whether the edition is meant that the citing text ends or revises, not the one that it issues. */
  former: boolean;
}

/** The sentence that a citation stands in, verbatim from the readable text. */
export const sentenceOf = ({ before, name, after }: FoundCitation): string =>
  `${before}${name}${after}`.trim();

/** A citation as the corpus holds it. */
export const plainCitation = (found: FoundCitation): Citation => {
  const { before: _before, name: _name, after: _after, former: _former, ...citation } = found;
  return citation;
};

/** A longer sentence is cut, in UTF-16 code units. */
const reach = 400;

/** The words of the sentence around a name, within its cell or line. */
export const wordsAround = (
  text: string,
  start: number,
  end: number,
): Pick<FoundCitation, 'before' | 'name' | 'after'> => {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const close = /[。\n\t]/u.exec(after);
  return {
    before: /[^。\n\t]*$/u.exec(before)?.[0] ?? '',
    name: text.slice(start, end),
    after: after.slice(0, close ? close.index + (close[0] === '。' ? 1 : 0) : undefined),
  };
};
