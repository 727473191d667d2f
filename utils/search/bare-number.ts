import { foldWords } from './fold.ts';

/** A document's number (发文字号) without what people leave out of it. */
export const bareNumber = (number: string): string =>
  foldWords(number).replaceAll(/[ 号第字年]/gu, '');
