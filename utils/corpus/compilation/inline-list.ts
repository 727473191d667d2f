import { readMark } from './marks.ts';

/** An item of a list within one paragraph. Offsets into the paragraph's text. */
export interface InlineItem {
  label: string;
  start: number;
  /** Where its words begin. */
  words: number;
  /** Exclusive, without the mark that separates it from the next. */
  end: number;
}

// Fewer or longer items are sentences of a clause and no list of names.
const fewestItems = 5;
const longestItem = 40;

/**
 * The items of a paragraph that is a list of names, one after the other: (一)农业、林业；(二)水利水电；….
 * Empty where it is no such list: fewer than five items, a number missing, a long item.
 */
export const readInlineList = (text: string): InlineItem[] => {
  const items: InlineItem[] = [];
  let at = 0;
  for (let due = 1; at < text.length; due++) {
    const mark = readMark(text.slice(at, at + longestItem));
    if (mark?.kind !== 'han-paren' || mark.value !== due) return [];
    const rest = /[；;。]/u.exec(text.slice(at, at + mark.length + longestItem));
    if (!rest) return [];
    items.push({ label: mark.label, start: at, words: at + mark.length, end: at + rest.index });
    at += rest.index + 1;
  }
  return items.length >= fewestItems ? items : [];
};
