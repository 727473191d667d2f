import { clockOf, type Item, type Starrable } from '../../utils/history/model.ts';
import { quotedTitle } from '../../utils/quote/print.ts';
import { useWords } from '../language.ts';
import { StarShape } from './star-button.tsx';
import { historyWords } from './words.ts';

/** What an item is called. */
const nameOf = (item: Item): string => {
  if (item.kind === 'term') return item.name;
  return item.kind === 'query' ? item.query : quotedTitle(item.title);
};

interface HistoryRowProps {
  at: number;
  item: Item;
  /** Undefined while it is not known whether the corpus still has it. */
  isKnown: boolean | undefined;
  isStarred: boolean;
  onOpen: () => void;
  /** Undefined in the list of what is starred: there one takes things off the list. */
  onStar: ((item: Starrable, on: boolean) => void) | undefined;
  onErase: () => void;
}

/** A look-up or a starred item. */
export const HistoryRow = ({
  at,
  item,
  isKnown,
  isStarred,
  onOpen,
  onStar,
  onErase,
}: HistoryRowProps) => {
  const words = useWords(historyWords);
  const name = nameOf(item);
  const away = onStar ? words.erase(name) : words.unstar(name);
  return (
    <li>
      <span class="chip">{words.kinds[item.kind]}</span>
      <button type="button" class="go" disabled={isKnown === false} onClick={onOpen}>
        <span lang="zh-CN">{name}</span>
        {item.kind === 'place' && <span class="line">{words.line(item.line)}</span>}
        {item.kind === 'place' && item.words !== '' && (
          <span class="passage-words" lang="zh-CN">
            {item.words}
          </span>
        )}
      </button>
      <time class="at" dateTime={new Date(at).toISOString()}>
        {clockOf(at)}
      </time>
      <span class="tools">
        {item.kind !== 'query' && onStar && (
          <button
            type="button"
            class={`star ${isStarred ? 'on' : ''}`}
            aria-label={isStarred ? words.unstar(name) : words.star(name)}
            title={isStarred ? words.unstar(name) : words.star(name)}
            onClick={() => onStar(item, !isStarred)}
          >
            <StarShape />
          </button>
        )}
        <button type="button" aria-label={away} title={away} onClick={onErase}>
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            <path d="M5 5l10 10M15 5l-10 10" />
          </svg>
        </button>
      </span>
      {isKnown === false && <p class="gone">{words.gone}</p>}
    </li>
  );
};
