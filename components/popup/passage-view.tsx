import type { Reference } from '../../utils/cards/model.ts';
import { ReferenceLine } from '../card/reference-line.tsx';
import { MarkedText } from '../marked-text.tsx';
import { hitKindWords } from '../words.ts';
import type { Passage } from './passage.ts';

interface PassageViewProps {
  passage: Passage;
  onOpen: (at: Reference) => void;
}

/** A search result that has no card, in the look of one: its words, and where they stand. */
export const PassageView = ({ passage: { hit, at }, onOpen }: PassageViewProps) => (
  <section class="look card" aria-label={`${hitKindWords[hit.kind]}：${hit.title}`} lang="zh-CN">
    <div class="head">
      <h2>{hit.title}</h2>
      <p class="chips">
        <span class="chip">{hitKindWords[hit.kind]}</span>
      </p>
    </div>
    <div class="body">
      <blockquote class="passage">
        <MarkedText text={hit.text} ranges={hit.marks} />
      </blockquote>
      <ReferenceLine at={at} under={hit.title} onOpen={onOpen} />
    </div>
  </section>
);
