import type { TermCard } from '../../utils/cards/model.ts';
import type { SearchHit } from '../../utils/search/model.ts';
import { reasonOf } from '../reason.ts';
import { passageOf, type Passage } from './passage.ts';
import type { PopupServices } from './services.ts';

/** What stands in the place of the list once a result is opened. */
export type Opened =
  | { kind: 'card'; card: TermCard }
  | { kind: 'passage'; passage: Passage }
  | { kind: 'failed'; reason: string };

/** Reads what a search result opens: its term's card, else the passage. Never rejects. */
export const openHit = async (
  hit: SearchHit,
  { readCard, readDocument }: Pick<PopupServices, 'readCard' | 'readDocument'>,
): Promise<Opened> => {
  try {
    if (hit.term === undefined)
      return { kind: 'passage', passage: passageOf(hit, await readDocument(hit.source, hit.line)) };
    const card = await readCard(hit.term);
    if (card) return { kind: 'card', card };
    return { kind: 'failed', reason: `no term ${hit.term}` };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
};
