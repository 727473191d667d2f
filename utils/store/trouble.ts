import { troubleNote } from './trouble-note.ts';

export type { Trouble } from './trouble-note.ts';

/** Why the store could not be used, for the popup to say so. */
export const {
  report: reportTrouble,
  clear: clearTrouble,
  current: currentTrouble,
} = troubleNote('storeTrouble', 'The store cannot be used; the shipped files answer instead.');
