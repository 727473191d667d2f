import type { Clause } from '../../utils/corpus/model.ts';
import type { TextLink } from './services.ts';
import { textPieces } from './text-pieces.ts';

interface PiecesProps {
  text: string;
  /** Where `text` begins in the clause's text. */
  start: number;
  links: readonly TextLink[];
}

/** Words of the source with the links in them. */
export const Pieces = ({ text, start, links }: PiecesProps) => {
  if (links.length === 0) return <>{text}</>;
  return (
    <>
      {textPieces(text, start, links).map(({ text: words, link }, index) =>
        link ? (
          <a key={index} href={link.href} title={link.title}>
            {words}
          </a>
        ) : (
          words
        ),
      )}
    </>
  );
};

interface ClauseWordsProps {
  clause: Clause;
  links: readonly TextLink[];
}

/** A clause's words; an article's number (第三条) stands out. */
export const ClauseWords = ({ clause: { kind, label = '', text }, links }: ClauseWordsProps) => {
  if (kind !== 'article' || label === '' || !text.startsWith(label))
    return <Pieces text={text} start={0} links={links} />;
  return (
    <>
      <b>{label}</b>
      <Pieces text={text.slice(label.length)} start={label.length} links={links} />
    </>
  );
};
