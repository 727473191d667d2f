import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Clause } from '../../utils/corpus/model.ts';
import type { DocumentView } from '../../utils/store/views.ts';
import type { TextLink } from './services.ts';

/** What every clause of a document shares. The same object for as long as the document is shown. */
export interface ClauseSetting {
  view: DocumentView;
  /** The level of each heading, by the clause's id; see `headingLevels`. */
  levels: ReadonlyMap<string, number>;
  linksOf: (clause: Clause) => readonly TextLink[];
}

export const ClauseContext = createContext<ClauseSetting | undefined>(undefined);

/** @throws Error outside of a document */
export const useClauseSetting = (): ClauseSetting => {
  const setting = useContext(ClauseContext);
  if (!setting) throw new Error('A clause stands outside of a document.');
  return setting;
};
