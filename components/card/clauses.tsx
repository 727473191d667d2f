import type { TermCard } from '../../utils/cards/model.ts';
import { quoteText } from '../../utils/quote/quote.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { useWords } from '../language.ts';
import { CardText } from './card-text.tsx';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';
import { warningOf } from './warning.ts';
import { cardWords } from './words.ts';

interface ClausesProps {
  clauses: TermCard['clauses'];
  names: readonly string[];
}

/** Clauses of policy documents that use the term. */
export const Clauses = ({ clauses: { total, items }, names }: ClausesProps) => {
  const words = useWords(cardWords);
  return (
    <section>
      <h3>
        {words.clauses}
        <span class="count">{words.count.clauses(total)}</span>
      </h3>
      <Listed
        items={items}
        open={2}
        counted={words.count.clauses}
        show={({ text, corrected, at }) => (
          <>
            <p class="statement">
              <CardText text={text} names={names} corrected={corrected} />
            </p>
            <CorrectedNote corrected={corrected} />
            <ReferenceLine
              at={at}
              quote={() => quoteText(text, at, warningOf(at), corrected)}
              what={words.clauses}
            />
          </>
        )}
      />
      {total > items.length && (
        <p class="more">{words.unlisted(words.count.clauses(total - items.length))}</p>
      )}
    </section>
  );
};
