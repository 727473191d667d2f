import { sentenceOf, type FoundCitation } from '../citations/found-citation.ts';
import { areSameTitle } from '../compilation/document-titles.ts';
import type { Place, PolicyDocument, Validity } from '../model.ts';
import { findDates } from '../text/dates.ts';

/** That a text ends another, with the words that say so. */
export interface Ending extends Place {
  ended: NonNullable<Validity['ended']>;
  text: string;
}

const onDay =
  /^[^。；]{0,60}?自([^，。；自]{4,20}?)起(?:予以|即行|同时)?(?:废止|失效|停止执行|不再执行)/u;
const repealing = /^[^。；]{0,160}?(废止|失效|停止执行|不再执行)/u;
const replacing = /(?:取代|替代|代替)[^。；]{0,60}$/u;

/** The texts that a citing document stands for: what it issues, or itself with its siblings. */
export interface Family {
  citing: PolicyDocument;
  texts: readonly PolicyDocument[];
  /** From when a document is in force, as far as the corpus says. */
  effectiveOf: (document: PolicyDocument) => string | undefined;
}

/** How words end a text: 失效 and 停止执行 replace it where a text of its title follows. */
const howOf = (verb: string | undefined, hasSuccessor: boolean): Ending['ended']['how'] => {
  if (verb === undefined || verb === '废止') return 'repealed';
  return hasSuccessor ? 'replaced' : 'lapsed';
};

/** The one day from which the citing document, or all that it issues, is in force. */
const inForceSince = ({ citing, texts, effectiveOf }: Family): string | undefined => {
  const own = effectiveOf(citing);
  if (own !== undefined) return own;
  const days = new Set(
    texts.filter(({ issuedBy }) => issuedBy === citing.id).map((text) => effectiveOf(text)),
  );
  const [day] = days;
  return days.size === 1 ? day : undefined;
};

/**
 * What a citation says of the end of the document that it names: 《甲》同时废止 repeals it on the day from
 * which the citing text is in force, 《甲》自…起废止 on that day; 对《甲》进行了修订，《甲》同时失效 replace it where
 * the citing text is, or issues, one of its title, and let it lapse otherwise. Words that end a part
 * alone (第二条…停止执行) end no document.
 *
 * @param family the citing document's; `undefined` for a statement
 */
export const readEnding = (
  citation: FoundCitation,
  family: Family | undefined,
): Ending | undefined => {
  const { relation, former, article, before, after, cited } = citation;
  if (!former || article !== undefined) return undefined;
  const successor = family?.texts.find(({ title }) => areSameTitle(title, cited));
  if (relation !== 'repeals' && !successor) return undefined;
  const replaced = relation !== 'repeals' || replacing.test(before);
  const how = replaced ? 'replaced' : howOf(repealing.exec(after)?.[1], successor !== undefined);
  const day = findDates(onDay.exec(after)?.[1] ?? '')[0]?.date;
  const since = day ?? (family && inForceSince(family));
  const by = successor ?? family?.citing;
  return {
    ended: { how, ...(since !== undefined && { since }), ...(by && { by: by.id }) },
    text: sentenceOf(citation),
    source: citation.source,
    line: citation.line,
    endLine: citation.endLine,
  };
};
