import type { Reference, TermCard } from '../../utils/cards/model.ts';
import { MarkedText } from '../marked-text.tsx';
import { rangesOfNames } from '../text-parts.ts';
import { Listed } from './listed.tsx';
import { ReferenceLine } from './reference-line.tsx';

interface ClausesProps {
  clauses: TermCard['clauses'];
  names: readonly string[];
  onOpen: (at: Reference) => void;
}

/** Clauses of policy documents that use the term. */
export const Clauses = ({ clauses: { total, items }, names, onOpen }: ClausesProps) => (
  <section>
    <h3>
      条文用例
      <span class="count">{`${total} 处`}</span>
    </h3>
    <Listed
      items={items}
      open={2}
      measure="处"
      show={({ text, at }) => (
        <>
          <p class="statement">
            <MarkedText text={text} ranges={rangesOfNames(text, names)} />
          </p>
          <ReferenceLine at={at} onOpen={onOpen} />
        </>
      )}
    />
    {total > items.length && <p class="more">{`另有 ${total - items.length} 处，未在此列出。`}</p>}
  </section>
);
