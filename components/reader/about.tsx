import { quotedTitle } from '../../utils/quote/print.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import { DocumentFacts } from '../document-facts.tsx';
import { useWords } from '../language.ts';
import { corpusWords } from '../words.ts';
import { isStatementList } from './reference.ts';
import { readerWords } from './words.ts';

/** A document's title, what is known of it, and where it stands. */
export const About = ({ view }: { view: DocumentView }) => {
  const words = useWords(readerWords);
  const { lines } = useWords(corpusWords);
  const { sourceTitle, document, standing, citedBy } = view;
  const isList = isStatementList(view);
  return (
    <section class="about">
      <h1 lang="zh-CN">{isList ? document.title : quotedTitle(document.title)}</h1>
      {!isList && (
        <DocumentFacts
          document={document}
          standing={standing}
          grounds={document.validity?.grounds ?? []}
          citedBy={citedBy}
        />
      )}
      <p class="source">
        {words.source}
        <span lang="zh-CN">{sourceTitle}</span>
        {` ${lines(document.line, document.endLine)}`}
      </p>
    </section>
  );
};
