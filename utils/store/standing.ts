import type { Standing } from '../cards/model.ts';
import type { Validity } from '../corpus/model.ts';
import type { Rows } from './rows.ts';

/** A document's validity with the title of what ended it in place of that document's id. */
export const standingOf = (
  { grounds: _, ended, ...facts }: Validity,
  documents: readonly Rows['documents'][],
): Standing => {
  if (!ended) return facts;
  const { by, ...how } = ended;
  const title = documents.find(({ id }) => id === by)?.title;
  return { ...facts, ended: { ...how, ...(title !== undefined && { by: title }) } };
};
