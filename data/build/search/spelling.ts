/** What the search needs to know of characters: how names sound, what traditional ones mean. */
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { longestSpelt, type Spelling } from '../../../utils/search/layout.ts';

const han = /\p{Script=Han}/u;

interface Spelt {
  character: string;
  /** Offset in the name, in UTF-16 code units. */
  at: number;
  syllable: string;
}

/** The syllables of a name's Chinese characters, in the name's context: 重型 is zhong xing. */
const syllablesOf = (name: string): Spelt[] => {
  const syllables = pinyin(name, { type: 'array', toneType: 'none', v: true });
  let at = 0;
  return Array.from(name).flatMap((character, i): Spelt[] => {
    const syllable = syllables[i] ?? '';
    const spelt = { character, at, syllable };
    at += character.length;
    const holds = han.test(character) && /^[a-z]+$/u.test(syllable) && at <= longestSpelt;
    return holds ? [spelt] : [];
  });
};

/**
 * How names are pronounced: the commonest reading of each character, and where one has another.
 * @param names by text number
 */
export const spellingOf = (names: readonly string[]): Spelling => {
  const spelt = names.map(syllablesOf);
  const readings = new Map<string, Map<string, number>>();
  for (const { character, syllable } of spelt.flat()) {
    const counts = readings.get(character) ?? new Map<string, number>();
    counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
    readings.set(character, counts);
  }
  const syllables: Spelling['syllables'] = {};
  const common = new Map<string, string>();
  for (const [character, counts] of readings) {
    const [[syllable] = ['']] = [...counts].toSorted((a, b) => b[1] - a[1]);
    common.set(character, syllable);
    syllables[syllable] = (syllables[syllable] ?? '') + character;
  }
  const otherwise: Spelling['otherwise'] = {};
  spelt.forEach((name, text) => {
    for (const { character, at, syllable } of name)
      if (common.get(character) !== syllable) (otherwise[syllable] ??= []).push(text, at);
  });
  return { syllables, otherwise };
};

/** CJK Unified Ideographs. */
const [firstHan, lastHan] = [0x4e00, 0x9fff];

/**
 * Traditional characters that the corpus lacks and the simplified ones that it has for them.
 * @param texts all of the corpus
 */
export const traditionalOf = (
  texts: readonly string[],
): { traditional: string; simplified: string } => {
  const known = new Set(texts.flatMap((text) => Array.from(text)));
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  let [traditional, simplified] = ['', ''];
  for (let code = firstHan; code <= lastHan; code++) {
    const character = String.fromCharCode(code);
    if (known.has(character)) continue;
    const simple = converters
      .map((convert) => convert(character))
      .find((found) => found !== character && found.length === 1 && known.has(found));
    if (simple === undefined) continue;
    traditional += character;
    simplified += simple;
  }
  return { traditional, simplified };
};
