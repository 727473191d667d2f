import type { CardStatement, TermCard } from '../../utils/cards/model.ts';
import { quoteStatement } from '../../utils/quote/quote.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { useWords } from '../language.ts';
import { corpusWords } from '../words.ts';
import { CardText } from './card-text.tsx';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';
import { cardWords } from './words.ts';

interface StatementsProps {
  statements: TermCard['statements'];
  names: readonly string[];
}

/** Statements filed under the same topics together, in the order in which they first appear. */
const byTopics = (items: readonly CardStatement[]): CardStatement[][] => {
  const groups = new Map<string, CardStatement[]>();
  for (const item of items) {
    const topics = item.topics.join('、');
    groups.set(topics, [...(groups.get(topics) ?? []), item]);
  }
  return [...groups.values()];
};

/** Policy sentences that use the term, by topic, with how many there are under each. */
export const Statements = ({
  statements: { total, topics: counts, items },
  names,
}: StatementsProps) => {
  const words = useWords(cardWords);
  const { and } = useWords(corpusWords);
  const countOf = new Map(counts);
  const groups = byTopics(items);
  const shown = new Set(items.flatMap(({ topics }) => topics));
  const others = counts.filter(([topic]) => !shown.has(topic));
  return (
    <section>
      <h3>
        {words.statements}
        <span class="count">{words.count.statements(total)}</span>
      </h3>
      {groups.map((group) => {
        const [{ topics } = { topics: [] }] = group;
        return (
          <section key={topics.join()} class="topic">
            {topics.length > 0 && (
              <h4>
                {topics.map((topic, index) => (
                  <span key={topic}>
                    {index > 0 && and}
                    {topic}
                    <span class="count">{words.count.statements(countOf.get(topic) ?? 0)}</span>
                  </span>
                ))}
              </h4>
            )}
            <Listed
              items={group}
              open={3}
              show={(statement) => (
                <>
                  <p class="statement">
                    <CardText text={statement.text} names={names} corrected={statement.corrected} />
                  </p>
                  <CorrectedNote corrected={statement.corrected} />
                  <ReferenceLine
                    at={statement.at}
                    quote={() => quoteStatement(statement)}
                    what={words.statements}
                  />
                </>
              )}
            />
          </section>
        );
      })}
      {others.length > 0 && (
        <p class="chips topics">
          {others.map(([topic, count]) => (
            <span key={topic} class="chip">{`${topic} ${count}`}</span>
          ))}
        </p>
      )}
      {total > items.length && <p class="more">{words.unlisted(total - items.length)}</p>}
    </section>
  );
};
