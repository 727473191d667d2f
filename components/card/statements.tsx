import type { CardStatement, Reference, TermCard } from '../../utils/cards/model.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { MarkedText } from '../marked-text.tsx';
import { rangesOfNames } from '../text-parts.ts';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';

interface StatementsProps {
  statements: TermCard['statements'];
  names: readonly string[];
  onOpen: (at: Reference) => void;
}

/**
 * Statements filed under the same topics together, in the order in which they first appear.
 * @returns topics joined by 、, with their statements
 */
const byTopics = (items: readonly CardStatement[]): [string, CardStatement[]][] => {
  const groups = new Map<string, CardStatement[]>();
  for (const item of items) {
    const topics = item.topics.join('、');
    groups.set(topics, [...(groups.get(topics) ?? []), item]);
  }
  return [...groups];
};

/** Policy sentences that use the term, by topic. */
export const Statements = ({
  statements: { total, topics: counts, items },
  names,
  onOpen,
}: StatementsProps) => (
  <section>
    <h3>
      政策表述
      <span class="count">{`${total} 条`}</span>
    </h3>
    {counts.length > 1 && (
      <p class="chips topics">
        {counts.map(([topic, count]) => (
          <span key={topic} class="chip">{`${topic} ${count}`}</span>
        ))}
      </p>
    )}
    {byTopics(items).map(([topics, group]) => (
      <section key={topics} class="topic">
        {topics !== '' && <h4>{topics}</h4>}
        <Listed
          items={group}
          open={3}
          measure="条"
          show={({ text, corrected, at }) => (
            <>
              <p class="statement">
                <MarkedText text={text} ranges={rangesOfNames(text, names)} />
              </p>
              <CorrectedNote corrected={corrected} />
              <ReferenceLine at={at} onOpen={onOpen} />
            </>
          )}
        />
      </section>
    ))}
    {total > items.length && <p class="more">{`另有 ${total - items.length} 条，未在此列出。`}</p>}
  </section>
);
