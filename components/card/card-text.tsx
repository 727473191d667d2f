/* oxlint-disable jsx-a11y/prefer-tag-over-role --
   <button> breaks no line and cannot be selected as text; <a href> would lead the page somewhere. */
import type { Correction } from '../../utils/corpus/model.ts';
import { rangesOfNames } from '../text-parts.ts';
import { useActions } from './actions.ts';
import { cutText, type Run } from './text-layers.ts';

interface CardTextProps {
  text: string;
  /** The card's own names, emphasised. */
  names?: readonly string[];
  corrected?: readonly Correction[] | undefined;
}

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
 */
export const CardText = ({ text, names = [], corrected = [] }: CardTextProps) => {
  const { links, lookUp } = useActions();
  const stretches = cutText(
    text,
    lookUp ? (links?.get(text) ?? []) : [],
    rangesOfNames(text, names),
    rangesOfNames(
      text,
      corrected.map((correction) => correction.corrected),
    ),
  );
  return (
    <>
      {stretches.map(({ link, runs }, index) => {
        if (!link) return <Runs key={index} runs={runs} />;
        const go = () => lookUp?.(link.term);
        return (
          <span
            key={index}
            class="term"
            role="link"
            tabIndex={0}
            onClick={go}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              go();
            }}
          >
            <Runs runs={runs} />
          </span>
        );
      })}
    </>
  );
};
