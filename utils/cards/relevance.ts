/** How much a text has to do with the page that a card is opened on. */

/** What a page is about, as far as the page's script tells the background. */
export interface PageTopic {
  /** `document.title`, cut. */
  title: string;
  /** The terms that are marked most often on it, the most frequent first. */
  terms: number[];
}

/** The terms that a text names. */
export type TermsOf = (text: string) => Iterable<number>;

/** 0 for a text that has nothing to do with the page; the more, the closer. */
export type Relevance = (text: string, topics?: readonly string[]) => number;

/** What the title names weighs more than what stands anywhere on the page, and what it is about most. */
const titleWeight = 2;
const topicWeight = 3;
/** One term that text and page share by the way says nothing: a long sentence names many things. */
const leastTelling = 2;

/** How topics of statements end: 金融支持 is about 金融. */
const topicEnd = /(?:产业|支持|激励|建设|队伍|平台|基地|机构|计划|保护)$/u;

/** Words of topics that half of all titles have. */
const vague = new Set(['企业', '项目', '创造']);

/** Whether a title is about a topic (人才队伍, 创造和知识产权保护), other than by its issuer's name (财政局). */
const isAbout = (title: string, topic: string): boolean =>
  topic
    .split('和')
    .map((part) => part.replace(topicEnd, ''))
    .some((word) => !vague.has(word) && new RegExp(`${word}(?!总?局|[厅部委])`, 'u').test(title));

/** Where no page is known, as in the popup: nothing is closer than anything else. */
export const noRelevance: Relevance = () => 0;

/**
 * Measures texts against a page: each term that the text shares with the page's most frequent ones
 * counts once, with its title twice, a topic of the text that the title names three times.
 * @param page what the page is about
 * @param own the card's term, which all of its texts share
 */
export const relevanceTo = (page: PageTopic, own: number, termsOf: TermsOf): Relevance => {
  const weights = new Map<number, number>(page.terms.map((term) => [term, 1]));
  for (const term of termsOf(page.title)) weights.set(term, titleWeight);
  weights.delete(own);
  return (text, topics = []) => {
    let sum = topics.some((topic) => isAbout(page.title, topic)) ? topicWeight : 0;
    if (weights.size > 0) for (const term of new Set(termsOf(text))) sum += weights.get(term) ?? 0;
    return sum < leastTelling ? 0 : sum;
  };
};
