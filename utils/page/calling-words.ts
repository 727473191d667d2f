import { longestWords } from '../messages/limits.ts';

/** Roughly: the background reads which articles are called. */
const calling = /第.*条/su;

/** The words of a mark where they may call articles of a document: what is shown of it depends on them. */
export const callingWords = (text: string): { words?: string } =>
  calling.test(text) ? { words: text.slice(0, longestWords) } : {};
