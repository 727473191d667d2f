import { useState } from 'preact/hooks';
import type { DocumentSummary } from '../../utils/store/views.ts';
import { useWords } from '../language.ts';
import { Validity } from '../validity.tsx';
import { corpusWords } from '../words.ts';
import { addressOf } from './address.ts';
import { bySource, filterDocuments } from './list-filter.ts';
import { readerWords } from './words.ts';

/** How a document's kind is called; a list of statements is no document. */
const useKind = (): ((document: DocumentSummary) => string) => {
  const { documentKind } = useWords(corpusWords);
  const { statementList } = useWords(readerWords);
  return ({ id, source, kind }) => (id === source ? statementList : documentKind[kind]);
};

const Row = ({ document }: { document: DocumentSummary }) => {
  const words = useWords(corpusWords);
  const { statements } = useWords(readerWords);
  const kindOf = useKind();
  const { id, source, title, number, issuers, date, region, coverage, standing, clauses } =
    document;
  const isList = id === source;
  const held = isList ? statements(clauses) : words.coverage[coverage];
  const facts = [kindOf(document), number, date && words.date(date), region].filter(Boolean);
  return (
    <li class="entry">
      <p class="entry-title" lang="zh-CN">
        {clauses > 0 ? <a href={addressOf(document)}>{title}</a> : <span>{title}</span>}
      </p>
      <p class="entry-facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {issuers.length > 0 && <span lang="zh-CN">{issuers.join(words.and)}</span>}
        {held !== null && <span>{held}</span>}
        {standing && <Validity standing={standing} noted={false} />}
      </p>
    </li>
  );
};

export interface DocumentListProps {
  documents: readonly DocumentSummary[];
}

/** All documents by source, to filter by typing: where the reader begins without an address. */
export const DocumentList = ({ documents }: DocumentListProps) => {
  const words = useWords(readerWords);
  const [asked, setAsked] = useState('');
  const kindOf = useKind();
  const shown = filterDocuments(documents, asked, kindOf);
  return (
    <main class="page list">
      <h1>{words.allTitle}</h1>
      <search class="filter">
        <input
          type="search"
          value={asked}
          placeholder={words.filter}
          aria-label={words.filter}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget: { value } }) => setAsked(value)}
        />
        <output>{words.listed(shown.length, documents.length)}</output>
      </search>
      {shown.length === 0 && <p class="none">{words.noneListed}</p>}
      {bySource(shown).map(([source, group]) => (
        <section key={source}>
          <h2 lang="zh-CN">
            {source}
            <span class="count">{group.length}</span>
          </h2>
          <ul>
            {group.map((document) => (
              <Row key={document.id} document={document} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
};
