/** What is said of a document's validity (效力) on a given day. */
import type { Standing } from '../utils/cards/model.ts';
import type { ValidityGround } from '../utils/corpus/model.ts';
import { validityOn } from '../utils/corpus/validity/state.ts';
import { dateWords, quotedTitle } from './words.ts';

export interface StandingWords {
  text: string;
  /** True where a reader must not rely on the text without a further look. */
  warn: boolean;
}

const chinaIsAhead = 8 * 60 * 60 * 1000;

/** The day in China, ISO: documents take effect there. */
export const dayInChina = (now: Date = new Date()): string =>
  new Date(now.getTime() + chinaIsAhead).toISOString().slice(0, 10);

const unended = '语料中未见废止或取代';

const from = (iso: string | undefined): string =>
  iso === undefined ? '' : `自${dateWords(iso)}起`;
const byWhom = (title: string | undefined): string =>
  title === undefined ? '已' : `已被${quotedTitle(title)}`;

/**
 * The words for a standing. They never claim more than the corpus says: of a document that is in
 * force they tell that the corpus knows of no end.
 * @param standing with the grounds where they are at hand: 自印发之日起 may be all that is said
 * @param day ISO, as `dayInChina` gives it
 */
export const standingWords = (
  standing: Standing & { grounds?: readonly ValidityGround[] },
  day: string,
): StandingWords => {
  const { effective, until, ended } = standing;
  const warn = (text: string): StandingWords => ({ text, warn: true });
  const quiet = (text: string): StandingWords => ({ text, warn: false });
  switch (validityOn(standing, day)) {
    case 'draft':
      return warn('征求意见或送审稿，尚未发布');
    case 'not-yet':
      return warn(`${from(effective)}施行，尚未施行`);
    case 'in-force':
      return quiet(until === undefined ? `已施行，${unended}` : `有效期至${dateWords(until)}`);
    case 'trial':
      return quiet(until === undefined ? `试行，${unended}` : `试行至${dateWords(until)}`);
    case 'expired':
      return warn(`有效期至${dateWords(until ?? '')}，已届满`);
    case 'repealed':
      return warn(`${from(ended?.since)}${byWhom(ended?.by)}废止`);
    case 'replaced':
      return warn(`${from(ended?.since)}${byWhom(ended?.by)}取代`);
    case 'lapsed':
      return warn(`${from(ended?.since)}已失效`);
    case 'unknown':
      break;
  }
  return quiet('语料未载明');
};
