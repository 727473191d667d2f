import type { Correction } from '../utils/corpus/model.ts';
import { useWords } from './language.ts';
import { corpusWords } from './words.ts';

/** Says of a text that misreadings of the print were mended in it, and what was printed. */
export const CorrectedNote = ({
  corrected = [],
}: {
  corrected?: readonly Correction[] | undefined;
}) => {
  const words = useWords(corpusWords);
  return (
    <>
      {corrected.map(({ line, printed, corrected: mended }, index) => (
        <p key={index} class="corrected">
          {words.corrected(words.lines(line, line), printed, mended)}
        </p>
      ))}
    </>
  );
};
