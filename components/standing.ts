/** What is said of a document's validity (效力) on a given day. */
import type { Standing } from '../utils/cards/model.ts';
import type { ValidityGround } from '../utils/corpus/model.ts';
import { validityOn, type ValidityState } from '../utils/corpus/validity/state.ts';
import { corpusWords } from './words.ts';

export interface StandingWords {
  /** On the chip. */
  text: string;
  /** Beside it: how far the corpus knows. */
  note?: string;
  /** True where a reader must not rely on the text without a further look. */
  warn: boolean;
  state: ValidityState;
}

export { dayInChina } from '../utils/corpus/validity/day.ts';

const warning: ReadonlySet<ValidityState> = new Set([
  'draft',
  'not-yet',
  'expired',
  'repealed',
  'replaced',
  'lapsed',
]);

/**
 * The words for a standing. They never claim more than the corpus says: of a document that is in
 * force they tell that the corpus knows of no end.
 * @param standing with the grounds where they are at hand: 自印发之日起 may be all that is said
 * @param day ISO, as `dayInChina` gives it
 * @param words of the reader's language
 */
export const standingWords = (
  standing: (Standing & { grounds?: readonly Pick<ValidityGround, 'fact'>[] }) | undefined,
  day: string,
  words = corpusWords.zh,
): StandingWords => {
  const state = validityOn(standing, day);
  const { effective, until, ended } = standing ?? {};
  const text = words.standing[state]({ effective, until, since: ended?.since, by: ended?.by });
  const endless = until === undefined && (state === 'in-force' || state === 'trial');
  const note = endless ? words.unended : state === 'unknown' ? words.unknown : undefined;
  return { text, ...(note !== undefined && { note }), warn: warning.has(state), state };
};
