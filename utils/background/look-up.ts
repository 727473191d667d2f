import { browser } from 'wxt/browser';
import { foldTerm } from '../matcher/fold.ts';
import type { Selected, SelectedTerm } from '../page/look-up-model.ts';
import { topFrame } from './frames.ts';
import { openSearch } from './search-page.ts';
import { findTerms } from './terms.ts';

/** So much of the selected text is looked up, in UTF-16 code units. */
const longestSelection = 200;
/** So many terms beside the first are offered. */
const mostOthers = 5;

/** Brackets and punctuation that one selects with a term without meaning them. */
const edges = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/**
 * The terms of selected text: the one that is all of it first, else the longest; then in the order of the
 * text, each once.
 * @param text as selected
 * @param marks as `findTerms` answers for `text`
 * @returns undefined where the text holds none
 */
export const selectedTerms = (text: string, marks: readonly number[]): Selected | undefined => {
  const found = new Map<number, SelectedTerm>();
  for (let i = 0; i + 3 < marks.length; i += 4) {
    const [start = 0, end = 0, term = 0, kind = 0] = marks.slice(i, i + 4);
    if (!found.has(term)) found.set(term, { term, kind, words: text.slice(start, end) });
  }
  const terms = [...found.values()];
  const length = ({ words }: SelectedTerm): number => foldTerm(words).length;
  const [first] = terms.toSorted((a, b) => length(b) - length(a));
  if (!first) return undefined;
  const others = terms.filter((one) => one !== first).slice(0, mostOthers);
  return { text: text.replaceAll(edges, ''), first, others };
};

/** Runs in a frame: may use nothing from outside. */
const show = (selected: Selected): boolean => {
  const lookUp = (globalThis as unknown as WithHanded)[Symbol.for('handed')]?.lookUp;
  if (!lookUp) return false;
  lookUp(selected);
  return true;
};

/** @throws the browser's own error where nothing can be run in the frame */
const showIn = async (tabId: number, frameId: number, selected: Selected): Promise<void> => {
  const target = { tabId, frameIds: [frameId] };
  // On a marked page the card is the hand's, which pointer and keys then find there.
  await browser.scripting.executeScript({
    target,
    files: ['/hand.js', '/card.js'],
    injectImmediately: true,
  });
  const [answer] = await browser.scripting.executeScript({ target, func: show, args: [selected] });
  if (answer?.result !== true) throw new Error('The card’s script did not run in this frame.');
};

/**
 * Looks up selected text: a card at the selection where the text holds terms, else the results of a
 * search. Into a page that lets nothing in (the browser's own pages, its viewer of PDF files) no card can
 * come, so there too one searches; into a frame of another site than the page neither (`activeTab` is
 * for the page's own site), so the card stands on the page around it.
 */
export const lookUp = async (tabId: number, frameId: number, selection: string): Promise<void> => {
  const text = selection.trim().slice(0, longestSelection);
  const selected = text === '' ? undefined : selectedTerms(text, await findTerms(text));
  if (selected)
    for (const frame of new Set([frameId, topFrame]))
      try {
        await showIn(tabId, frame, selected);
        return;
      } catch {
        // Said above: no card can come there.
      }
  await openSearch(tabId, text.replaceAll(/\s+/gu, ' '));
};
