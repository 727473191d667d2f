import { useEffect, useState } from 'preact/hooks';
import { copyQuote } from '../../utils/quote/copy.ts';
import type { Quote } from '../../utils/quote/quote.ts';
import { useWords } from '../language.ts';
import { readerWords } from './words.ts';

/** Milliseconds that it is said that something was copied. */
const shown = 2000;

/** Copying, and what is to be said of it: empty after a moment. */
export const useCopying = (): [string, (quote: Quote) => void] => {
  const words = useWords(readerWords);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(setSaid, shown, '');
    return () => clearTimeout(timer);
  }, [said]);
  return [
    said,
    (quote) => setSaid(copyQuote(quote, document.body) ? words.copied : words.notCopied),
  ];
};
