import { splitPieces } from './pieces.ts';
import {
  activities,
  amounts,
  brokenEnd,
  brokenStart,
  brokenWithin,
  carriers,
  empty,
  judgements,
  uses,
} from './words.ts';

/** Shortest a name may be unless a person added it, in characters; two characters are too common. */
const shortest = 3;
const longest = 18;

const emptyLongest = 4;

/** Whether a phrase is made of words that say nothing alone: 高端智能装备制造. */
const isEmpty = (phrase: string): boolean => {
  const reached = Array.from({ length: phrase.length + 1 }, (_, at) => at === 0);
  for (let at = 0; at < phrase.length; at++)
    for (let length = 1; reached[at] && length <= emptyLongest; length++)
      if (empty.has(phrase.slice(at, at + length))) reached[at + length] = true;
  return reached[phrase.length] ?? false;
};

const han = /\p{Script=Han}/gu;

/**
 * Whether a phrase could be the name of a thing, an activity or an industry that a reader would
 * look up: three characters or more, at least two of them Chinese, no amount, no piece of a
 * sentence, not made of words that say nothing alone.
 */
export const isName = (phrase: string): boolean =>
  phrase.length >= shortest &&
  phrase.length <= longest &&
  (phrase.match(han)?.length ?? 0) >= 2 &&
  !brokenStart.test(phrase) &&
  !brokenEnd.test(phrase) &&
  !brokenWithin.test(phrase) &&
  !amounts.test(phrase) &&
  !isEmpty(phrase);

/** Words of a document about itself: 本办法所称…, 其他…. */
const selfReference =
  /^(?:[本该其此各所指]|其他|上述|后者|前者|前款|以上|以下|需要|不需要|符合|通过|新建|新设立)|情况$/u;
const longestDefined = 14;

/**
 * Whether a defined term could be looked up outside its document: three to fourteen characters, one
 * phrase, not a sentence. Words that say nothing alone say something where they are defined: 数字经济.
 */
export const isDefinedName = (term: string): boolean =>
  term.length >= shortest &&
  term.length <= longestDefined &&
  (term.match(han)?.length ?? 0) >= 2 &&
  splitPieces(term)[0] === term &&
  !selfReference.test(term) &&
  !brokenWithin.test(term) &&
  !amounts.test(term);

const withoutEnd = (phrase: string, endings: readonly string[]): string | undefined => {
  const ending = endings.find((word) => phrase.endsWith(word) && phrase.length > word.length);
  const rest = ending === undefined ? undefined : phrase.slice(0, -ending.length);
  // 再制造 is one word.
  return rest?.endsWith('再') ? undefined : rest;
};

const withoutStart = (phrase: string): string | undefined => {
  const start = judgements.find((word) => phrase.startsWith(word));
  return start === undefined ? undefined : phrase.slice(start.length);
};

/** Names that a phrase of a catalogue holds. */
export interface PhraseNames {
  /** What the phrase itself names, its activity taken off where the rest stands. */
  own: string | undefined;
  /**
   * What stands within that name (云计算 in 云计算技术, 茶叶 in 茶叶加工): a name only where other text
   * uses it too.
   */
  within: string[];
}

/**
 * Finds the names in a phrase of a catalogue: 茶叶精深加工技术开发 names 茶叶精深加工技术; within it stand
 * 茶叶精深加工 and 茶叶.
 * @param phrase a piece that `splitPieces` gave
 */
export const namesInPhrase = (phrase: string): PhraseNames => {
  let whole = phrase;
  for (;;) {
    const rest = withoutEnd(whole, activities);
    if (rest === undefined || !isName(rest)) break;
    whole = rest;
  }
  const within: string[] = [];
  const queue = [whole];
  const add = (name: string | undefined): void => {
    if (name === undefined || name.length < shortest || queue.includes(name)) return;
    queue.push(name);
    if (isName(name)) within.push(name);
  };
  for (const name of queue) {
    add(withoutEnd(name, carriers));
    add(withoutEnd(name, activities));
    add(withoutEnd(name, uses));
    add(withoutStart(name));
  }
  return { own: isName(whole) ? whole : undefined, within };
};
