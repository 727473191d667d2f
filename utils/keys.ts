/** The one list of keys. The manifest's commands, the settings page, README and the tests read it. */
import type { Language } from './settings/settings.ts';

type Words = Readonly<Record<Language, string>>;

/** Keys that the browser hears on any page; the user may change them in the browser's own settings. */
export const commands = {
  'next-term': {
    suggested: 'Alt+Shift+Down',
    does: { zh: '走到下一个标注的词', en: 'Go to the next marked term' },
  },
  'previous-term': {
    suggested: 'Alt+Shift+Up',
    does: { zh: '走到上一个标注的词', en: 'Go to the previous marked term' },
  },
  'look-up': {
    suggested: 'Alt+Shift+D',
    does: { zh: '查选中的文字', en: 'Look up the selected text' },
  },
  // The browser's own name: opens the popup.
  _execute_action: {
    suggested: 'Alt+Shift+J',
    does: { zh: '打开弹窗检索', en: 'Open the popup to search' },
  },
} as const satisfies Record<string, { suggested: string; does: Words }>;

export type CommandName = keyof typeof commands;

/**
 * What a command does is said in `assets/locales/` by a message of this name. Without two underscores in a
 * row, where Chromium takes a name to end.
 */
export const commandMessage = (name: string): string =>
  `command_${name.replace(/^_/u, '').replaceAll('-', '_')}`;

/** Where keys that are not commands mean something. */
export const places = {
  term: { zh: '走到的词上', en: 'On the term one has gone to' },
  card: { zh: '卡片内', en: 'In the card' },
  page: { zh: '网页上', en: 'On the page' },
  popup: { zh: '弹窗内', en: 'In the popup' },
} as const satisfies Record<string, Words>;

export interface KeyUse {
  /** As printed on keys; alternatives are parted by a space. */
  keys: string;
  where: keyof typeof places;
  does: Words;
}

/** Keys that are heard in one place alone, where no page and no browser needs them. */
export const keyUses: readonly KeyUse[] = [
  { keys: 'Enter', where: 'term', does: { zh: '打开它的卡片', en: 'Open its card' } },
  {
    keys: 'Esc',
    where: 'term',
    does: { zh: '结束，焦点回到原处', en: 'End, and give the focus back' },
  },
  { keys: 'Tab', where: 'term', does: { zh: '结束，从此处继续', en: 'End, and go on from here' } },
  {
    keys: 'P',
    where: 'card',
    does: {
      zh: '固定卡片（焦点在整张卡片上时，Enter、空格也可）',
      en: 'Pin it (Enter or Space too, where the whole card has the focus)',
    },
  },
  {
    keys: 'C',
    where: 'card',
    does: { zh: '复制卡片的第一条，附出处', en: 'Copy what stands first, with its reference' },
  },
  {
    keys: 'Alt+←',
    where: 'card',
    does: { zh: '返回上一个词的卡片', en: 'Back to the card of the term before' },
  },
  {
    keys: '↑ ↓',
    where: 'card',
    does: {
      zh: '滚动卡片内容（焦点在整张卡片上时）',
      en: 'Scroll the card (where the whole card has the focus)',
    },
  },
  {
    keys: '← →',
    where: 'card',
    does: {
      zh: '在一段文字的各词之间移动（焦点在其中一个词上时），Enter 查词',
      en: 'Go between the terms of a text (on one of them); Enter looks one up',
    },
  },
  {
    keys: '↑ ↓ ← →',
    where: 'card',
    does: {
      zh: '移动已固定的卡片（焦点在移动按钮上时）',
      en: 'Move a pinned card (on its handle)',
    },
  },
  {
    keys: 'Esc',
    where: 'card',
    does: { zh: '关闭卡片，焦点回到原处', en: 'Close it, and give the focus back' },
  },
  { keys: 'Esc', where: 'page', does: { zh: '关闭卡片', en: 'Close the card' } },
  {
    keys: 'Alt',
    where: 'page',
    does: {
      zh: '按住时显示标注（设为“按住 Alt 才显示”时）',
      en: 'Held: show the marks (where set so)',
    },
  },
  { keys: '↑ ↓', where: 'popup', does: { zh: '选择结果', en: 'Choose a result' } },
  { keys: 'Enter', where: 'popup', does: { zh: '打开选中的结果', en: 'Open the chosen result' } },
  {
    keys: 'Ctrl+Enter',
    where: 'popup',
    does: { zh: '在原文中打开选中的结果', en: 'Open the chosen result in the full text' },
  },
  {
    keys: 'Backspace',
    where: 'popup',
    does: {
      zh: '去掉最后一个限定（光标在检索框最前面时）',
      en: 'Take the last narrowing away (at the start of the field)',
    },
  },
  {
    keys: 'Esc',
    where: 'popup',
    does: { zh: '返回结果，或清空检索', en: 'Back to the results, or clear the search' },
  },
];
