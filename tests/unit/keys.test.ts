import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandMessage, commands, keyUses, places } from '../../utils/keys.ts';
import { printedKeys } from '../../utils/printed-keys.ts';

const readme = readFileSync('README.md', 'utf8');
const messages = (locale: string) =>
  JSON.parse(readFileSync(`assets/locales/${locale}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;

const row = (keys: string, where: string, does: string): string =>
  `| ${keys} | ${where} | ${does} |`;

describe('README', () => {
  test('lists every key, and no other', () => {
    const rows = [
      ...Object.values(commands).map(({ suggested, does }) =>
        row(printedKeys(suggested, 'zh'), '任何网页', does.zh),
      ),
      ...keyUses.map(({ keys, where, does }) => row(keys, places[where].zh, does.zh)),
    ];
    const table = /\| 键 \| 在哪里 \| 做什么 \|\n\| --- \| --- \| --- \|\n((?:\|.*\n)+)/u.exec(
      readme,
    );
    expect(table?.[1]?.trim().split('\n')).toEqual(rows);
  });
});

describe('the commands', () => {
  test.each(Object.entries(commands))(
    '%s says in both languages what it does',
    (name, { does }) => {
      expect(messages('zh_CN')[commandMessage(name)]?.message).toBe(does.zh);
      expect(messages('en')[commandMessage(name)]?.message).toBe(does.en);
      // Chromium takes __MSG_a__b__ for the message `a`.
      expect(commandMessage(name)).not.toContain('__');
    },
  );

  test('are no more than the four that a browser gives keys to, each another key', () => {
    const keys = Object.values(commands).map(({ suggested }) => suggested);
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(Object.values(commands).map(({ suggested }) => suggested))(
    '%s is nobody else’s',
    (shortcut) => {
      // The form that both browsers' manifests allow, with the two keys that no input method takes together.
      expect(shortcut).toMatch(/^Alt\+Shift\+(?:[A-Z]|Up|Down)$/u);
      // Chromium's own: inactive dialogs, bookmarks, groups of tabs, feedback, split view, toolbar.
      expect('ABCINPTWXZ').not.toContain(shortcut.at(-1));
    },
  );
});
