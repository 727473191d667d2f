/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events --
   <option> cannot hold marked text; the search field has the focus and takes the keys. */
import type { SearchHit } from '../../utils/search/model.ts';
import { MarkedText } from '../marked-text.tsx';
import { useWords } from '../language.ts';
import { corpusWords } from '../words.ts';
import { excerpt } from './excerpt.ts';
import { popupWords } from './words.ts';

/** About three lines of the popup. */
const excerptLength = 84;

/** The id of a result in the list, for `aria-activedescendant`. */
export const optionId = (index: number): string => `hit-${index}`;

interface HitListProps {
  hits: readonly SearchHit[];
  active: number;
  onActivate: (index: number) => void;
  onOpen: (index: number) => void;
}

const Hit = ({ hit }: { hit: SearchHit }) => {
  const words = useWords(popupWords);
  const { lines } = useWords(corpusWords);
  const { text, marks } = excerpt(hit.text, hit.marks, excerptLength);
  return (
    <>
      <span class={`chip hit-${hit.kind}`}>{words.kinds[hit.kind]}</span>
      <span class="hit-text" lang="zh-CN">
        <MarkedText text={text} ranges={marks} />
      </span>
      <span class="hit-place">
        <span class="hit-title" lang="zh-CN">
          {hit.title}
        </span>
        <span>{lines(hit.line, hit.endLine)}</span>
      </span>
    </>
  );
};

/**
 * The results, as the list box of the search field, which keeps the focus and takes the keys while
 * the list is walked through.
 */
export const HitList = ({ hits, active, onActivate, onOpen }: HitListProps) => (
  <div id="hits" class="hits" role="listbox" aria-label={useWords(popupWords).hits}>
    {hits.map((hit, index) => (
      <div
        key={index}
        id={optionId(index)}
        role="option"
        tabIndex={-1}
        aria-selected={index === active}
        onMouseMove={() => onActivate(index)}
        onClick={() => onOpen(index)}
      >
        <Hit hit={hit} />
      </div>
    ))}
  </div>
);
