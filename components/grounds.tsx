import type { ValidityGround } from '../utils/corpus/model.ts';
import { useWords } from './language.ts';
import { corpusWords } from './words.ts';

/** The words of the source that a document's standing rests on, with their lines; each once. */
export const Grounds = ({ grounds }: { grounds: readonly ValidityGround[] }) => {
  const words = useWords(corpusWords);
  const said = new Map(
    grounds.map(({ text, line, endLine }) => [
      `${line}–${endLine} ${text}`,
      { text, line, endLine },
    ]),
  );
  return (
    <>
      {[...said].map(([key, { text, line, endLine }]) => (
        <span key={key} class="ground">
          <span lang="zh-CN">“{text}”</span>
          {words.lines(line, endLine)}
        </span>
      ))}
    </>
  );
};
