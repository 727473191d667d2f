/** What the reader page does after its text is on the screen: the history, whose database is Dexie's. */
export { noteLookUp } from '../../utils/history/note.ts';
export { star } from '../../utils/history/stars.ts';
