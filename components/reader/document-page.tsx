import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { quotedTitle } from '../../utils/quote/print.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import { DocumentFacts } from '../document-facts.tsx';
import { useWords } from '../language.ts';
import { corpusWords } from '../words.ts';
import { Clauses } from './clause-block.tsx';
import { holdsLine, indexOfLine, spanAfter, spanAround, spanBefore } from './span.ts';
import { readerWords } from './words.ts';

interface DocumentPageProps {
  view: DocumentView;
  /** The source line asked for. */
  line: number;
}

/** Brings the line asked for to the middle of the window, or to its top where it is a long one. */
const goTo = (here: HTMLElement): void => {
  here.focus({ preventScroll: true });
  const fits = here.getBoundingClientRect().height < window.innerHeight / 2;
  here.scrollIntoView({ block: fits ? 'center' : 'start' });
};

/**
 * One document with the line asked for highlighted. Of a long document only the clauses around the
 * line are there at first; buttons bring the others. Mounted anew for each place.
 */
export const DocumentPage = ({
  view: { sourceTitle, document, standing, citedBy, clauses },
  line,
}: DocumentPageProps) => {
  const words = useWords(readerWords);
  const { lines } = useWords(corpusWords);
  const index = indexOfLine(clauses, line);
  const [span, setSpan] = useState(() => spanAround(index, clauses.length));
  const page = useRef<HTMLElement>(null);
  /** The page's height before clauses were put above what is being read. */
  const heightBefore = useRef<number | undefined>(undefined);
  const clause = clauses[index];
  const found = clause !== undefined && holdsLine(clause, line);
  // A list of statements is no document of its own: its pseudo document has the source's id.
  const statements = document.id === document.source;
  const where = statements ? [] : [...(clause?.path ?? []), clause?.label ?? ''].filter(Boolean);

  useLayoutEffect(() => {
    const here = page.current?.querySelector<HTMLElement>('[data-here]');
    if (here) goTo(here);
  }, []);

  // The browser's own anchoring is off: see reader.css.
  useLayoutEffect(() => {
    if (heightBefore.current === undefined) return;
    window.scrollBy(0, window.document.documentElement.scrollHeight - heightBefore.current);
    heightBefore.current = undefined;
  }, [span]);

  const showBefore = () => {
    heightBefore.current = window.document.documentElement.scrollHeight;
    setSpan(spanBefore(span));
  };

  return (
    <>
      <header class="bar">
        <p class="bar-title" lang="zh-CN">
          {document.title}
        </p>
        <p class="bar-place">
          {where.length > 0 && <span lang="zh-CN">{where.join(' › ')}</span>}
          <span>{words.line(line)}</span>
        </p>
      </header>
      <main ref={page} class="page">
        <section class="about">
          <h1 lang="zh-CN">{statements ? document.title : quotedTitle(document.title)}</h1>
          {!statements && (
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
        {!found && <p class="lost">{words.noText(line)}</p>}
        {span.start > 0 && (
          <button type="button" class="further" onClick={showBefore}>
            {words.before(span.start)}
          </button>
        )}
        <div lang="zh-CN">
          <Clauses clauses={clauses} span={span} line={line} statements={statements} />
        </div>
        {span.end < clauses.length && (
          <button
            type="button"
            class="further"
            onClick={() => setSpan(spanAfter(span, clauses.length))}
          >
            {words.after(clauses.length - span.end)}
          </button>
        )}
      </main>
    </>
  );
};
