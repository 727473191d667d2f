/**
 * The one list of messages between the worlds. Each has a shape for what is asked and for what is
 * answered; both sides check (see `send.ts` and `serve.ts`).
 */
import * as v from 'valibot';
import { longestTitle, longestWords, mostPageTerms } from './limits.ts';
import { areNaturals } from './naturals.ts';

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();
const isoDate = v.pipe(text, v.regex(/^\d{4}(-\d{2}){0,2}$/u));

/** Longest text that one `findTerms` may carry, in UTF-16 code units; longer pages ask in pieces. */
const longestText = 200_000;

const standing = v.object({
  effective: v.exactOptional(isoDate),
  until: v.exactOptional(isoDate),
  trial: v.exactOptional(v.boolean()),
  draft: v.exactOptional(v.boolean()),
  ended: v.exactOptional(
    v.object({
      how: v.picklist(['repealed', 'replaced', 'lapsed']),
      since: v.exactOptional(isoDate),
      by: v.exactOptional(text),
    }),
  ),
});
const ground = v.object({
  fact: v.picklist(['effective', 'until', 'trial', 'draft', 'ended']),
  text,
  source: text,
  line: natural,
  endLine: natural,
});
const corrected = v.exactOptional(
  v.array(v.object({ line: natural, printed: text, corrected: text })),
);

const reference = v.object({
  source: text,
  sourceTitle: text,
  line: natural,
  endLine: natural,
  document: text,
  number: v.exactOptional(text),
  date: v.exactOptional(isoDate),
  effective: v.exactOptional(isoDate),
  standing: v.exactOptional(standing),
  grounds: v.exactOptional(v.array(ground)),
  clause: v.exactOptional(text),
});
const form = v.picklist(['defines', 'abbreviates', 'criteria', 'explains']);
const lost = v.picklist(['criteria', 'text']);
const termKind = v.picklist(['definition', 'entry', 'document', 'expression']);
const documentKind = v.picklist([
  'law',
  'regulation',
  'rule',
  'notice',
  'opinion',
  'plan',
  'catalogue',
  'guideline',
  'interpretation',
  'standard',
  'other',
]);
const relation = v.picklist(['cites', 'repeals', 'amends', 'implements', 'based-on', 'interprets']);

const entryPlace = {
  number: text,
  region: v.exactOptional(text),
  path: v.array(text),
  corrected,
  at: reference,
};
const entry = v.object({
  ...entryPlace,
  text,
  columns: v.exactOptional(v.array(text)),
  criteria: v.exactOptional(text),
  criteriaLine: v.exactOptional(natural),
  lost: v.exactOptional(lost),
  also: v.exactOptional(v.array(v.object(entryPlace))),
});
const relations = v.array(
  v.object({
    relation,
    total: natural,
    documents: v.array(
      v.object({
        title: text,
        number: v.exactOptional(text),
        article: v.exactOptional(text),
        at: reference,
      }),
    ),
  }),
);

const about = v.object({
  title: v.pipe(text, v.maxLength(longestTitle)),
  terms: v.pipe(v.array(natural), v.maxLength(mostPageTerms)),
});

/** One term's card. */
export const cardSchema = v.object({
  term: natural,
  name: text,
  variants: v.array(text),
  kinds: v.array(termKind),
  articles: v.exactOptional(v.array(v.object({ label: text, text, corrected, at: reference }))),
  definitions: v.array(
    v.object({ name: text, text, form, local: v.boolean(), corrected, at: reference }),
  ),
  catalogues: v.array(
    v.object({
      title: text,
      aside: v.exactOptional(v.literal(true)),
      total: natural,
      entries: v.array(entry),
    }),
  ),
  documents: v.array(
    v.object({
      title: text,
      number: v.exactOptional(text),
      issuers: v.array(text),
      date: v.exactOptional(isoDate),
      effective: v.exactOptional(isoDate),
      kind: documentKind,
      region: v.exactOptional(text),
      coverage: v.picklist(['full', 'partial', 'title-only']),
      missing: v.exactOptional(v.array(text)),
      grounds: v.array(ground),
      relations: v.object({ cites: relations, citedBy: relations }),
      at: reference,
    }),
  ),
  cited: v.array(
    v.object({
      title: text,
      number: v.exactOptional(text),
      standing: v.exactOptional(standing),
      grounds: v.array(ground),
      total: natural,
      citations: v.array(v.object({ relation, article: v.exactOptional(text), at: reference })),
    }),
  ),
  statements: v.object({
    total: natural,
    topics: v.array(v.strictTuple([text, natural])),
    items: v.array(v.object({ text, topics: v.array(text), corrected, at: reference })),
  }),
  clauses: v.object({
    total: natural,
    items: v.array(v.object({ text, corrected, at: reference })),
  }),
});

/**
 * - `findTerms` page → background: the terms in a text. Answer: `marks`, four numbers a mark
 *   (start, end, term, index into `markKinds` in `limits.ts`), sorted by start, none overlapping.
 * - `card` page → background: one term's card, or null where there is no such term. `words`: the marked
 *   words where they call an article (《能源法》第二十条), which the card then shows first. `host`: the page's
 *   (`location.hostname`), and `about`, the page's title and its most frequent terms, for the order of what
 *   the card tells.
 * - `load` page → background: runs `entrypoints/follow.ts`, `hand.ts` or `card.ts` in the frame that asks.
 * - `styleShadows` page → background: has the marks of the frame that asks drawn in its shadow trees too.
 * - `openReader` page → background: opens the reader at a source line.
 * - `openSearch` page → background: opens the search page (`popup.html`) with a query.
 * - `noteLookUp` page → background: the reader has looked at a term's card, which is kept in the history.
 * - `star` page → background: whether a term is starred; with `on`, stars it or takes the star away first.
 *   null in a private window, where nothing is kept.
 * - `walk` background → reader page: goes to the next or previous mark. Pages of the web listen to nothing: what is
 *   asked of them is run there (`utils/page/lens-model.ts`).
 */
export const messages = {
  findTerms: {
    ask: v.object({ text: v.pipe(text, v.maxLength(longestText)) }),
    answer: v.object({ marks: v.custom<number[]>(areNaturals) }),
  },
  card: {
    ask: v.object({
      term: natural,
      words: v.exactOptional(v.pipe(text, v.maxLength(longestWords))),
      host: v.exactOptional(v.pipe(text, v.maxLength(253), v.regex(/^[\w.-]+$/u))),
      about: v.exactOptional(about),
    }),
    answer: v.object({ card: v.nullable(cardSchema) }),
  },
  load: {
    ask: v.object({ script: v.picklist(['follow', 'hand', 'card']) }),
    answer: v.object({}),
  },
  styleShadows: {
    ask: v.object({}),
    answer: v.object({}),
  },
  openReader: {
    ask: v.object({ source: text, line: natural }),
    answer: v.object({}),
  },
  openSearch: {
    ask: v.object({ query: v.pipe(text, v.minLength(1), v.maxLength(longestWords)) }),
    answer: v.object({}),
  },
  noteLookUp: {
    ask: v.object({ term: natural }),
    answer: v.object({}),
  },
  star: {
    ask: v.object({ term: natural, on: v.exactOptional(v.boolean()) }),
    answer: v.object({ starred: v.nullable(v.boolean()) }),
  },
  walk: {
    ask: v.object({ way: v.picklist(['next', 'previous']) }),
    answer: v.object({}),
  },
} as const;

export type MessageName = keyof typeof messages;
export type Ask<N extends MessageName> = v.InferOutput<(typeof messages)[N]['ask']>;
export type Answer<N extends MessageName> = v.InferOutput<(typeof messages)[N]['answer']>;
