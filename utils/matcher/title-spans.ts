/** A pair of title marks in folded codes; positions of the marks themselves. */
export interface TitleSpan {
  open: number;
  close: number;
  /** Ends of blocks between the two. */
  breaks: number;
}

/** Longest title, in folded codes; more is a stray mark. */
const longestTitle = 160;
/** A title over more lines than this is none. */
const mostBreaks = 2;

const opens = 1;
const closes = 2;
const breaksLine = 3;
/** What each code is; 0 most. */
const marks = new Uint8Array(0x10000);
marks[0x0a] = breaksLine;
for (const mark of '《〈«≪') marks[mark.charCodeAt(0)] = opens;
for (const mark of '》〉»≫') marks[mark.charCodeAt(0)] = closes;

const anyMark = /[《〈«≪]/u;

/** Whether a title may reach over the '\n' at `at` of a text. */
export const mayCrossTitle = (text: string, at: number): boolean => {
  let from = at;
  for (let line = 0; line < mostBreaks && from > 0; line++) from = text.lastIndexOf('\n', from - 1);
  return anyMark.test(text.slice(Math.max(0, from), at));
};

/**
 * The titles in a text, nested ones too, by the place where they begin. Marks that have no partner
 * within a title's length are passed over. One pass over the text.
 * @param codes folded text
 */
export const titleSpans = (codes: Uint16Array): TitleSpan[] => {
  const open: { at: number; breaks: number }[] = [];
  const spans: TitleSpan[] = [];
  let breaks = 0;
  for (let at = 0; at < codes.length; at++) {
    const mark = marks[codes[at] ?? 0];
    if (mark === 0) continue;
    if (mark === breaksLine) breaks++;
    else if (mark === opens) open.push({ at, breaks });
    else {
      const start = open.pop();
      if (!start) continue;
      const span = { open: start.at, close: at, breaks: breaks - start.breaks };
      if (span.close - span.open <= longestTitle + 1 && span.breaks <= mostBreaks) spans.push(span);
    }
  }
  return spans.toSorted((a, b) => a.open - b.open);
};
