import type { ValidityGround } from '../utils/corpus/model.ts';
import { useWords } from './language.ts';
import { corpusWords } from './words.ts';

/** The words of the source that a document's standing rests on, with their lines; each once. */
export const Grounds = ({ grounds }: { grounds: readonly ValidityGround[] }) => {
  const words = useWords(corpusWords);
  const said = grounds.map(({ text, line, endLine }) => `“${text}”${words.lines(line, endLine)}`);
  return (
    <>
      {[...new Set(said)].map((one) => (
        <span key={one} class="ground">
          {one}
        </span>
      ))}
    </>
  );
};
