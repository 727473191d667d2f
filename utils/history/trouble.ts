import { troubleNote } from '../store/trouble-note.ts';

/** Why a look-up could not be kept, for the history to say so. */
export const historyTrouble = troubleNote('historyTrouble', 'A look-up could not be kept.');
