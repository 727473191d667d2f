import type { Reference } from '../../utils/cards/model.ts';
import { quotedTitle } from '../../utils/quote/print.ts';
import type { Quote } from '../../utils/quote/quote.ts';
import { partName } from '../../utils/quote/reference.ts';
import { useWords } from '../language.ts';
import { Validity } from '../validity.tsx';
import { corpusWords } from '../words.ts';
import { useActions } from './actions.ts';
import { CopyButton } from './copy-button.tsx';
import { cardWords } from './words.ts';

interface DocumentWordsProps {
  at: Reference;
  /** The heading that these words stand under: a title that it says already is not repeated. */
  under?: string;
}

/** The document that a reference names: 《title》, number, clause, date and validity. */
export const DocumentWords = ({ at, under = '' }: DocumentWordsProps) => {
  const words = useWords(corpusWords);
  return (
    <span class="cited">
      {at.document !== '' && at.document !== under && (
        <cite lang="zh-CN">{quotedTitle(at.document)}</cite>
      )}
      {at.number !== undefined && <span lang="zh-CN">{at.number}</span>}
      {at.clause !== undefined && (
        <span class="clause" lang="zh-CN">
          {partName(at.clause)}
        </span>
      )}
      {at.date !== undefined && <span>{words.date(at.date)}</span>}
      {at.document !== '' && <Validity standing={at.standing} grounds={at.grounds} noted={false} />}
    </span>
  );
};

/** Which compilation words stand in: 出处：工程咨询文件汇编（2022年）. */
export const SourceTitle = ({ title }: { title: string }) => (
  <span>
    {useWords(cardWords).source}
    <span lang="zh-CN">{title}</span>{' '}
  </span>
);

interface SourceLineProps {
  at: Reference;
  /** False where the compilation stands above already and only the line is to be told. */
  withTitle?: boolean;
  /** What is copied, and what to call it. */
  quote?: () => Quote;
  what?: string;
}

/** Compilation and line, with the buttons that open them and copy what stands there. */
export const SourceLine = ({ at, withTitle = true, quote, what = '' }: SourceLineProps) => {
  const words = useWords(cardWords);
  const { lines } = useWords(corpusWords);
  const { open } = useActions();
  const where = lines(at.line, at.endLine);
  return (
    <span class="source">
      <span>
        {withTitle && <SourceTitle title={at.sourceTitle} />}
        <span class="unbroken">{where}</span>
      </span>
      <span class="buttons">
        {quote && <CopyButton quote={quote} what={what} />}
        <button
          type="button"
          aria-label={words.openAt(at.sourceTitle, where)}
          onClick={() => open(at)}
        >
          {words.open}
        </button>
      </span>
    </span>
  );
};

interface ReferenceLineProps extends Omit<SourceLineProps, 'withTitle'>, DocumentWordsProps {
  /** False where the document stands above already and only the line is to be told. */
  withDocument?: boolean;
}

/** Where words stand: the document with its data, then the compilation and the line in it. */
export const ReferenceLine = ({ withDocument = true, under = '', ...line }: ReferenceLineProps) => (
  <footer class="reference">
    {withDocument && <DocumentWords at={line.at} under={under} />}
    <SourceLine {...line} />
  </footer>
);
