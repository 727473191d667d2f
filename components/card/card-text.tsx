/* oxlint-disable jsx-a11y/prefer-tag-over-role --
   <button> breaks no line and cannot be selected as text; <a href> would lead the page somewhere. */
import { useState } from 'preact/hooks';
import type { Correction } from '../../utils/corpus/model.ts';
import { rangesOfNames } from '../text-parts.ts';
import { useActions } from './actions.ts';
import { isSelecting } from './selection-in.ts';
import { cutText, type Run } from './text-layers.ts';

interface CardTextProps {
  text: string;
  /** The card's own names, emphasised. */
  names?: readonly string[];
  corrected?: readonly Correction[] | undefined;
}

/** The id of the words that tell how keys go between a text's terms; `CardView` has them once. */
export const termKeysId = 'term-keys';

/** Where a key leads from one of so many terms; undefined where it leads nowhere. */
const targetOf = (key: string, from: number, count: number): number | undefined => {
  const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: count - 1 }[key];
  return to !== undefined && to >= 0 && to < count ? to : undefined;
};

const Runs = ({ runs }: { runs: readonly Run[] }) => (
  <>
    {runs.map(({ text, own, mended }, index) => {
      const words = mended ? <span class="mended">{text}</span> : text;
      return own ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>;
    })}
  </>
);

/**
 * A text of the corpus: the card's own term emphasised, mended words marked, other terms as links that
 * look them up in the same card. Always text nodes, whatever the text holds.
 *
 * All links of a text are one stop of the Tab key, and arrow keys go between them: a card has dozens.
 */
export const CardText = ({ text, names = [], corrected = [] }: CardTextProps) => {
  const { links, lookUp } = useActions();
  /** Which of the links the Tab key comes to. */
  const [stop, setStop] = useState(0);
  const here = lookUp ? (links?.get(text) ?? []) : [];
  const order = new Map(here.map((link, index) => [link, index]));
  const stretches = cutText(
    text,
    here,
    rangesOfNames(text, names),
    rangesOfNames(
      text,
      corrected.map((correction) => correction.corrected),
    ),
  );
  const onKeyDown = (event: KeyboardEvent, from: number, go: () => void) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const to = targetOf(event.key, from, here.length);
    if (to === undefined && event.key !== 'Enter') return;
    // Neither the page nor the card scrolls.
    event.preventDefault();
    if (to === undefined) {
      go();
      return;
    }
    const { parentElement } = event.currentTarget as Element;
    const terms = parentElement?.querySelectorAll<HTMLElement>('.term') ?? [];
    terms[to]?.focus();
  };
  return (
    <span lang="zh-CN">
      {stretches.map(({ link, runs }, index) => {
        if (!link) return <Runs key={index} runs={runs} />;
        const at = order.get(link) ?? 0;
        const go = () => lookUp?.(link.term);
        return (
          <span
            key={index}
            class="term"
            role="link"
            tabIndex={at === Math.min(stop, here.length - 1) ? 0 : -1}
            aria-describedby={here.length > 1 ? termKeysId : undefined}
            onClick={(event) => {
              if (!isSelecting(event.currentTarget)) go();
            }}
            onFocus={() => setStop(at)}
            onKeyDown={(event) => onKeyDown(event, at, go)}
          >
            <Runs runs={runs} />
          </span>
        );
      })}
    </span>
  );
};
