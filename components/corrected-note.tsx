import type { Correction } from '../utils/corpus/model.ts';
import { lineWords } from './words.ts';

/** Says of a text that misreadings of the print were mended in it, and what was printed. */
export const CorrectedNote = ({
  corrected = [],
}: {
  corrected?: readonly Correction[] | undefined;
}) => (
  <>
    {corrected.map(({ line, printed, corrected: mended }, index) => (
      <p key={index} class="corrected">
        {`已订正：来源${lineWords(line, line)}作“${printed}”，这里作“${mended}”。`}
      </p>
    ))}
  </>
);
