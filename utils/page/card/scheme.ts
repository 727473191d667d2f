/** Whether a page is light or dark, as its reader sees it: the card follows it. */

import { parentElementOf } from '../masks.ts';

export type Scheme = 'light' | 'dark';

/** A colour as the browser computes it: `rgb(r g b / a)`, `rgba(r, g, b, a)`; undefined for other forms. */
const parts = (colour: string): [number, number, number, number] | undefined => {
  const [red, green, blue, alpha = 1] = (/^rgba?\((.+)\)$/u.exec(colour)?.[1] ?? '')
    .split(/[\s,/]+/u)
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [red, green, blue, alpha];
};

/** Relative luminance from 0 to 1, without gamma, which is enough to tell light from dark. */
const lightness = ([red, green, blue]: readonly number[]): number =>
  (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)) / 255;

/** A background that lets more through than this says nothing of what is seen. */
const leastAlpha = 0.5;

/**
 * The scheme of what a term stands on: the nearest background of a colour; where there is none, the
 * scheme that the document uses, light unless it says otherwise.
 * @param at the element that holds the term
 */
export const schemeAt = (at: Element | null): Scheme => {
  for (let element = at; element; element = parentElementOf(element)) {
    const colour = parts(getComputedStyle(element).backgroundColor);
    if (colour && colour[3] >= leastAlpha) return lightness(colour) < 0.4 ? 'dark' : 'light';
  }
  const declared = getComputedStyle(document.documentElement).colorScheme.split(' ');
  if (!declared.includes('dark')) return 'light';
  if (!declared.includes('light')) return 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};
