import { expect, it } from 'vitest';
import { hitParts } from '../../../components/popup/hit-parts.ts';
import type { SearchHit } from '../../../utils/search/model.ts';

const hit = (more: Partial<SearchHit>): SearchHit => ({
  kind: 'term',
  source: 'statements',
  line: 1,
  endLine: 1,
  title: '',
  text: '',
  marks: [],
  ...more,
});

it('parts a term’s name from what is said of it, each with its marks', () => {
  const text = '粉煤灰储运：粉煤灰储运及利用';
  const parts = hitParts(
    hit({
      name: '粉煤灰储运',
      text,
      marks: [
        [0, 3],
        [4, 9],
      ],
    }),
  );
  expect(parts.name).toEqual({
    text: '粉煤灰储运',
    marks: [
      [0, 3],
      [4, 5],
    ],
  });
  expect(parts.body).toEqual({ text: '粉煤灰储运及利用', marks: [[0, 3]] });
});

it('does not repeat a title that a number follows', () => {
  const parts = hitParts(hit({ name: '能源法', text: '能源法 主席令第37号' }));
  expect(parts.body.text).toBe('主席令第37号');
});

it('leaves a text whole that begins with something else', () => {
  const parts = hitParts(
    hit({ name: '粤府〔2022〕12号', text: '通知 粤府〔2022〕12号', marks: [[3, 13]] }),
  );
  expect(parts.name).toEqual({ text: '粤府〔2022〕12号', marks: [] });
  expect(parts.body).toMatchObject({ text: '通知 粤府〔2022〕12号', marks: [[3, 13]] });
});

it('has no heading for what is no term', () => {
  expect(hitParts(hit({ kind: 'clause', text: '第一条' })).name).toBeUndefined();
});
