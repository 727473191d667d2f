import { placeItem } from '../../utils/history/model.ts';
import { ReferenceLine } from '../card/reference-line.tsx';
import { StarButton, type StarService } from '../history/star-button.tsx';
import { useWords } from '../language.ts';
import { MarkedText } from '../marked-text.tsx';
import type { Passage } from './passage.ts';
import { popupWords } from './words.ts';

interface PassageViewProps {
  passage: Passage;
  /** Absent where nothing can be starred. */
  star?: StarService | undefined;
}

/** A search result that has no card, in the look of one: its words, and where they stand. */
export const PassageView = ({ passage: { hit, at }, star }: PassageViewProps) => {
  const kind = useWords(popupWords).kinds[hit.kind];
  return (
    <section class="look card" aria-label={`${kind}：${hit.title}`}>
      <div class="head">
        <h2 lang="zh-CN">{hit.title}</h2>
        <p class="chips">
          <span class="chip">{kind}</span>
          {star && <StarButton item={placeItem(at, hit.text)} name={hit.title} star={star} />}
        </p>
      </div>
      <div class="body">
        <blockquote class="passage" lang="zh-CN">
          <MarkedText text={hit.text} ranges={hit.marks} />
        </blockquote>
        <ReferenceLine at={at} under={hit.title} />
      </div>
    </section>
  );
};
