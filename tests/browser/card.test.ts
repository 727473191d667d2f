import { describe, expect, test } from 'vitest';
import { cardGone, cardOf, clickInCard, openCard, type SeenCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { expectInside } from './harness/expect-card.ts';
import { marksOf, overlap, pointAt, showMark } from './harness/marks.ts';
import { hasRealPages, pageOf, realPage, samplePage } from './harness/pages.ts';
import { until } from './harness/wait.ts';

const site = 'http://www.gov.cn';

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** What must hold of every card: it names its sources, by line, and is drawn by its own sheet. */
const expectCard = ({ text, styled }: SeenCard, term: string): void => {
  expect(text).toContain(term);
  expect(text).toMatch(/第 ?\d+ ?(?:[–-] ?\d+ ?)?行/u);
  expect(styled).toBe(true);
};

eachBrowser('the card', (lens) => {
  test.for(['失信惩戒', '粉煤灰', '建筑垃圾处理'])(
    'of %s opens beside the term, inside the window',
    async (term) => {
      const page = await lens().open(`${site}/demo/notice.html`, samplePage());
      const { mark, card } = await openCard(lens(), page, term);
      expectCard(card, term);
      expect(overlap(card.box, mark)).toBe(false);
      const { width, height } = await page.evaluate(() => ({
        width: document.documentElement.clientWidth,
        height: document.documentElement.clientHeight,
      }));
      expectInside(card, width, height);
    },
  );

  test.for([
    ['left: 0; top: 0', 1280],
    ['right: 0; top: 0', 1280],
    ['left: 0; bottom: 0', 1280],
    ['right: 0; bottom: 0', 1280],
    ['right: 0; bottom: 0', 320],
    ['left: 30%; top: 50%', 320],
  ] as const)('keeps inside the window for a term at %s, %d px wide', async ([place, width]) => {
    const height = 600;
    const page = await lens().open(
      `${site}/corner.html`,
      pageOf(`<p style="position: fixed; margin: 0; ${place}">粉煤灰</p>`),
    );
    await page.setViewport({ width, height });
    const { mark, card } = await openCard(lens(), page, '粉煤灰');
    expect(overlap(card.box, mark)).toBe(false);
    expectInside(card, width, height);
  });

  test.for([1.5, 0.75])('keeps inside the window of a page with zoom %d', async (zoom) => {
    for (const place of ['left: 0; top: 0', 'right: 0; bottom: 0', 'left: 60%; top: 45%']) {
      const page = await lens().open(
        `${site}/zoom.html`,
        pageOf(`<style>html { zoom: ${zoom} }</style>
          <p style="position: fixed; margin: 0; ${place}">粉煤灰</p>`),
      );
      await page.setViewport({ width: 900, height: 600 });
      const { mark, card } = await openCard(lens(), page, '粉煤灰');
      expect(overlap(card.box, mark)).toBe(false);
      expectInside(card, 900, 600);
      // Beside the term, not only somewhere in the window; and as large as on any page.
      const apart = Math.max(card.box.top - mark.bottom, mark.top - card.box.bottom);
      expect(apart).toBeCloseTo(6, 0);
      expect(card.box.right - card.box.left).toBeCloseTo(420, 0);
    }
  });

  test('stays open on text that the page writes anew again and again', async () => {
    const page = await lens().open(
      `${site}/restless.html`,
      pageOf(`<p id="p">综合利用粉煤灰</p><script>
        setInterval(() => { p.innerHTML = '综合利用粉煤灰'; }, 200);
      </script>`),
    );
    const { card } = await openCard(lens(), page, '粉煤灰');
    const expectStays = async (): Promise<void> => {
      for (let i = 0; i < 20; i += 1) {
        await wait(50);
        expect(await cardOf(lens(), page)).not.toBeNull();
      }
    };
    await expectStays();
    await pointAt(page, card.box, 25);
    await expectStays();
    await page.evaluate(() => document.getElementById('p')?.remove());
    // Who reads on in the card is left in peace.
    await expectStays();
    await page.mouse.move(900, 700, { steps: 4 });
    await cardGone(lens(), page);
  });

  test('does not open, nor close, by events that the page makes up', async () => {
    const page = await lens().open(`${site}/made-up.html`, samplePage());
    const mark = await showMark(page, '失信惩戒');
    await page.evaluate(({ left, top, right, bottom }) => {
      const [clientX, clientY] = [(left + right) / 2, (top + bottom) / 2];
      document.elementFromPoint(clientX, clientY)?.dispatchEvent(
        new PointerEvent('pointermove', {
          clientX,
          clientY,
          pointerType: 'mouse',
          bubbles: true,
          composed: true,
        }),
      );
      dispatchEvent(new Event('scroll'));
    }, mark);
    await wait(1000);
    expect(await cardOf(lens(), page)).toBeNull();
    await openCard(lens(), page, '失信惩戒');
    await page.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    });
    await wait(500);
    expect(await cardOf(lens(), page)).not.toBeNull();
  });

  test('stays while the pointer is on its way to it and over it, and closes on leaving', async () => {
    const page = await lens().open(`${site}/manners.html`, samplePage());
    const { card } = await openCard(lens(), page, '失信惩戒');
    await pointAt(page, card.box, 25);
    await wait(1500);
    expect(await cardOf(lens(), page)).not.toBeNull();
    await page.mouse.move(4, 4, { steps: 4 });
    await cardGone(lens(), page);
  });

  test('closes on Esc, and leaves nothing on the page', async () => {
    const page = await lens().open(`${site}/esc.html`, samplePage());
    await openCard(lens(), page, '失信惩戒');
    await page.keyboard.press('Escape');
    await cardGone(lens(), page);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  });

  test('does not open in passing', async () => {
    const page = await lens().open(`${site}/passing.html`, samplePage());
    const mark = await showMark(page, '失信惩戒');
    await page.mouse.move(mark.left - 60, mark.top - 60);
    await page.mouse.move((mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2, { steps: 3 });
    // To the page's margin: other terms stand around this one.
    await page.mouse.move(2, 2, { steps: 6 });
    await wait(800);
    expect(await cardOf(lens(), page)).toBeNull();
  });

  test('opens at the term only, not beside it', async () => {
    const page = await lens().open(`${site}/beside.html`, pageOf('<p>粉煤灰</p><p>其他</p>'));
    const mark = await showMark(page, '粉煤灰');
    await page.mouse.move(mark.right + 40, (mark.top + mark.bottom) / 2, { steps: 4 });
    await wait(1000);
    expect(await cardOf(lens(), page)).toBeNull();
  });

  test("works under the policy default-src 'none', and the page cannot look into it", async () => {
    const page = await lens().open(
      `${site}/strict.html`,
      pageOf('<p>综合利用粉煤灰</p>', { 'content-security-policy': "default-src 'none'" }),
    );
    const { card } = await openCard(lens(), page, '粉煤灰');
    expectCard(card, '粉煤灰');
    const seen = await page.evaluate(() => ({
      roots: [...document.querySelectorAll('*')].filter((one) => one.shadowRoot).length,
      text: document.documentElement.lastElementChild?.textContent,
      attributes: document.body.getAttributeNames(),
    }));
    expect(seen).toEqual({ roots: 0, text: '', attributes: [] });
  });

  test('of a document shows the article that the page calls, and opens it', async () => {
    const page = await lens().open(
      `${site}/article.html`,
      pageOf('<p>依照《国家<b>自然科学基金</b>条例》第三条的规定，《循环经济促进法》第三条。</p>'),
    );
    await page.bringToFront();
    await pointAt(page, await showMark(page, '国家自然科学基金条例》第三条'));
    expect((await marksOf(page)).map(({ text }) => text)).toEqual(['国家自然科学基金条例》第三条']);
    const { text } = await until('the article on the card', async () => {
      const seen = await cardOf(lens(), page);
      return seen?.text.includes('所引条文') ? seen : null;
    });
    expect(text).toContain('第三条 国家设立国家自然科学基金，用于资助基础研究');
    expect(text).toMatch(/第 1069[–-]1071 行/u);
    expect(text.indexOf('所引条文')).toBeLessThan(text.indexOf('国务院令第796号'));
    await clickInCard(lens(), page, '打开原文');
    const reader = await lens().tab((address) => address.includes('machinery-2024-11:1069'));
    const here = await until('the article in the reader', () =>
      reader.evaluate(() => document.querySelector('[data-here]')?.textContent),
    );
    expect(here).toContain('用于资助基础研究');
  });

  test('“打开原文” opens the reader at the line', async () => {
    const page = await lens().open(`${site}/source.html`, samplePage());
    await openCard(lens(), page, '失信惩戒');
    await clickInCard(lens(), page, '打开原文');
    const reader = await lens().tab((address) => address.includes('/reader.html#'));
    const text = await until('the clause in the reader', () =>
      reader.evaluate(() => document.body.innerText.includes('失信') && document.body.innerText),
    );
    expect(text).toContain('失信');
  });

  describe.skipIf(!hasRealPages)('on real pages (../shared/pages)', () => {
    test.for([
      ['gov-cn-financing-guarantee.html', '失信惩戒'],
      ['gov-cn-zero-waste-city.html', '建筑垃圾处理'],
      ['gov-cn-zero-waste-city.html', '粉煤灰'],
    ] as const)('%s: %s', async ([file, term]) => {
      const page = await lens().open(`${site}/zhengce/${file}`, realPage(file));
      const { mark, card } = await openCard(lens(), page, term);
      expectCard(card, term);
      expect(overlap(card.box, mark)).toBe(false);
      expect((await marksOf(page)).length).toBeGreaterThan(5);
    });
  });
});
