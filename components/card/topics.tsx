import { useWords } from '../language.ts';
import { cardWords } from './words.ts';

interface TopicsProps {
  /** Each with how many statements are filed under it, the commonest first. */
  topics: readonly (readonly [topic: string, count: number])[];
  /** Those that the card has a statement of; the others cannot be chosen. */
  held: ReadonlySet<string>;
  chosen: string | undefined;
  /** Told the topic, or undefined where none is chosen any more. */
  onChoose: (topic: string | undefined) => void;
}

/** Topics in sight; the others unfold. */
const openTopics = 6;

/** The topics of a card's statements as quiet labels: pressing one shows its statements alone. */
export const Topics = ({ topics, held, chosen, onChoose }: TopicsProps) => {
  const words = useWords(cardWords);
  const choosable = topics.filter(([topic]) => held.has(topic));
  const others = topics.filter(([topic]) => !held.has(topic));
  const ordered = [...choosable, ...others];
  const chips = (part: typeof ordered) => (
    <ul class="chips" aria-label={words.topics}>
      {part.map(([topic, count]) => (
        <li key={topic}>
          {held.has(topic) ? (
            <button
              type="button"
              class="chip"
              aria-pressed={topic === chosen}
              onClick={() => onChoose(topic === chosen ? undefined : topic)}
            >
              <span lang="zh-CN">{topic}</span> {count}
            </button>
          ) : (
            <span class="chip">
              <span lang="zh-CN">{topic}</span> {count}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
  // Unfolding one takes as much room as showing it.
  const open = ordered.length <= openTopics + 1 ? ordered.length : openTopics;
  return (
    <div class="topics">
      {chips(ordered.slice(0, open))}
      {open < ordered.length && (
        <details>
          <summary>{words.otherTopics(ordered.length - open)}</summary>
          {chips(ordered.slice(open))}
        </details>
      )}
    </div>
  );
};
