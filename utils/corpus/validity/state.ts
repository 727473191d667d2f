import type { Validity, ValidityGround } from '../model.ts';

/**
 * What the corpus lets one say of a document on a day:
 * - `draft`: a text for comment (征求意见稿, 草案), not issued as far as the corpus tells;
 * - `not-yet`: issued, in force from a later day;
 * - `in-force`: the corpus says from when (or 自印发之日起) or until when, and nothing that ends it by then;
 * - `trial`: in force likewise, but on trial (试行, 暂行);
 * - `expired`: its own term (有效期) is over;
 * - `repealed`: another text ends it (废止);
 * - `replaced`: another text takes its place (修订, 取代);
 * - `lapsed`: a text says that it is no longer in force for another reason (失效, 停止执行);
 * - `unknown`: the corpus says neither that it is in force nor that it is not.
 */
export type ValidityState =
  | 'draft'
  | 'not-yet'
  | 'in-force'
  | 'trial'
  | 'expired'
  | 'repealed'
  | 'replaced'
  | 'lapsed'
  | 'unknown';

/** What a state is told from: a `Validity`, or what a card keeps of one. */
export interface ValidityFacts extends Omit<Validity, 'ended' | 'grounds'> {
  ended?: Pick<NonNullable<Validity['ended']>, 'how' | 'since'>;
  /** Without them, 自印发之日起 of a text whose date the corpus lacks goes unseen. */
  grounds?: readonly Pick<ValidityGround, 'fact'>[];
}

/**
 * A document's validity on a day, by the corpus's own words alone: nothing is inferred from what the
 * corpus does not say. An end without a day counts from ever.
 *
 * @param validity what the corpus says; `undefined` where it says nothing
 * @param day ISO 8601, `YYYY-MM-DD`
 */
export const validityOn = (validity: ValidityFacts | undefined, day: string): ValidityState => {
  if (!validity) return 'unknown';
  const { effective, until, trial, draft, ended, grounds = [] } = validity;
  if (draft) return 'draft';
  if (ended && (ended.since === undefined || ended.since <= day)) return ended.how;
  if (effective !== undefined && effective > day) return 'not-yet';
  if (until !== undefined && until < day) return 'expired';
  const stated =
    effective !== undefined ||
    until !== undefined ||
    grounds.some(({ fact }) => fact === 'effective');
  if (!stated) return 'unknown';
  return trial ? 'trial' : 'in-force';
};
