/**
 * A title with all that print varies taken off: width, spaces, quotation marks, brackets of every
 * kind, punctuation, case. Two prints of one title are equal or nearly equal after it.
 */
export const foldTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .toLowerCase();

const bigramsOf = (text: string): Map<string, number> => {
  const bigrams = new Map<string, number>();
  for (let i = 0; i < Math.max(1, text.length - 1); i++) {
    const bigram = text.slice(i, i + 2);
    bigrams.set(bigram, (bigrams.get(bigram) ?? 0) + 1);
  }
  return bigrams;
};

/**
 * How alike two folded titles are: Dice's coefficient of their character bigrams, 0 to 1.
 */
export const titleSimilarity = (a: string, b: string): number => {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const total = Math.max(1, a.length - 1) + Math.max(1, b.length - 1);
  // Lengths alone can rule a likeness out, which spares most comparisons.
  if ((2 * Math.min(a.length, b.length)) / total < 0.5) return 0;
  const other = bigramsOf(b);
  let shared = 0;
  for (const [bigram, count] of bigramsOf(a)) shared += Math.min(count, other.get(bigram) ?? 0);
  return (2 * shared) / total;
};

/** The names that stand in 《》 in a text, outermost pairs alone, in order; broken pairs are skipped. */
export const namesInBrackets = (text: string): string[] => {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '《') {
      if (depth === 0) start = i + 1;
      depth++;
    } else if (text[i] === '》' && depth > 0) {
      depth--;
      if (depth === 0 && i > start) names.push(text.slice(start, i));
    }
  }
  return names;
};
