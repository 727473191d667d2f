import { native } from '../native.ts';

/**
 * Starts the background, if it does not run: once for a page that people look at, from its top frame; frames within
 * it come later. By a port, which needs no answer: of one that comes when the page is gone Firefox complains.
 */
export const wakeBackground = (): void => {
  if (top === self && !document.hidden) native.runtime.connect().disconnect();
};
