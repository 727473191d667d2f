import type { Clause } from '../../utils/corpus/model.ts';
import { placeItem } from '../../utils/history/model.ts';
import type { Quote } from '../../utils/quote/quote.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import { StarButton, type StarService } from '../history/star-button.tsx';
import { useWords } from '../language.ts';
import { addressOf } from './address.ts';
import { clauseReference, quoteClause } from './reference.ts';
import { readerWords } from './words.ts';

export interface ClauseToolsProps {
  view: DocumentView;
  clause: Clause;
  copy: (quote: Quote) => void;
  /** Absent where nothing can be starred. */
  star?: StarService | undefined;
}

/** What can be done with a clause: shown while it is pointed at or has the focus. */
export const ClauseTools = ({ view, clause, copy, star }: ClauseToolsProps) => {
  const words = useWords(readerWords);
  const at = clauseReference(view, clause);
  const copyAddress = () => {
    const { href } = new URL(addressOf(clause), location.href);
    // A serialised address holds no sign that markup would take for its own.
    copy({ plain: href, html: `<p>${href}</p>` });
  };
  return (
    <span class="tools">
      <button type="button" title={words.copyTitle} onClick={() => copy(quoteClause(view, clause))}>
        {words.copy}
      </button>
      <button type="button" title={words.addressTitle} onClick={copyAddress}>
        {words.address}
      </button>
      {star && (
        <StarButton
          item={placeItem(at, clause.text)}
          name={at.clause ?? (at.document || at.sourceTitle)}
          star={star}
        />
      )}
    </span>
  );
};
