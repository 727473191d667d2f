import type { ComponentChildren } from 'preact';
import type { Reference } from '../../../utils/cards/model.ts';
import { useWords } from '../../language.ts';
import { corpusWords } from '../../words.ts';
import { addressOf } from '../address.ts';

interface PlaceLinkProps {
  at: Pick<Reference, 'source' | 'line'>;
  /** Shows a line of the document at hand; not given for another document's place. */
  goTo?: ((line: number) => void) | undefined;
  children: ComponentChildren;
}

/** A link to a place in a text. A plain click on one of the document at hand stays in it. */
export const PlaceLink = ({ at, goTo, children }: PlaceLinkProps) => (
  <a
    href={addressOf(at)}
    onClick={(event) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!goTo || !isPlain || event.button !== 0) return;
      event.preventDefault();
      goTo(at.line);
    }}
  >
    {children}
  </a>
);

/** A table's row that is called by its number alone says nothing. */
const bareNumber = /^\d+$/u;

/** 第三条 and the source line of a place. */
export const PlaceWords = ({ at: { clause = '', line, endLine } }: { at: Reference }) => {
  const { lines } = useWords(corpusWords);
  return (
    <>
      {clause !== '' && !bareNumber.test(clause) && <span lang="zh-CN">{clause} </span>}
      <span class="unbroken">{lines(line, endLine)}</span>
    </>
  );
};
