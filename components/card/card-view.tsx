import type { ComponentChild, RefObject } from 'preact';
import type { TermCard } from '../../utils/cards/model.ts';
import { useLanguageTag, useWords } from '../language.ts';
import { Validity } from '../validity.tsx';
import { corpusWords } from '../words.ts';
import { Articles } from './articles.tsx';
import { termKeysId } from './card-text.tsx';
import { Catalogues } from './catalogues.tsx';
import { Cited } from './cited.tsx';
import { Clauses } from './clauses.tsx';
import { Definitions } from './definitions.tsx';
import { Documents } from './documents.tsx';
import { Statements } from './statements.tsx';
import { cardWords } from './words.ts';

export interface CardViewProps {
  card: TermCard;
  /** Buttons of the world that the card stands in, beside its name. */
  tools?: ComponentChild;
  /** The card that was left for this one, and the way back to it. */
  back?: { name: string; go: () => void } | undefined;
  /** Stands below what scrolls. */
  foot?: ComponentChild;
  /** The card's outermost element. */
  whole?: RefObject<HTMLDialogElement | null>;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** Tells cards apart: another one begins at its top, with nothing unfolded. */
export const cardKey = ({ term, articles = [] }: TermCard): string =>
  [term, ...articles.map(({ label }) => label)].join(' ');

/** The validity of the one document that the card is of, held or only cited. */
const validityOf = ({ documents, cited }: TermCard) => {
  const [held, ...more] = documents;
  if (held && more.length === 0) return { standing: held.at.standing, grounds: held.grounds };
  const [named, ...others] = cited;
  if (held || !named || others.length > 0) return undefined;
  return { standing: named.standing, grounds: named.grounds };
};

const Head = ({ card, tools, back }: Pick<CardViewProps, 'card' | 'tools' | 'back'>) => {
  const words = useWords(cardWords);
  const { termKind, and } = useWords(corpusWords);
  const { name, variants, kinds } = card;
  const validity = validityOf(card);
  return (
    <div class="head">
      {tools}
      {back && (
        <button
          type="button"
          class="back"
          aria-label={words.back(back.name)}
          aria-keyshortcuts="Alt+ArrowLeft"
          onClick={back.go}
        >
          {`← ${words.backShort}`}
        </button>
      )}
      <h2>
        <span lang="zh-CN">{name}</span>
      </h2>
      {variants.length > 0 && (
        <p class="variants">
          <span class="label">{words.variants}</span>
          <span lang="zh-CN">{variants.join(and)}</span>
        </p>
      )}
      <div class="chips">
        {kinds.map((kind) => (
          <span key={kind} class="chip kind">
            {termKind[kind]}
          </span>
        ))}
        {validity && <Validity {...validity} />}
      </div>
    </div>
  );
};

/**
 * The card of a term: what the corpus says of it, each part with its source. It brings no state and
 * no script of its own; `card.css` styles it wherever it stands. What its buttons do is told by
 * `CardActionsContext`.
 */
export const CardView = ({ card, tools, back, foot, whole, onKeyDown }: CardViewProps) => {
  const words = useWords(cardWords);
  const names = [card.name, ...card.variants];
  const { articles = [], definitions, documents, cited, catalogues, statements, clauses } = card;
  // What only mentions the term tells less of it than its statements and clauses.
  const named = catalogues.filter((catalogue) => !catalogue.aside);
  const aside = catalogues.filter((catalogue) => catalogue.aside);
  const empty =
    [definitions, documents, cited, catalogues].every(({ length }) => length === 0) &&
    statements.total + clauses.total === 0;
  return (
    <dialog
      ref={whole ?? null}
      class="look card"
      open
      aria-label={words.label(card.name)}
      lang={useLanguageTag()}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Head card={card} tools={tools} back={back} />
      <div key={cardKey(card)} class="body">
        {articles.length > 0 && <Articles articles={articles} />}
        {definitions.length > 0 && <Definitions definitions={definitions} names={names} />}
        {documents.length > 0 && <Documents documents={documents} under={card.name} />}
        {cited.length > 0 && <Cited cited={cited} under={card.name} />}
        {named.length > 0 && <Catalogues catalogues={named} names={names} />}
        {statements.total > 0 && <Statements statements={statements} names={names} />}
        {clauses.total > 0 && <Clauses clauses={clauses} names={names} />}
        {aside.length > 0 && <Catalogues catalogues={aside} names={names} aside />}
        {empty && <p class="lost">{words.empty}</p>}
      </div>
      <p id={termKeysId} hidden>
        {words.termKeys}
      </p>
      {foot}
    </dialog>
  );
};
