import { useState } from 'preact/hooks';
import type { TermCard } from '../../utils/cards/model.ts';
import { quoteStatement } from '../../utils/quote/quote.ts';
import { CorrectedNote } from '../corrected-note.tsx';
import { useWords } from '../language.ts';
import { corpusWords } from '../words.ts';
import { CardText } from './card-text.tsx';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';
import { Topics } from './topics.tsx';
import { cardWords } from './words.ts';

interface StatementsProps {
  statements: TermCard['statements'];
  names: readonly string[];
}

/** Policy sentences that use the term, one list, with the topics that they are filed under to choose from. */
export const Statements = ({ statements: { total, topics, items }, names }: StatementsProps) => {
  const words = useWords(cardWords);
  const { and } = useWords(corpusWords);
  const [chosen, setChosen] = useState<string>();
  const shown = chosen === undefined ? items : items.filter((one) => one.topics.includes(chosen));
  const [, count = total] = topics.find(([topic]) => topic === chosen) ?? [];
  return (
    <section>
      <h3>
        {words.statements}
        <span class="count">{words.count.statements(total)}</span>
      </h3>
      {items.length > 1 && topics.length > 1 && (
        <Topics
          topics={topics}
          held={new Set(items.flatMap((one) => one.topics))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <Listed
        key={chosen}
        items={shown}
        open={4}
        counted={words.count.statements}
        show={(statement) => (
          <>
            <p class="statement">
              <CardText text={statement.text} names={names} corrected={statement.corrected} />
            </p>
            <CorrectedNote corrected={statement.corrected} />
            {statement.topics.length > 0 && (
              <p class="of">
                <span class="label">{words.topics}</span>
                <span lang="zh-CN">{statement.topics.join(and)}</span>
              </p>
            )}
            <ReferenceLine
              at={statement.at}
              quote={() => quoteStatement(statement)}
              what={words.statements}
            />
          </>
        )}
      />
      {count > shown.length && (
        <p class="more">{words.unlisted(words.count.statements(count - shown.length))}</p>
      )}
    </section>
  );
};
