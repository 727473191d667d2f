import * as v from 'valibot';
import { settings, type Choices } from './settings.ts';

const format = 'policy-lens-settings';
const version = 1;

/** Longer than any file of ours can be: all of `storage.sync` holds 100 kB. */
const longestFile = 1 << 18;

type Key = keyof Choices;

/** What of a file cannot be taken, and why. */
export type Problem =
  /** It is no JSON, or no settings of ours. */
  | { part: 'file' }
  /** It was written by a later version of the extension. */
  | { part: 'version'; found: number }
  /** No setting is called so. */
  | { part: 'unknown'; key: string }
  /** A setting's value is none that it may have. `value`: as JSON. */
  | { part: 'setting'; key: Key; value: string };

const envelope = v.object({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.pipe(
    v.unknown(),
    v.check((values) => !Array.isArray(values)),
    v.record(v.string(), v.unknown()),
  ),
});

/** The text of a file that holds all choices. */
export const exported = (choices: Choices): string =>
  `${JSON.stringify({ format, version, settings: choices }, null, 2)}\n`;

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const isKey = (key: string): key is Key => Object.hasOwn(settings, key);

const problemOf = ([key, value]: [string, unknown]): Problem[] => {
  if (!isKey(key)) return [{ part: 'unknown', key }];
  return settings[key].accepts(value)
    ? []
    : [{ part: 'setting', key, value: JSON.stringify(value) }];
};

/**
 * The choices that a file holds. It need not hold all settings; one wrong part makes it wrong as a whole.
 * @param text as `exported` gives it
 */
export const readExported = (
  text: string,
): { choices: Partial<Choices> } | { problems: [Problem, ...Problem[]] } => {
  if (text.length > longestFile) return { problems: [{ part: 'file' }] };
  const file = v.safeParse(envelope, parsedJson(text));
  if (!file.success) return { problems: [{ part: 'file' }] };
  const { version: found, settings: values } = file.output;
  if (found > version) return { problems: [{ part: 'version', found }] };
  const [first, ...rest] = Object.entries(values).flatMap(problemOf);
  return first ? { problems: [first, ...rest] } : { choices: values };
};
