/** Takes a query apart: which words are searched for, which of them may narrow the search. */
import { findDocumentNumbers } from '../corpus/text/document-number.ts';
import { hanDigits, readNumeral } from '../corpus/text/numerals.ts';
import { foldForSearch, foldWords } from './fold.ts';
import type { NamesHead } from './layout.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';

/** A word of a query. */
export interface QueryWord {
  /** As typed. */
  typed: string;
  /** Folded. */
  word: string;
  /** What it narrows to, if it does. */
  meaning?: Meaning;
  /** Whether it calls an article (第二十条). */
  isArticle?: boolean;
}

/** What is known of the texts that are searched. */
export interface KnownTexts {
  /** Whether some text has all characters of a word in one place. */
  holdsAll(word: string): boolean;
  /** How well the best text holds a word, 0 to 1. */
  best(word: string): number;
  /** Whether a word is a name: a term, an entry, a heading. */
  isName(word: string): boolean;
  /** Names, folded: at least those that stand in a run and have no more than `longest` characters. */
  namesIn(run: string, longest: number): ReadonlySet<string>;
}

const parts = /《[^《》]+》|\S+/gu;
/** What every number of a document has. */
const ofNumbers = /[\d号]/u;
/** One word, or a run of words, in which no article and no number is called. */
const onlyLetters = /^(?:(?!条)\p{L})+$/u;
const punctuation = /[\p{P}\p{S}]+/gu;
const numeral = `[\\d${hanDigits}]{1,6}`;
const article = new RegExp(`第(${numeral})条(?:之[${hanDigits}]{1,3})?`, 'u');
const shortArticle = new RegExp(`^(.+?)(${numeral})条$`, 'u');

/** Words of a question that tell nothing of what is asked. */
const fillers =
  '请问|什么是|什么叫|何为|是什么意思|是什么|什么意思|是指什么|有哪些|有什么|哪些|如何|怎么|怎样|关于|有关|相关|属于|吗|呢|的';
const leading = new RegExp(`^(?:${fillers})+`, 'u');
const trailing = new RegExp(`(?:${fillers})+$`, 'u');

/** Below this a text has but a part of a run, which is then cut into the names that it is made of. */
const ownText = 0.7;

const units = ['', '十', '百'];

/** A number below a thousand as articles are numbered: 二十, 一百零三. */
const hanNumeral = (value: number): string => {
  const digits = Array.from(String(value), Number).toReversed();
  const han = digits
    .map((digit, place) =>
      digit === 0 ? '零' : '零一二三四五六七八九'.charAt(digit) + (units[place] ?? ''),
    )
    .toReversed()
    .join('');
  return han.replace(/零+$/u, '').replaceAll(/零+/gu, '零').replace(/^一十/u, '十');
};

const articleLabel = (number: string): string | undefined => {
  const value = readNumeral(number);
  return value === undefined || value < 1 || value > 999 ? undefined : `第${hanNumeral(value)}条`;
};

/** Traditional characters, and at the same places the simplified ones that the corpus has instead: one code unit each. */
type Characters = Pick<NamesHead, 'traditional' | 'simplified'>;

/** Takes queries apart. */
export class QueryReader {
  readonly #makeVocabulary: () => Vocabulary;
  readonly #texts: KnownTexts;
  readonly #script: Characters;
  #made: Vocabulary | undefined;

  /** @param vocabulary makes it when a query first needs it: a name does not */
  constructor(vocabulary: () => Vocabulary, texts: KnownTexts, script: Characters) {
    this.#makeVocabulary = vocabulary;
    this.#texts = texts;
    this.#script = script;
  }

  get #vocabulary(): Vocabulary {
    this.#made ??= this.#makeVocabulary();
    return this.#made;
  }

  #simplify(query: string): string {
    const { traditional, simplified } = this.#script;
    return Array.from(query, (character) => {
      const at = traditional.indexOf(character);
      return at < 0 ? character : simplified.charAt(at);
    }).join('');
  }

  /**
   * The words of a query, in order.
   * @param query as typed
   * @param plain words, as typed, that shall not narrow
   */
  read(query: string, plain: ReadonlySet<string>): QueryWord[] {
    const text = this.#simplify(query);
    if (onlyLetters.test(text)) {
      // A word alone is looked for, whatever it means.
      const word = foldWords(text);
      if (this.#texts.isName(word)) return [{ typed: query, word }];
    }
    const words: QueryWord[] = [];
    let from = 0;
    const readPart = (to: number) => {
      for (const match of text.slice(from, to).matchAll(parts)) {
        const start = from + match.index;
        words.push(...this.#readPart(query.slice(start, start + match[0].length), match[0], plain));
      }
    };
    for (const { start, end } of ofNumbers.test(text) ? findDocumentNumbers(text) : []) {
      const typed = query.slice(start, end);
      const meaning = this.#meaning(typed, text.slice(start, end), plain);
      if (!meaning) continue;
      readPart(start);
      words.push({ typed, word: foldWords(text.slice(start, end)), meaning });
      from = end;
    }
    readPart(text.length);
    const telling = words.filter(({ word }) => word.replace(leading, '') !== '');
    return telling.length > 0 ? telling : words;
  }

  #meaning(typed: string, text: string, plain: ReadonlySet<string>): Meaning | undefined {
    return plain.has(typed) ? undefined : this.#vocabulary.meaning(foldWords(text));
  }

  /** @param typed as typed @param text the same in simplified characters, offset by offset */
  #readPart(typed: string, text: string, plain: ReadonlySet<string>): QueryWord[] {
    const word = foldWords(text);
    if (word === '') return [];
    if (plain.has(typed)) return [{ typed, word }];
    const meaning = this.#vocabulary.meaning(word);
    if (meaning) return [{ typed, word, meaning }];
    const called = this.#readArticle(typed, text, plain);
    if (called) return called;
    const pieces: QueryWord[] = [];
    let from = 0;
    const marks = [...text.matchAll(punctuation)].map((match) => [match.index, match[0].length]);
    if (marks.length === 0) return this.#readRun({ typed, word }, text, plain);
    for (const [at = 0, length = 0] of [...marks, [text.length, 0]]) {
      if (at > from)
        pieces.push(...this.#readPart(typed.slice(from, at), text.slice(from, at), plain));
      from = at + length;
    }
    return pieces;
  }

  #readArticle(typed: string, text: string, plain: ReadonlySet<string>): QueryWord[] | undefined {
    const match = article.exec(text);
    if (match) {
      const [all, number = ''] = match;
      const label = articleLabel(number);
      const end = match.index + all.length;
      const inserted = all.slice(all.indexOf('条') + 1);
      return [
        ...this.#readPart(typed.slice(0, match.index), text.slice(0, match.index), plain),
        {
          typed: typed.slice(match.index, end),
          word: label === undefined ? foldWords(all) : label + inserted,
          isArticle: true,
        },
        ...this.#readPart(typed.slice(end), text.slice(end), plain),
      ];
    }
    // 能源法20条: only behind a document's name, since 20条 may be anything.
    const [, name = '', number = ''] = shortArticle.exec(text) ?? [];
    const label = articleLabel(number);
    const meaning = this.#meaning(typed.slice(0, name.length), name, plain);
    if (label === undefined || meaning?.facet !== 'document') return undefined;
    return [
      { typed: typed.slice(0, name.length), word: foldWords(name), meaning },
      { typed: typed.slice(name.length), word: label, isArticle: true },
    ];
  }

  /** A run without spaces or punctuation: narrowing words at its borders, then the names in it. */
  #readRun(whole: QueryWord, text: string, plain: ReadonlySet<string>): QueryWord[] {
    const { typed, word } = whole;
    if (this.#texts.isName(word) || this.#texts.holdsAll(word)) return [whole];
    const bare = this.#withoutFillers(whole, text);
    if (bare) return this.#readPart(bare.typed, bare.text, plain);
    const { offsets } = foldForSearch(text);
    const cut = (from: number, to: number): [typed: string, text: string] => {
      const range = [offsets[from], (offsets[to - 1] ?? 0) + 1] as const;
      return [typed.slice(...range), text.slice(...range)];
    };
    const borders = this.#vocabulary.atBorders(word).map(({ word: said, rest, atEnd }) => {
      const at = atEnd ? rest.length : said.length;
      return { said, rest, atEnd, at };
    });
    const isOne = (rest: string) =>
      this.#texts.isName(rest) || this.#vocabulary.meaning(rest) !== undefined;
    const border =
      borders.find(({ rest }) => isOne(rest)) ??
      borders.find(({ rest }) => this.#texts.holdsAll(rest)) ??
      borders.find(({ rest }) => this.#texts.best(rest) >= ownText);
    if (border) {
      const [first, second] = [cut(0, border.at), cut(border.at, word.length)];
      const [saying] = border.atEnd ? second : first;
      if (!plain.has(saying))
        return [...this.#readPart(...first, plain), ...this.#readPart(...second, plain)];
    }
    if (this.#texts.best(word) >= ownText) return [whole];
    const names = this.#cutIntoNames(word);
    if (names.length < 2) return [whole];
    let at = 0;
    return names.map((name) => {
      const [piece] = cut(at, at + name.length);
      at += name.length;
      return { typed: piece, word: name };
    });
  }

  #withoutFillers({ typed }: QueryWord, text: string): { typed: string; text: string } | undefined {
    const from = leading.exec(text)?.[0].length ?? 0;
    const rest = text.slice(from);
    const to = from + rest.length - (trailing.exec(rest)?.[0].length ?? 0);
    if (to - from < 2 || to - from === text.length) return undefined;
    return { typed: typed.slice(from, to), text: text.slice(from, to) };
  }

  /** Cuts a run into names, the longest first from the left; what lies between stays in one piece. */
  #cutIntoNames(run: string): string[] {
    const names = this.#texts.namesIn(run, longestName);
    const pieces: string[] = [];
    let loose = '';
    for (let at = 0; at < run.length;) {
      let length = Math.min(run.length - at, longestName);
      while (length > 1 && !names.has(run.slice(at, at + length))) length--;
      if (length > 1) {
        if (loose !== '') pieces.push(loose);
        loose = '';
        pieces.push(run.slice(at, at + length));
      } else loose += run.charAt(at);
      at += length;
    }
    if (loose !== '') pieces.push(loose);
    return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  }
}

/** Names that a run is cut into are no longer than this, in UTF-16 code units. */
const longestName = 16;
