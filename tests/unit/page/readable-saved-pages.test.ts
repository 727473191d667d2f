import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bodyOf } from './markup.ts';
import { piecesOf, wrongSegments } from './pieces.ts';

const pages = new URL('../../../../shared/pages/', import.meta.url);
const pageText = (file: string): string => {
  const pieces = piecesOf(bodyOf(readFileSync(new URL(file, pages), 'utf8')));
  expect(pieces.flatMap(wrongSegments)).toEqual([]);
  return pieces.map(({ text }) => text).join('\n');
};

describe.skipIf(!existsSync(pages))(
  'saved government pages (skipped where ../shared/pages is absent)',
  () => {
    test('words cut by spans are whole', () => {
      expect(pageText('gz-social-card-nested-spans.html')).toContain('社会保障卡');
      expect(pageText('thnet-rental-housing-articles.html')).toMatch(/第[一二三]条\s?/u);
    });

    test('the article is there, menus and footers are not', () => {
      const text = pageText('gz-market-entity-registration.html');
      expect(text).toContain('市场主体');
      expect(text).not.toContain('网站标识码');
      expect(pageText('gov-cn-financing-guarantee.html')).toContain('失信惩戒');
      const zeroWaste = pageText('gov-cn-zero-waste-city.html');
      expect(zeroWaste).toContain('建筑垃圾处理');
      expect(zeroWaste).toContain('粉煤灰');
    });
  },
);
