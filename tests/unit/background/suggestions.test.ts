import { describe, expect, it } from 'vitest';
import {
  contentOf,
  defaultDescription,
  escapeXml,
  placeIn,
  suggestionOf,
} from '../../../utils/background/suggestions.ts';
import type { SearchHit } from '../../../utils/search/model.ts';

const entry: SearchHit = {
  kind: 'term',
  term: 3,
  name: '高纯铝',
  source: 'machinery-2024-11',
  line: 2678,
  endLine: 2678,
  title: '西部地区鼓励类产业目录（2025 年本）',
  text: '高纯铝：R&D <纯度>99.99%>',
  marks: [
    [0, 3],
    [4, 7],
  ],
};
const sources = new Set(['machinery-2024-11', 'statements']);

describe('suggestionOf', () => {
  it('is XML with what answers the query in it, and nothing of the text as markup', () => {
    expect(suggestionOf(entry, 'xml', 'zh').description).toBe(
      '<match>高纯铝</match>：<match>R&amp;D</match> &lt;纯度&gt;99.99%&gt; <dim>术语 《西部地区鼓励类产业目录（2025 年本）》</dim>',
    );
  });

  it('is the words alone where the browser takes no XML', () => {
    expect(suggestionOf(entry, 'plain', 'en').description).toBe(
      '高纯铝：R&D <纯度>99.99%> — term 《西部地区鼓励类产业目录（2025 年本）》',
    );
  });

  it('does not name a document twice', () => {
    const document = { ...entry, kind: 'document', text: `${entry.title} 2024年第1号` } as const;
    expect(suggestionOf(document, 'plain', 'zh').description).toMatch(/号 — 文件$/u);
  });
});

describe('escapeXml', () => {
  it('leaves out what no XML document may hold', () => {
    expect(escapeXml('a\u0000b\u001Fc\uD800d\uDC00e\uFFFEf')).toBe('abcdef');
    expect(escapeXml('𠮷"\'')).toBe('𠮷&quot;&apos;');
  });
});

describe('placeIn', () => {
  it('is the place that a suggestion put there', () => {
    expect(placeIn(contentOf(entry), sources)).toEqual({ source: 'machinery-2024-11', line: 2678 });
    expect(placeIn('statements:7 ', sources)).toEqual({ source: 'statements', line: 7 });
  });

  it('is none in what somebody typed', () => {
    for (const typed of [
      '粉煤灰',
      '比例 1:10',
      'statements',
      'statements:0',
      'nowhere:12',
      'a statements:1b',
    ])
      expect([typed, placeIn(typed, sources)]).toEqual([typed, undefined]);
  });
});

it('has the query put in by the browser', () => {
  expect(defaultDescription('xml', 'zh')).toContain('<match>%s</match>');
  expect(defaultDescription('plain', 'en')).toBe('Search Policy Lens for: %s');
});
