import { describe, expect, test } from 'vitest';
import { eachBrowser } from './harness/each-browser.ts';
import { marksOf, waitForMark } from './harness/marks.ts';
import { hasRealPages, pageOf, realPage, samplePage } from './harness/pages.ts';
import { until } from './harness/wait.ts';

const site = 'http://www.gov.cn';

eachBrowser('marks', (lens) => {
  test('the sample page has its terms marked, with no word of its menu and footer', async () => {
    const page = await lens().open(`${site}/demo/notice.html`, samplePage());
    const texts = await waitForMark(page, '失信惩戒');
    expect(texts).toEqual(expect.arrayContaining(['粉煤灰', '建筑垃圾处理', '可再生能源']));
    expect(texts.some((text) => text.includes('能源法'))).toBe(true);
    const inFurniture = await page.evaluate(() => {
      const furniture = [...document.querySelectorAll('nav, footer')];
      return Array.from(CSS.highlights as unknown as Map<string, Set<AbstractRange>>)
        .flatMap(([, spans]) => [...spans])
        .filter(({ startContainer }) => furniture.some((one) => one.contains(startContainer)))
        .length;
    });
    expect(inFurniture).toBe(0);
  });

  test('a longer word is not cut: 化工 stays unmarked in 集约化工作', async () => {
    const page = await lens().open(
      `${site}/words.html`,
      pageOf('<p>推进集约化工作，细化工作方案；发展煤化工。</p><p>粉煤灰</p>'),
    );
    await waitForMark(page, '粉煤灰');
    const marks = (await marksOf(page)).map(({ text }) => text);
    expect(marks.filter((text) => text === '化工')).toEqual([]);
  });

  test('a term that inline tags cut is marked as one', async () => {
    const page = await lens().open(
      `${site}/cut.html`,
      pageOf('<p>健全<b>失信</b><span>惩</span>戒机制</p>'),
    );
    expect(await waitForMark(page, '失信惩戒')).toContain('失信惩戒');
  });

  test('no node of the page changes', async () => {
    const reply = samplePage();
    const page = await lens().open(`${site}/untouched.html`, reply);
    await waitForMark(page, '失信惩戒');
    const seen = await page.evaluate((source) => {
      const sent = new DOMParser().parseFromString(source, 'text/html').documentElement;
      const { documentElement: now } = document;
      return { same: sent.outerHTML === now.outerHTML, children: now.childElementCount };
    }, String(reply.body));
    expect(seen).toEqual({ same: true, children: 2 });
  });

  test("works under the policy default-src 'none'", async () => {
    const page = await lens().open(
      `${site}/strict.html`,
      pageOf('<p>综合利用粉煤灰</p>', { 'content-security-policy': "default-src 'none'" }),
    );
    expect(await waitForMark(page, '粉煤灰')).toContain('粉煤灰');
  });

  test('what a page writes later is marked, and what it removes is not', async () => {
    const page = await lens().open(`${site}/living.html`, pageOf('<p id="a">综合利用粉煤灰</p>'));
    await waitForMark(page, '粉煤灰');
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = '健全失信惩戒机制';
      document.body.append(paragraph);
      document.getElementById('a')?.remove();
    });
    await waitForMark(page, '失信惩戒');
    await until('the removed mark to go', async () =>
      (await marksOf(page)).every(({ text }) => text !== '粉煤灰'),
    );
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      if (text) text.textContent = '建设生活垃圾和建筑垃圾处理设施';
    });
    expect(await waitForMark(page, '建筑垃圾处理')).not.toContain('失信惩戒');
  });

  test('what a page shows in a narrow window alone is marked once the window is narrow', async () => {
    const page = await lens().open(
      `${site}/narrow.html`,
      pageOf(
        '<style>.n { display: none } @media (width < 700px) { .n { display: block } }</style><p>粉煤灰</p><p class="n">煤矸石</p>',
      ),
    );
    await page.setViewport({ width: 1000, height: 600 });
    expect(await waitForMark(page, '粉煤灰')).toEqual(['粉煤灰']);
    await page.setViewport({ width: 600, height: 600 });
    expect(await waitForMark(page, '煤矸石')).toHaveLength(2);
  });

  test('a page that takes its root away is marked again once that is back', async () => {
    const page = await lens().open(`${site}/rootless.html`, pageOf('<p>粉煤灰</p>'));
    await waitForMark(page, '粉煤灰');
    await page.evaluate(async () => {
      const { documentElement: root } = document;
      root.remove();
      await new Promise((resolve) => {
        setTimeout(resolve, 400);
      });
      root.querySelector('p')?.append('与煤矸石');
      document.append(root);
    });
    expect(await waitForMark(page, '煤矸石')).toEqual(expect.arrayContaining(['粉煤灰', '煤矸石']));
  });

  test('a page without Chinese gets no mark', async () => {
    const page = await lens().open(`${site}/english.html`, pageOf('<p>The State Council</p>'));
    // Marks come within a second on pages that get any; this one must stay without.
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    expect(await marksOf(page)).toEqual([]);
  });

  describe.skipIf(!hasRealPages)('real pages (../shared/pages)', () => {
    test.for([
      ['gov-cn-financing-guarantee.html', '失信惩戒'],
      ['gov-cn-zero-waste-city.html', '建筑垃圾处理'],
    ] as const)('%s is marked', async ([file, term]) => {
      const page = await lens().open(`${site}/zhengce/${file}`, realPage(file));
      const texts = await waitForMark(page, term);
      expect(texts.length).toBeGreaterThan(3);
    });
  });
});
