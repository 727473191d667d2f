import type { CardDocument } from '../../utils/cards/model.ts';
import { quotedTitle } from '../../utils/quote/print.ts';
import { quoteDocument } from '../../utils/quote/quote.ts';
import { DocumentFacts } from '../document-facts.tsx';
import { useWords } from '../language.ts';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';
import { Relations } from './relations.tsx';
import { validityWords } from './warning.ts';
import { cardWords } from './words.ts';

interface DocumentsProps {
  documents: readonly CardDocument[];
  /** The heading of the card: a title that it says already is not repeated. */
  under: string;
}

/** The documents that the term names. */
export const Documents = ({ documents, under }: DocumentsProps) => {
  const words = useWords(cardWords);
  return (
    <section>
      <h3>
        {words.documents}
        {documents.length > 1 && (
          <span class="count">{words.count.documents(documents.length)}</span>
        )}
      </h3>
      <Listed
        items={documents}
        open={2}
        counted={words.count.documents}
        show={(document) => (
          <>
            {document.title !== under && (
              <p class="document-title" lang="zh-CN">
                {quotedTitle(document.title)}
              </p>
            )}
            <DocumentFacts
              document={document}
              standing={document.at.standing}
              grounds={documents.length > 1 ? document.grounds : undefined}
            />
            <ReferenceLine
              at={document.at}
              withDocument={false}
              quote={() =>
                quoteDocument(document, validityWords(document.at.standing, document.grounds))
              }
              what={words.documents}
            />
            <Relations {...document.relations} />
          </>
        )}
      />
    </section>
  );
};
