import type { Reference } from '../../utils/cards/model.ts';
import { dayInChina, standingWords } from '../standing.ts';
import { dateWords, lineWords, quotedTitle } from '../words.ts';

interface ReferenceLineProps {
  at: Reference;
  /** False where the document stands above already and only the line is to be told. */
  withDocument?: boolean;
  /** As for `DocumentWords`. */
  under?: string;
  onOpen: (at: Reference) => void;
}

interface DocumentWordsProps {
  at: Reference;
  /** The heading that these words stand under: a title that it says already is not repeated. */
  under?: string;
}

/** A warning where the document is not, or no longer, in force. */
const StandingChip = ({ standing }: Pick<Reference, 'standing'>) => {
  const words = standing && standingWords(standing, dayInChina());
  return words?.warn ? <span class="chip warn">{words.text}</span> : null;
};

/** The document that a reference names: 《title》, number, clause and dates. */
export const DocumentWords = ({ at, under = '' }: DocumentWordsProps) => (
  <span class="cited">
    {at.document !== '' && at.document !== under && <cite>{quotedTitle(at.document)}</cite>}
    {at.number !== undefined && <span>{at.number}</span>}
    {at.clause !== undefined && <span class="clause">{at.clause}</span>}
    {at.date !== undefined && <span>{dateWords(at.date)}</span>}
    {at.effective !== undefined && <span>{`自${dateWords(at.effective)}起施行`}</span>}
    {at.standing && <StandingChip standing={at.standing} />}
  </span>
);

/**
 * Where words stand: the document with its data, then the compilation and the line in it, with the
 * button that opens them.
 */
export const ReferenceLine = ({
  at,
  withDocument = true,
  under = '',
  onOpen,
}: ReferenceLineProps) => {
  const lines = lineWords(at.line, at.endLine);
  return (
    <footer class="reference">
      {withDocument && <DocumentWords at={at} under={under} />}
      <span class="source">
        <span>
          {`出处：${at.sourceTitle} `}
          <span class="unbroken">{lines}</span>
        </span>
        <button
          type="button"
          aria-label={`打开原文：${at.sourceTitle} ${lines}`}
          onClick={() => onOpen(at)}
        >
          打开原文
        </button>
      </span>
    </footer>
  );
};
