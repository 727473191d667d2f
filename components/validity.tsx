import type { Standing } from '../utils/cards/model.ts';
import type { ValidityGround } from '../utils/corpus/model.ts';
import { Grounds } from './grounds.tsx';
import { useWords } from './language.ts';
import { dayInChina, standingWords } from './standing.ts';
import { corpusWords } from './words.ts';

interface ValidityProps {
  standing: Standing | undefined;
  /** Where the corpus says what the standing is; unfolds below the chip. */
  grounds?: readonly ValidityGround[] | undefined;
  /** False where a chip must do: how far the corpus knows is said elsewhere, or unfolds. */
  noted?: boolean;
}

/** A document's validity (效力) on this day as a chip, with the words that it rests on to unfold. */
export const Validity = ({ standing, grounds = [], noted = true }: ValidityProps) => {
  const words = useWords(corpusWords);
  const { text, note, warn, state } = standingWords(
    standing && { ...standing, grounds },
    dayInChina(),
    words,
  );
  const chip = <span class={`chip standing is-${state} ${warn ? 'warn' : ''}`}>{text}</span>;
  const said = note !== undefined && <span class="note">{note}</span>;
  if (grounds.length === 0)
    return (
      <span class="validity">
        {chip}
        {noted && said}
      </span>
    );
  return (
    <details class="validity">
      <summary>
        {chip}
        {noted && said}
      </summary>
      {!noted && said}
      <Grounds grounds={grounds} />
    </details>
  );
};
