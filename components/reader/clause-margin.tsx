import type { Clause } from '../../utils/corpus/model.ts';
import { citation, sourceWords } from '../../utils/quote/reference.ts';
import { useWords } from '../language.ts';
import { addressOf } from './address.ts';
import { useClauseSetting } from './clause-context.ts';
import { clauseReference } from './reference.ts';
import { readerWords } from './words.ts';

/** The whole reference of a clause, as a tooltip has it. */
const useReference = (clause: Clause): string => {
  const { view } = useClauseSetting();
  const at = clauseReference(view, clause);
  return [citation(at), sourceWords(at)].filter(Boolean).join('\n');
};

const lineNumbers = ({ line, endLine, lines }: Clause): string => {
  if (endLine > line) return `${line}–${endLine}`;
  const others = lines.filter((mark) => mark.line !== line).length;
  return others > 0 ? `${line} +${others}` : `${line}`;
};

/** The source lines beside a clause, which are the link to it; its tools come beside them (`useTools`). */
export const Margin = ({ clause }: { clause: Clause }) => (
  <span class="margin">
    <a
      class="line"
      href={addressOf(clause)}
      title={useReference(clause)}
      aria-label={useWords(readerWords).lineTitle(lineNumbers(clause))}
      tabIndex={-1}
    >
      {lineNumbers(clause)}
    </a>
    <span class="tools-place" />
  </span>
);
