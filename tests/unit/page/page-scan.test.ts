import { describe, expect, test } from 'vitest';
import { dropUnseen, markOn } from '../../../utils/page/mark-changes.ts';
import { MarkIndex, type PageMark } from '../../../utils/page/mark-index.ts';
import { marksOf, scanInto, type FoundMarks } from '../../../utils/page/page-scan.ts';
import { rescan, type RescanParts } from '../../../utils/page/rescan.ts';
import { Slice } from '../../../utils/page/slices.ts';
import { bodyOf, markupStyles, textNodeWith } from './markup.ts';

const terms = ['失信惩戒', '粉煤灰', '融资担保'];

/** Finds the terms by plain search, as `findTerms` would answer. */
const answerTo = (text: string): number[] =>
  terms
    .flatMap((term, id) =>
      Array.from(text.matchAll(new RegExp(term, 'gu')), ({ index }) => [
        index,
        index + term.length,
        id,
        0,
      ]),
    )
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .flat();

const setUp = (html: string, find = async (text: string) => answerTo(text)) => {
  const body = bodyOf(html);
  const painted = new Set<PageMark>();
  const parts: RescanParts = {
    styles: markupStyles,
    scanInto,
    marksOf,
    index: new MarkIndex(),
    painter: {
      paint: (marks) => marks.forEach((mark) => painted.add(mark)),
      erase: (marks) => Array.from(marks).forEach((mark) => painted.delete(mark)),
    },
    find,
    onHidden() {},
  };
  const scan = (root: Element = body, going = () => true) =>
    rescan(root, parts, { slice: new Slice(), going }, new Set());
  const words = (): string[] =>
    Array.from(painted, ({ places }) =>
      places.map(({ node, from, to }) => node.data.slice(from, to)).join(''),
    ).toSorted();
  return { body, parts, scan, words };
};

describe('rescan', () => {
  test('keeps the words that call an article, and no others', async () => {
    const answer = async () => [1, 9, 5, 1, 11, 14, 6, 1];
    const { body, scan, parts } = setUp('<p>《能源法》<b>第二</b>十条和，项目条</p>', answer);
    await scan();
    const law = markOn(parts.index, textNodeWith(body, '能源法'), 1);
    expect(law?.words).toBe('能源法》第二十条');
    expect(markOn(parts.index, textNodeWith(body, '项目'), 4)?.words).toBeUndefined();
    expect(parts.index.size).toBe(2);
  });

  test('marks what is found, over nodes', async () => {
    const { scan, words, parts } = setUp('<p>实施失<b>信惩</b>戒</p><p>粉煤灰、粉煤灰</p>');
    await expect(scan()).resolves.toBe(true);
    expect(words()).toEqual(['失信惩戒', '粉煤灰', '粉煤灰']);
    expect(parts.index.size).toBe(3);
  });

  test('reading a changed part again leaves the other marks alone', async () => {
    const { body, scan, words, parts } = setUp('<p id="p">失信惩戒</p><p>粉煤灰</p>');
    await scan();
    const ash = markOn(parts.index, textNodeWith(body, '粉煤灰'), 0);
    const changedPart = body.querySelector('#p');
    if (!changedPart) throw new Error('no paragraph');
    changedPart.textContent = '融资担保体系';
    await scan(changedPart);
    parts.painter.erase(dropUnseen(parts.index, new Set(), new Set()));
    expect(words()).toEqual(['粉煤灰', '融资担保']);
    expect(markOn(parts.index, textNodeWith(body, '粉煤灰'), 0)).toBe(ash);
  });

  test('a node that changed or left while the question was out is not marked', async () => {
    const html = '<p id="p">失信惩戒</p><p id="q">粉煤灰</p><p>融资担保</p>';
    const { body, scan, words } = setUp(html, async (text) => {
      body.querySelector('#q')?.remove();
      textNodeWith(body, '失信').data = '改为失信惩戒';
      return answerTo(text);
    });
    await scan();
    expect(words()).toEqual(['融资担保']);
  });

  test('what was read before is passed over, and parts the lines around it', async () => {
    const { body, parts } = setUp('失信<p id="p">粉煤灰</p>惩戒<p>融资担保</p>');
    const found: PageMark[] = [];
    const texts: string[] = [];
    const find = async (text: string) => {
      texts.push(text);
      return answerTo(text);
    };
    const done = new Set<Node>(body.querySelectorAll('#p'));
    const apply = (one: FoundMarks): void => void found.push(...marksOf(one));
    const run = { slice: new Slice(), going: () => true };
    await scanInto(body, { ...parts, find, done, apply }, run);
    expect(texts).toEqual(['失信\n惩戒\n融资担保']);
    expect(found.map(({ term }) => terms[term])).toEqual(['融资担保']);
  });

  test('ends where it may not go on, with nothing marked', async () => {
    const { scan, words } = setUp('<p>失信惩戒</p>');
    await expect(scan(undefined, () => false)).resolves.toBe(false);
    expect(words()).toEqual([]);
  });

  test('a long page is asked for ahead of the answers, and marked in its order', async () => {
    const html = Array.from({ length: 60 }, () => `<p>粉煤灰${'字'.repeat(1000)}失信惩戒</p>`).join(
      '',
    );
    const open: (() => void)[] = [];
    let most = 0;
    const { scan, words } = setUp(html, async (text) => {
      await new Promise<void>((done) => {
        open.push(done);
        most = Math.max(most, open.length);
      });
      return answerTo(text);
    });
    const whole = scan();
    const answering = setInterval(() => open.shift()?.(), 1);
    await expect(whole).resolves.toBe(true);
    clearInterval(answering);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
    expect(words().length).toBe(120);
  });

  test('a failed question is told', async () => {
    const { scan } = setUp('<p>失信惩戒</p>', async () => {
      throw new Error('findTerms: no answer');
    });
    await expect(scan()).rejects.toThrow('findTerms: no answer');
  });
});
