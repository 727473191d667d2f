import type { Reference, TermCard } from '../../utils/cards/model.ts';
import { termKindWords } from '../words.ts';
import { Articles } from './articles.tsx';
import { Catalogues } from './catalogues.tsx';
import { Cited } from './cited.tsx';
import { Clauses } from './clauses.tsx';
import { Definitions } from './definitions.tsx';
import { Documents } from './documents.tsx';
import { Statements } from './statements.tsx';

interface CardViewProps {
  card: TermCard;
  /** Asks for the reader page at a place. */
  onOpen: (at: Reference) => void;
}

/**
 * The card of a term: what the corpus says of it, each part with its source. It brings no state and
 * no script of its own; `card.css` styles it wherever it stands.
 */
export const CardView = ({ card, onOpen }: CardViewProps) => {
  const names = [card.name, ...card.variants];
  const { articles = [], definitions, documents, cited, catalogues, statements, clauses } = card;
  const empty =
    [definitions, documents, cited, catalogues].every(({ length }) => length === 0) &&
    statements.total + clauses.total === 0;
  const shown = [card.term, ...articles.map(({ label }) => label)].join(' ');
  // The key: another term's card begins at its top, with nothing unfolded.
  return (
    <dialog key={shown} class="look card" open aria-label={`政策镜：${card.name}`} lang="zh-CN">
      <div class="head">
        <h2>{card.name}</h2>
        {card.variants.length > 0 && (
          <p class="variants">
            <span class="label">又作</span>
            {card.variants.join('、')}
          </p>
        )}
        <p class="chips">
          {card.kinds.map((kind) => (
            <span key={kind} class="chip kind">
              {termKindWords[kind]}
            </span>
          ))}
        </p>
      </div>
      <div class="body">
        {articles.length > 0 && <Articles articles={articles} onOpen={onOpen} />}
        {definitions.length > 0 && (
          <Definitions definitions={definitions} names={names} onOpen={onOpen} />
        )}
        {documents.length > 0 && <Documents documents={documents} onOpen={onOpen} />}
        {cited.length > 0 && <Cited cited={cited} onOpen={onOpen} />}
        {catalogues.length > 0 && (
          <Catalogues catalogues={catalogues} names={names} onOpen={onOpen} />
        )}
        {statements.total > 0 && (
          <Statements statements={statements} names={names} onOpen={onOpen} />
        )}
        {clauses.total > 0 && <Clauses clauses={clauses} names={names} onOpen={onOpen} />}
        {empty && <p class="lost">语料中没有这个词的界定、文件、目录条目或政策表述。</p>}
      </div>
    </dialog>
  );
};
