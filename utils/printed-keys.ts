/** Keys as a reader finds them on the keyboard, in whatever way a browser names them. */
import type { Language } from './settings/settings.ts';

type Printed = string | Readonly<Record<Language, string>>;

/** By what browsers call them, in lower case and without spaces; Chromium says it in its own language. */
const names: Readonly<Record<string, Printed>> = {
  up: '↑',
  uparrow: '↑',
  向上箭头: '↑',
  向上键: '↑',
  down: '↓',
  downarrow: '↓',
  向下箭头: '↓',
  向下键: '↓',
  left: '←',
  leftarrow: '←',
  向左箭头: '←',
  向左键: '←',
  right: '→',
  rightarrow: '→',
  向右箭头: '→',
  向右键: '→',
  comma: ',',
  period: '.',
  space: { zh: '空格', en: 'Space' },
  空格键: { zh: '空格', en: 'Space' },
  pageup: 'Page Up',
  pagedown: 'Page Down',
  medianexttrack: { zh: '下一曲', en: 'Next track' },
  mediaprevtrack: { zh: '上一曲', en: 'Previous track' },
  mediaplaypause: { zh: '播放/暂停', en: 'Play or pause' },
  mediastop: { zh: '停止播放', en: 'Stop playing' },
};

/** As a Mac's menus print them, in this order. Firefox names them as a manifest does, where Ctrl is ⌘. */
const macModifiers: readonly (readonly [symbol: string, ...names: string[]])[] = [
  ['⌃', 'macctrl'],
  ['⌥', 'alt', 'option'],
  ['⇧', 'shift'],
  ['⌘', 'command', 'ctrl'],
];

const printedName = (name: string, language: Language): string => {
  const printed = names[name.replaceAll(' ', '').toLowerCase()] ?? name;
  return typeof printed === 'string' ? printed : printed[language];
};

/**
 * A combination of keys as it is printed on the keyboard.
 * @param keys parted by `+`, as a manifest, `commands.getAll` of either browser or `keys.ts` has them; what a
 *   Mac's Chromium tells in symbols (⌥⇧↓) is returned as it is
 */
export const printedKeys = (keys: string, language: Language, isMac = false): string => {
  const parts = keys.split('+').map((part) => part.trim());
  if (!isMac) return parts.map((part) => printedName(part, language)).join('+');
  const isModifier = (part: string, [, ...called]: (typeof macModifiers)[number]): boolean =>
    called.includes(part.toLowerCase());
  const symbols = macModifiers.flatMap((modifier) =>
    parts.some((part) => isModifier(part, modifier)) ? [modifier[0]] : [],
  );
  const others = parts.filter((part) => !macModifiers.some((one) => isModifier(part, one)));
  return [...symbols, ...others.map((part) => printedName(part, language))].join('');
};
