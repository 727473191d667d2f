/** The one list of what the user may choose. All of it is kept in `storage.sync`. */
import { isYesOrNo, listOf, oneOf, wholeTo } from './accepts.ts';
import { setting, settingGroup } from './setting.ts';

const hosts = listOf(253, /^[\w.-]+$/u);
const termNames = listOf(400, /^[^]/u);

/** How a term that a page repeats is marked: every time, or the first time in each section. */
export type Repeats = 'every' | 'section';

/**
 * Every time, where nothing was chosen: the sign is quiet, a reader may begin anywhere on a page, and
 * what is marked can be trusted to be all.
 */
export const repeats = setting<Repeats>('repeats', oneOf('every', 'section'), 'every');

/** Hosts (as `location.hostname` gives them) without marks. */
export const sitesOff = setting<string[]>('sitesOff', hosts, []);

/** Names of terms that are not to be marked on any page (不再标注). */
export const muted = setting<string[]>('muted', termNames, []);

/** How marks look: a line of the kind's own sign, a tint alone, or nothing until a key is held. */
export type MarkStyle = 'underline' | 'tint' | 'held';

const markStyle = setting<MarkStyle>('markStyle', oneOf('underline', 'tint', 'held'), 'underline');

/** So many milliseconds the pointer must rest on a term before its card opens; 0 to 2,000. */
export const restDelay = setting<number>('restDelay', wholeTo(2000), 200);

/** Whether look-ups are kept (历史). */
export const keepHistory = setting<boolean>('keepHistory', isYesOrNo, true);

/** The language of our own words; policy text stays as it was printed. */
export type Language = 'zh' | 'en';

export const language = setting<Language>('language', oneOf('zh', 'en'), 'zh');

/** All of them, by their keys. */
export const settings = {
  repeats,
  sitesOff,
  muted,
  markStyle,
  restDelay,
  keepHistory,
  language,
} as const;

export const allSettings = settingGroup(settings);

/** What holds of all that the user may choose. */
export type Choices = Awaited<ReturnType<typeof allSettings.get>>;
