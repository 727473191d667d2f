import type { CardDocument, Reference } from '../../utils/cards/model.ts';
import { DocumentFacts } from '../document-facts.tsx';
import { quotedTitle } from '../words.ts';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';

interface DocumentsProps {
  documents: readonly CardDocument[];
  onOpen: (at: Reference) => void;
}

/** The documents that the term names. */
export const Documents = ({ documents, onOpen }: DocumentsProps) => (
  <section>
    <h3>
      文件
      {documents.length > 1 && <span class="count">{`${documents.length} 件`}</span>}
    </h3>
    <Listed
      items={documents}
      open={2}
      measure="件"
      show={(document) => (
        <>
          <p class="document-title">{quotedTitle(document.title)}</p>
          <DocumentFacts
            document={document}
            standing={document.at.standing}
            grounds={document.grounds}
          />
          <ReferenceLine at={document.at} withDocument={false} onOpen={onOpen} />
        </>
      )}
    />
  </section>
);
