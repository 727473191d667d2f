/** The user's own data as files: JSON that can be read in again, Markdown for people. */
import * as v from 'valibot';
import { lookUpSchema, starSchema } from './model.ts';
import { mostLookUps, type UserData } from './store.ts';

const format = 'policy-lens-history';
const version = 1;

/** Longer than a file of 2,000 look-ups and as many stars can be. */
const longestFile = 1 << 23;

const file = v.object({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const contents = v.object({
  lookUps: v.pipe(v.array(lookUpSchema), v.maxLength(mostLookUps)),
  stars: v.array(starSchema),
});

/** The text of a file that holds all of it. */
export const exportedHistory = ({ lookUps, stars }: UserData): string =>
  `${JSON.stringify({ format, version, lookUps, stars }, null, 2)}\n`;

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Why a file cannot be read in: it is none of ours, a later version wrote it, a row is wrong. */
export type FileProblem = 'file' | 'version' | 'rows';

/**
 * What a file holds. One wrong row makes it wrong as a whole.
 * @param text as `exportedHistory` gives it
 */
export const readHistoryFile = (text: string): UserData | { problem: FileProblem } => {
  if (text.length > longestFile) return { problem: 'file' };
  const json = parsedJson(text);
  const head = v.safeParse(file, json);
  if (!head.success) return { problem: 'file' };
  if (head.output.version > version) return { problem: 'version' };
  const rows = v.safeParse(contents, json);
  return rows.success ? rows.output : { problem: 'rows' };
};
