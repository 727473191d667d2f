const digits = new Map<string, number>(
  Array.from('零一二三四五六七八九').map((digit, value) => [digit, value] as const),
);
digits.set('〇', 0).set('○', 0).set('两', 2);

const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** The characters of a Chinese numeral, for use inside a character class. */
export const hanDigits = '零〇○一二三四五六七八九十百千两';

const readDigitByDigit = (text: string): number | undefined => {
  let value = 0;
  for (const character of text) {
    const digit = digits.get(character);
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
};

const readWithUnits = (text: string): number | undefined => {
  let total = 0;
  let pending: number | undefined;
  for (const character of text) {
    const digit = digits.get(character);
    const unit = units.get(character);
    if (digit !== undefined) pending = digit;
    else if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = undefined;
    } else return undefined;
  }
  return total + (pending ?? 0);
};

/**
 * The value of a whole number below ten thousand, as policy texts print it.
 *
 * @param text Chinese (二十一, 一百零三, 二〇二三), Arabic or full-width digits, without other characters
 * @returns its value, or `undefined` where the text is no such number
 */
export const readNumeral = (text: string): number | undefined => {
  if (text === '') return undefined;
  const narrow = text.normalize('NFKC');
  if (/^\d+$/u.test(narrow)) return Number(narrow);
  return /[十百千]/u.test(narrow) ? readWithUnits(narrow) : readDigitByDigit(narrow);
};
