import type { MarkStyle } from '../../utils/settings/settings.ts';
import { useWords } from '../language.ts';
import { corpusWords } from '../words.ts';
import { Choice } from './choice.tsx';
import { optionsWords } from './words.ts';

interface MarkStyleChoiceProps {
  chosen: MarkStyle;
  onChoose: (style: MarkStyle) => void;
}

const styles: readonly MarkStyle[] = ['underline', 'tint', 'held'];
const kinds = ['definition', 'document', 'entry', 'expression'] as const;

/** How marks look, with a sample of each kind's sign. */
export const MarkStyleChoice = ({ chosen, onChoose }: MarkStyleChoiceProps) => {
  const words = useWords(optionsWords);
  const { termKind } = useWords(corpusWords);
  return (
    <Choice
      name="mark-style"
      legend={words.markStyle}
      options={styles}
      words={(style) => words.markStyles[style]}
      chosen={chosen}
      onChoose={onChoose}
    >
      <p class="signs">
        <span class="label">{chosen === 'held' ? words.legendHeld : words.legend}</span>
        {kinds.map((kind) => (
          <span key={kind} class={`sign ${chosen === 'tint' ? 'tint' : 'line'}-${kind}`}>
            {termKind[kind]}
          </span>
        ))}
      </p>
    </Choice>
  );
};
