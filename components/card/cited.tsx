import type { CardCited } from '../../utils/cards/model.ts';
import { quotedTitle } from '../../utils/quote/print.ts';
import { quoteCited } from '../../utils/quote/quote.ts';
import { useWords } from '../language.ts';
import { Validity } from '../validity.tsx';
import { corpusWords } from '../words.ts';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';
import { warningOf } from './warning.ts';
import { cardWords } from './words.ts';

interface CitedProps {
  cited: readonly CardCited[];
  /** The heading of the card: a title that it says already is not repeated. */
  under: string;
}

interface DocumentProps {
  document: CardCited;
  under: string;
  /** False where the card's head tells it. */
  withValidity: boolean;
}

const Document = ({ document, under, withValidity }: DocumentProps) => {
  const words = useWords(cardWords);
  const { facts, citedBy } = useWords(corpusWords);
  const { title, number, standing, grounds, total, citations } = document;
  return (
    <section>
      {title !== under && (
        <p class="document-title" lang="zh-CN">
          {title === number ? title : quotedTitle(title)}
        </p>
      )}
      {number !== undefined && number !== title && (
        <p class="of" lang="zh-CN">
          {number}
        </p>
      )}
      {withValidity && (
        <div class="standing-line">
          <span class="label">{facts.validity}</span>
          <Validity standing={standing} grounds={grounds} />
        </div>
      )}
      <h4>
        {words.citing}
        <span class="count">{words.count.citations(total)}</span>
      </h4>
      <Listed
        items={citations}
        open={3}
        counted={words.count.citations}
        show={(citation) => (
          <>
            <p class="chips">
              <span class="chip">{citedBy[citation.relation]}</span>
              {citation.article !== undefined && (
                <span class="chip" lang="zh-CN">
                  {citation.article}
                </span>
              )}
            </p>
            <ReferenceLine
              at={citation.at}
              quote={() => quoteCited(document, citation, warningOf(citation.at))}
              what={words.citing}
            />
          </>
        )}
      />
      {total > citations.length && (
        <p class="more">{words.unlisted(words.count.citations(total - citations.length))}</p>
      )}
    </section>
  );
};

/** Documents that the corpus does not hold: who cites them, and how. */
export const Cited = ({ cited, under }: CitedProps) => (
  <section>
    <h3>{useWords(cardWords).cited}</h3>
    {cited.map((document) => (
      <Document
        key={`${document.title} ${document.number ?? ''}`}
        document={document}
        under={under}
        withValidity={cited.length > 1}
      />
    ))}
  </section>
);
