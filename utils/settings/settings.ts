/** The one list of what the user may choose. All of it is kept in `storage.sync`. */
import * as v from 'valibot';
import { setting, settingGroup } from './setting.ts';

const host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[\w.-]+$/u));
const termName = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

/** How a term that a page repeats is marked: every time, or the first time in each section. */
export type Repeats = 'every' | 'section';

/**
 * Every time, where nothing was chosen: the sign is quiet, a reader may begin anywhere on a page, and
 * what is marked can be trusted to be all.
 */
export const repeats = setting<Repeats>('repeats', v.picklist(['every', 'section']), 'every');

/** Hosts (as `location.hostname` gives them) without marks. */
export const sitesOff = setting<string[]>('sitesOff', v.array(host), []);

/** Names of terms that are not to be marked on any page (不再标注). */
export const muted = setting<string[]>('muted', v.array(termName), []);

/** How marks look: a line of the kind's own sign, a tint alone, or nothing until a key is held. */
export type MarkStyle = 'underline' | 'tint' | 'held';

const markStyle = setting<MarkStyle>(
  'markStyle',
  v.picklist(['underline', 'tint', 'held']),
  'underline',
);

/** So many milliseconds the pointer must rest on a term before its card opens; 0 to 2,000. */
export const restDelay = setting<number>(
  'restDelay',
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)),
  200,
);

/** The language of our own words; policy text stays as it was printed. */
export type Language = 'zh' | 'en';

export const language = setting<Language>('language', v.picklist(['zh', 'en']), 'zh');

/** All of them, by their keys. */
export const settings = {
  repeats,
  sitesOff,
  muted,
  markStyle,
  restDelay,
  language,
} as const;

export const allSettings = settingGroup(settings);

/** What holds of all that the user may choose. */
export type Choices = Awaited<ReturnType<typeof allSettings.get>>;
