/**
 * Names by their spelling: typed in part, with typing errors, in pinyin, or by the first letters of
 * its syllables. MiniSearch finds them. Its index of all names takes 150 ms to make and as long to load from
 * JSON, so there are two for each first letter, of characters and of letters, made when a query first asks for them.
 */
import MiniSearch from 'minisearch';
import { isWordCode } from '../matcher/fold.ts';
import { longestSpelt, type Spelling } from './layout.ts';
import type { Texts } from './texts.ts';

/** A name that a query spells, 0 to 1: 1 is the whole name. */
export interface SpeltName {
  /** The name's text. */
  text: number;
  score: number;
  /** Whether the query is the whole name in letters, not its first letters or a part. */
  whole: boolean;
}

interface Row {
  id: number;
  spellings: string;
}

interface Spelt {
  /** Folded. */
  name: string;
  /** In letters, and by the first ones of its syllables; empty where letters are not asked for. */
  full: string;
  initials: string;
}

/** The names of one first letter, as queries of letters or others ask for them. */
interface Index {
  index: MiniSearch<Row>;
  spelt: Map<number, Spelt>;
}

const parting = '\t';

/** CJK Unified Ideographs: nearly all of what is spelt, and nothing that has a small form. */
const [firstHan, lastHan] = ['\u4E00', '\u9FFF'];
const isHan = (character: string): boolean => character >= firstHan && character <= lastHan;
/** What no spelling in letters has. */
const someHan = /[\u4E00-\u9FFF]/u;

const options = {
  fields: ['spellings'],
  tokenize: (spellings: string) => spellings.split(parting),
  processTerm: (token: string) => token,
  searchOptions: {
    prefix: true,
    fuzzy: (token: string) => (token.length < 3 || /^[a-z]{1,4}$/u.test(token) ? false : 0.2),
    maxFuzzy: 2,
  },
};

/** MiniSearch's best are compared letter by letter; more of them are never shown. */
const candidates = 200;

/** How many letters must be changed to make one word of the other; at most `most`, else more. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
};

const nearness = (query: string, spelling: string): number => {
  if (spelling === query) return 1;
  const share = query.length / spelling.length;
  if (spelling.startsWith(query)) return 0.8 + 0.15 * share;
  const most = query.length < 5 ? 1 : 2;
  const changed = distance(query, spelling, most);
  return changed > most ? 0 : 0.78 - (0.2 * changed) / most;
};

/** What spelling needs of texts. */
type SpeltTexts = Pick<Texts, 'folded' | 'first' | 'alphabet'>;

/** Names that can be found by how they are spelt. */
export class NameSpellings {
  /** For each Chinese character its commonest syllable. */
  readonly #syllables = new Map<string, string>();
  /** For each text the syllables of its characters that are read otherwise, by offset. */
  readonly #otherwise = new Map<number, Map<number, string>>();
  readonly #texts: SpeltTexts;
  /** Names by their first letter. */
  readonly #byLetter = new Map<string, number[]>();
  readonly #indexes = new Map<string, Index>();

  /** @param names numbers of texts */
  constructor({ syllables, otherwise }: Spelling, names: Iterable<number>, texts: SpeltTexts) {
    this.#texts = texts;
    for (const [syllable, characters] of Object.entries(syllables))
      for (const character of characters) this.#syllables.set(character, syllable);
    for (const [syllable, places] of Object.entries(otherwise))
      for (let i = 0; i < places.length; i += 2) {
        const [text = 0, at = 0] = places.slice(i, i + 2);
        const own = this.#otherwise.get(text) ?? new Map<number, string>();
        this.#otherwise.set(text, own.set(at, syllable));
      }
    /** By the first character's number. */
    const letters: string[] = [];
    for (const text of names) {
      const first = texts.first(text);
      const special = this.#otherwise.get(text)?.get(0);
      letters[first] ??= this.#letterOf(texts.alphabet.character(first));
      const letter = special === undefined ? letters[first] : special.charAt(0);
      const own = this.#byLetter.get(letter);
      if (own) own.push(text);
      else this.#byLetter.set(letter, [text]);
    }
  }

  #letterOf(name: string): string {
    const [character = ''] = name;
    return (this.#syllables.get(character) ?? character).charAt(0).toLowerCase();
  }

  #spell(text: number, inLetters: boolean): Spelt {
    const name = this.#texts.folded(text, longestSpelt);
    const otherwise = this.#otherwise.get(text);
    let [folded, full, initials] = ['', '', ''];
    let at = 0;
    for (const character of name) {
      const syllable = otherwise?.get(at) ?? this.#syllables.get(character);
      at += character.length;
      const lower = isHan(character) ? character : character.normalize('NFKC').toLowerCase();
      if (syllable !== undefined) {
        full += syllable;
        initials += syllable.charAt(0);
      } else if (lower.length === 1 && isWordCode(lower.charCodeAt(0))) {
        full += lower;
        initials += lower;
      } else continue;
      folded += lower;
    }
    return inLetters ? { name: folded, full, initials } : { name: folded, full: '', initials: '' };
  }

  #indexOf(letter: string, inLetters: boolean): Index {
    const key = `${letter} ${inLetters}`;
    const known = this.#indexes.get(key);
    if (known) return known;
    const spelt = new Map(
      (this.#byLetter.get(letter) ?? []).map((text) => [text, this.#spell(text, inLetters)]),
    );
    const index = new MiniSearch<Row>(options);
    index.addAll(
      Array.from(spelt, ([id, { name, full, initials }]) => ({
        id,
        spellings: inLetters ? [...new Set([full, initials])].join(parting) : name,
      })),
    );
    const made = { index, spelt };
    this.#indexes.set(key, made);
    return made;
  }

  /** Makes the next index that is not made yet. @returns false where all are */
  prepareOne(): boolean {
    for (const letter of this.#byLetter.keys())
      for (const inLetters of [false, true]) {
        if (this.#indexes.has(`${letter} ${inLetters}`)) continue;
        this.#indexOf(letter, inLetters);
        return true;
      }
    return false;
  }

  /**
   * The names that a query spells, nearest first.
   * @param query folded, without spaces: Chinese characters, pinyin or first letters
   */
  find(query: string): SpeltName[] {
    if (query === '') return [];
    const { index, spelt } = this.#indexOf(this.#letterOf(query), !someHan.test(query));
    return index
      .search(query)
      .slice(0, candidates)
      .flatMap(({ id }): SpeltName[] => {
        const text = id as number;
        const { name, full, initials } = spelt.get(text) ?? { name: '', full: '', initials: '' };
        // Initials tell less than letters: they count where nothing is spelt so.
        const letters = Math.max(nearness(query, full), nearness(query, name));
        const score = Math.max(
          letters,
          initials.startsWith(query) ? nearness(query, initials) - 0.05 : 0,
        );
        return score > 0 ? [{ text, score, whole: letters === 1 }] : [];
      })
      .toSorted((a, b) => b.score - a.score || a.text - b.text);
  }
}
