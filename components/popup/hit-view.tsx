/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions --
   an option holds no button; Control and Enter in the search field do the same. */
import type { ValidityState } from '../../utils/corpus/validity/state.ts';
import { quotedTitle } from '../../utils/quote/print.ts';
import type { SearchHit } from '../../utils/search/model.ts';
import { useWords } from '../language.ts';
import { MarkedText } from '../marked-text.tsx';
import { dayInChina, standingWords } from '../standing.ts';
import { corpusWords } from '../words.ts';
import { excerpt } from '../../utils/search/excerpt.ts';
import { hitParts } from './hit-parts.ts';
import { popupWords } from './words.ts';

/** About three lines of the popup. */
const excerptLength = 96;

/** Of these nothing is said in the list: the corpus knows of no end, or of nothing at all. */
const unsaid: ReadonlySet<ValidityState> = new Set(['in-force', 'unknown']);

const ValidityChip = ({ hit: { standing } }: { hit: SearchHit }) => {
  const words = useWords(corpusWords);
  if (!standing) return null;
  const { text, warn, state } = standingWords(standing, dayInChina(), words);
  if (unsaid.has(state)) return null;
  return <span class={`chip is-${state} ${warn ? 'warn' : ''}`}>{text}</span>;
};

interface HitViewProps {
  hit: SearchHit;
  /** Opens the reader where it stands. */
  onRead: () => void;
}

/** One result: what it is, its words around what answers the query, and where they stand. */
export const HitView = ({ hit, onRead }: HitViewProps) => {
  const words = useWords(popupWords);
  const { lines } = useWords(corpusWords);
  const { name, body } = hitParts(hit);
  const { text, marks } = excerpt(body.text, body.marks, excerptLength);
  const repeatsTitle = hit.kind === 'document' && hit.text.startsWith(hit.title);
  return (
    <>
      {name && (
        <span class="hit-name">
          <strong lang="zh-CN">
            <MarkedText text={name.text} ranges={name.marks} />
          </strong>{' '}
          <span class="chip kind">{words.kinds.term}</span>
        </span>
      )}
      {text !== '' && (
        <span class="hit-text">
          {!name && <span class="chip kind">{words.kinds[hit.kind]}</span>}
          <span lang="zh-CN">
            <MarkedText text={text} ranges={marks} />
          </span>
        </span>
      )}
      <span class="hit-place">
        <span class="hit-title" lang="zh-CN">
          {[
            !repeatsTitle && (hit.kind === 'statement' ? hit.title : quotedTitle(hit.title)),
            hit.clause,
            !repeatsTitle && hit.number,
          ]
            .filter(Boolean)
            .join(' ')}
        </span>
        <ValidityChip hit={hit} />
        <span
          class="hit-line"
          title={words.readAt}
          onClick={(event) => {
            event.stopPropagation();
            onRead();
          }}
        >
          {lines(hit.line, hit.endLine)}
        </span>
      </span>
    </>
  );
};
