import type { Reference } from '../../utils/cards/model.ts';
import { CardActionsContext } from '../card/actions.ts';
import '../card/card.css';
import { Card } from '../card/card.tsx';
import type { CardServices } from '../card/services.ts';
import type { StarService } from '../history/star-button.tsx';
import { useWords } from '../language.ts';
import { Failure } from './notices.tsx';
import type { Opened } from './opened.ts';
import { PassageView } from './passage-view.tsx';
import { popupWords } from './words.ts';

export interface OpenedViewProps {
  opened: Opened;
  services: CardServices;
  /** Stars passages; absent where nothing can be starred. */
  star?: StarService | undefined;
  /** Opens the reader where a passage stands. */
  onRead: (at: Reference) => void;
}

/** What was opened: a term's card, or a passage in the look of one. */
export const OpenedView = ({ opened, services, star, onRead }: OpenedViewProps) => {
  const words = useWords(popupWords);
  if (opened.kind === 'card') return <Card card={opened.card} services={services} />;
  if (opened.kind === 'passage')
    return (
      <CardActionsContext.Provider value={{ open: onRead }}>
        <PassageView passage={opened.passage} star={star} />
      </CardActionsContext.Provider>
    );
  return <Failure reason={opened.reason}>{words.unreadHit}</Failure>;
};
