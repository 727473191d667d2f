import { describe, expect, test } from 'vitest';
import { exportedHistory, readHistoryFile } from '../../../utils/history/exchange.ts';
import { historyMarkdown } from '../../../utils/history/markdown.ts';
import { dayOf, placeItem } from '../../../utils/history/model.ts';
import type { UserData } from '../../../utils/history/store.ts';

const day = new Date(2026, 10, 21, 14, 5).getTime();
const data: UserData = {
  lookUps: [
    { at: day, item: { kind: 'term', name: '“1+X”*证书*' } },
    { at: day - 60_000, item: { kind: 'query', query: '南沙 区块链' } },
    {
      at: day - 86_400_000,
      item: {
        kind: 'place',
        source: 'consulting-2022',
        line: 4005,
        title: '关于印发《办法》的通知',
        words: '第一条 为了…',
      },
    },
  ],
  stars: [{ at: day, item: { kind: 'term', name: '粉煤灰' } }],
};

const file = (more: object): string =>
  JSON.stringify({ format: 'policy-lens-history', version: 1, lookUps: [], stars: [], ...more });

describe('the JSON file', () => {
  test('is read as it was written', () => {
    expect(readHistoryFile(exportedHistory(data))).toEqual(data);
  });

  test.for([
    ['no JSON', 'hello', 'file'],
    ['a file of settings', JSON.stringify({ format: 'policy-lens-settings', version: 1 }), 'file'],
    ['a later version', file({ version: 2, lookUps: 'other' }), 'version'],
    ['a look-up without a time', file({ lookUps: [{ item: data.stars[0]?.item }] }), 'rows'],
    ['a starred search', file({ stars: [{ at: 1, item: { kind: 'query', query: 'a' } }] }), 'rows'],
    ['a page address', file({ lookUps: [{ ...data.lookUps[0], url: 'http://a.gov.cn' }] }), 'rows'],
    [
      'a line that is none',
      file({
        stars: [{ at: 1, item: { kind: 'place', source: 'a', line: 0, title: '', words: '' } }],
      }),
      'rows',
    ],
    [
      'more look-ups than are kept',
      file({ lookUps: Array.from({ length: 2001 }, () => data.lookUps[0]) }),
      'rows',
    ],
    ['a file that is too long', ' '.repeat((1 << 23) + 1), 'file'],
  ] as const)('is refused as a whole where it is %s', ([, text, problem]) => {
    expect(readHistoryFile(text)).toEqual({ problem });
  });
});

test('Markdown has stars first, then the look-ups by day, with its own signs escaped', () => {
  expect(historyMarkdown(data)).toBe(`# 政策镜：星标与查询记录

## 星标

- 术语：粉煤灰

## 2026年11月21日

- 14:05 术语：“1+X”\\*证书\\*
- 14:04 检索：南沙 区块链

## 2026年11月20日

- 14:05 原文：《关于印发〈办法〉的通知》第一条 为了…（consulting-2022 第 4005 行）
`);
});

describe('a passage', () => {
  const at = { source: 'a', sourceTitle: '汇编', line: 3, document: '' };

  test('is kept with its first words and its document, or its source where it has none', () => {
    expect(placeItem(at, '  一 \n 二')).toEqual({
      kind: 'place',
      source: 'a',
      line: 3,
      title: '汇编',
      words: '一 二',
    });
    expect(placeItem({ ...at, document: '办法' }, '').title).toBe('办法');
  });

  test('is never cut within a character', () => {
    const { words } = placeItem(at, '𠮷'.repeat(100));
    expect(words).toBe(`${'𠮷'.repeat(60)}…`);
  });
});

test('a day is the user’s own', () => {
  expect(dayOf(new Date(2026, 0, 2, 0, 0, 1).getTime())).toBe('2026-01-02');
});
