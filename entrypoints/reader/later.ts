/** What the reader page does after its text is on the screen. */
export { saveFile } from '../../components/save-file.ts';
export { followLanguage } from '../../utils/settings/follow-language.ts';
export { readCitations, readDefinitions, readEntries } from '../../utils/store/contents.ts';
