/** The terms of a page, as its frames tell them. Plain data: it travels from the page to the popup. */

/** Most articles of a document that a frame tells, and their longest words, in UTF-16 code units. */
export const mostArticles = 20;
export const longestArticle = 100;

/** One term of a frame. */
export interface FrameTerm {
  /** Position of the term in this corpus version. */
  term: number;
  /** Index into `markKinds`. */
  kind: number;
  /** How often it is marked. */
  count: number;
  /** Articles that the page calls behind a document's name, as printed: 第二十条. */
  articles: string[];
}

/** Where a frame went when it was asked to go to a term: which of the term's marks, from 0, of how many. */
export interface WentTo {
  at: number;
  of: number;
}

/** One term of a page with all of its frames. */
export interface PageTerm extends FrameTerm {
  /** How often in which frame, in the order of the page. */
  frames: readonly { frame: number; count: number }[];
}

/** In the order of the page, or by how often. */
export type Order = 'page' | 'count';
