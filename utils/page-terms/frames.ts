/**
 * What the popup asks of a page's frames. Not by messages: without a further permission only
 * `executeScript` tells which frames there are, and the page's own script stays as small as it is.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { collectTerms } from './collect.ts';
import { longestArticle, mostArticles, type PageTerm, type WentTo } from './model.ts';

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));

// A page that has broken out of its process could answer in our script's stead.
const frameTerms = v.array(
  v.object({
    term: natural,
    kind: v.pipe(natural, v.maxValue(3)),
    count: v.pipe(natural, v.minValue(1)),
    articles: v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(longestArticle))),
      v.maxLength(mostArticles),
    ),
  }),
);
const counted = v.nullable(v.object({ marks: natural, sum: natural }));
const wentTo = v.nullable(v.object({ at: natural, of: natural }));

/** Run in a frame: may use nothing from outside. */
const countMarks = async () => {
  const { walkParts: parts, lens } =
    (globalThis as unknown as WithHanded)[Symbol.for('handed')] ?? {};
  if (!parts) return null;
  // Has all marks made; why some cannot be found is told elsewhere.
  await lens?.state().catch(() => undefined);
  const terms = Array.from(parts.marks(), ({ term }) => term);
  return { marks: terms.length, sum: terms.reduce((sum, term) => sum + term, 0) };
};
const listTerms = () =>
  (globalThis as unknown as WithHanded)[Symbol.for('handed')]?.listTerms?.() ?? [];
const goToTerm = (term: number, from: number) =>
  (globalThis as unknown as WithHanded)[Symbol.for('handed')]?.goToTerm?.(term, from) ?? null;

/**
 * The frames of a tab that are marked, the page's own first: how many marks each has, and the sum of their
 * terms, which tells when other terms have taken their place.
 */
export type MarkedFrames = readonly { frame: number; marks: number; sum: number }[];

/**
 * Asks a tab's frames how much is marked there. Cheap enough to be asked again and again.
 * @throws the browser's own error where nothing can be run in the tab
 */
export const markedFrames = async (tabId: number): Promise<MarkedFrames> => {
  const answers = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: countMarks,
  });
  return answers
    .flatMap(({ frameId, result }) => {
      const frame = v.parse(counted, result ?? null);
      return frame ? [{ frame: frameId, ...frame }] : [];
    })
    .toSorted((a, b) => a.frame - b.frame);
};

/** Fetches the card's script into frames, where the list is made and the ring drawn; again costs little. */
const fetchScript = async (tabId: number, frameIds: number[]): Promise<void> => {
  await browser.scripting.executeScript({
    target: { tabId, frameIds },
    files: ['/card.js'],
    injectImmediately: true,
  });
};

/**
 * The terms that are marked in the frames of a tab, each once, in the order of the page.
 * @param frames as `markedFrames` tells them
 * @throws ValiError for an answer of the wrong shape, else as `markedFrames`
 */
export const pageTerms = async (tabId: number, frames: MarkedFrames): Promise<PageTerm[]> => {
  const frameIds = frames.filter(({ marks }) => marks > 0).map(({ frame }) => frame);
  if (frameIds.length === 0) return [];
  await fetchScript(tabId, frameIds);
  const answers = await browser.scripting.executeScript({
    target: { tabId, frameIds },
    func: listTerms,
  });
  return collectTerms(
    answers
      .map(({ frameId, result }) => ({ frame: frameId, terms: v.parse(frameTerms, result) }))
      .toSorted((a, b) => a.frame - b.frame),
  );
};

/**
 * Goes to a mark of a term in one frame.
 * @param from index among the term's marks there
 * @returns null where none can be seen from there on
 * @throws as `pageTerms`
 */
export const goToTermIn = async (
  tabId: number,
  frame: number,
  term: number,
  from: number,
): Promise<WentTo | null> => {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frame] },
    func: goToTerm,
    args: [term, from],
  });
  return v.parse(wentTo, answer?.result ?? null);
};
