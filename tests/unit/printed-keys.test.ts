import { describe, expect, test } from 'vitest';
import { commands, keyUses } from '../../utils/keys.ts';
import { printedKeys } from '../../utils/printed-keys.ts';

describe('keys as they are printed', () => {
  test.each([
    ['Alt+Shift+Down', 'Alt+Shift+↓', 'a manifest, Firefox'],
    ['Alt+Shift+Down Arrow', 'Alt+Shift+↓', 'Chromium in English'],
    ['Alt+Shift+向下箭头', 'Alt+Shift+↓', 'Chromium in Chinese'],
    ['Ctrl+Left Arrow', 'Ctrl+←', 'another arrow'],
    ['Ctrl+Shift+Comma', 'Ctrl+Shift+,', 'a sign'],
    ['Alt+Shift+D', 'Alt+Shift+D', 'a letter'],
    ['F6', 'F6', 'one key'],
    ['', '', 'none'],
    ['⌥⇧↓', '⌥⇧↓', 'symbols'],
  ])('%s is %s (%s)', (keys, printed) => {
    expect(printedKeys(keys, 'zh')).toBe(printed);
    expect(printedKeys(keys, 'en')).toBe(printed);
  });

  test.each([
    ['Alt+Shift+Down', '⌥⇧↓'],
    ['Shift+Alt+D', '⌥⇧D'],
    ['Ctrl+Shift+Up', '⇧⌘↑'],
    ['MacCtrl+Command+Space', '⌃⌘空格'],
    ['⌥⇧↓', '⌥⇧↓'],
    ['Alt+←', '⌥←'],
    ['↑ ↓ ← →', '↑ ↓ ← →'],
  ])('%s is %s on a Mac', (keys, printed) => {
    expect(printedKeys(keys, 'zh', true)).toBe(printed);
  });

  test('the words of a key are said in the reader’s language', () => {
    expect(printedKeys('Ctrl+Space', 'zh')).toBe('Ctrl+空格');
    expect(printedKeys('Ctrl+Space', 'en')).toBe('Ctrl+Space');
    expect(printedKeys('MediaNextTrack', 'zh')).toBe('下一曲');
  });

  test('no key of ours is named by a word that stands on no keyboard', () => {
    const all = [
      ...Object.values(commands).map(({ suggested }) => suggested),
      ...keyUses.map(({ keys }) => keys),
    ];
    for (const keys of all) expect(printedKeys(keys, 'zh')).not.toMatch(/Up|Down|Arrow/u);
  });
});
