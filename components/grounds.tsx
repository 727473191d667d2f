import type { ValidityGround } from '../utils/corpus/model.ts';
import { lineWords } from './words.ts';

/** The words of the source that a document's standing rests on, with their lines; each once. */
export const Grounds = ({ grounds }: { grounds: readonly ValidityGround[] }) => {
  const words = grounds.map(({ text, line, endLine }) => `“${text}”${lineWords(line, endLine)}`);
  return (
    <>
      {[...new Set(words)].map((said) => (
        <span key={said} class="ground">
          {said}
        </span>
      ))}
    </>
  );
};
