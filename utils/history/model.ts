/**
 * What is kept of the user's own: what was looked up and what was starred. Ids are names and
 * `source:line`, so all of it outlives an update of the corpus.
 */
import * as v from 'valibot';

const longest = 400;
const text = v.pipe(v.string(), v.maxLength(longest));
const named = v.pipe(text, v.minLength(1));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));

const term = v.strictObject({ kind: v.literal('term'), name: named });
const place = v.strictObject({
  kind: v.literal('place'),
  /** Id of the source, and the 1-based line in it. */
  source: named,
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The document's title, or the source's where a statement names none. */
  title: text,
  /** The first words of the passage. */
  words: text,
});
const query = v.strictObject({ kind: v.literal('query'), query: named });

const item = v.variant('kind', [term, place, query]);
const starrable = v.variant('kind', [term, place]);

/** A look-up as a file of the user's has it. `at`: when, in milliseconds since 1970. */
export const lookUpSchema = v.strictObject({ at: time, item });
/** A starred item as a file of the user's has it. */
export const starSchema = v.strictObject({ at: time, item: starrable });

/** What can be looked up: a term's card, a passage, a search. */
export type Item = v.InferOutput<typeof item>;

/** What can be starred. */
export type Starrable = v.InferOutput<typeof starrable>;

export type PlaceItem = v.InferOutput<typeof place>;

/** A look-up. What is looked up again on the same day is one look-up, at the later time. */
export type LookUp = v.InferOutput<typeof lookUpSchema>;

export type Star = v.InferOutput<typeof starSchema>;

/** Tells items apart. */
export const keyOf = (item: Item): string => {
  if (item.kind === 'place') return `place ${item.source}:${item.line}`;
  return item.kind === 'term' ? `term ${item.name}` : `query ${item.query}`;
};

/** So much of a passage is kept, in UTF-16 code units. */
const wordsKept = 60;

/**
 * A passage as it is kept.
 * @param at where it stands; `document` is empty where the source names none
 * @param words its text; the beginning of it is kept
 */
export const placeItem = (
  at: { source: string; sourceTitle: string; line: number; document: string },
  words: string,
): PlaceItem => {
  const whole = words.replaceAll(/\s+/gu, ' ').trim();
  // By characters: half of a surrogate pair is none.
  const kept = Array.from(whole.slice(0, wordsKept * 2))
    .slice(0, wordsKept)
    .join('');
  return {
    kind: 'place',
    source: at.source,
    line: at.line,
    title: (at.document || at.sourceTitle).slice(0, longest),
    words: kept === whole ? whole : `${kept}…`,
  };
};

const two = (part: number): string => String(part).padStart(2, '0');

/** The user's own day of a time, `2026-11-21`. */
export const dayOf = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** The user's own time of day, `14:05`. */
export const clockOf = (at: number): string => {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
};
