import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardGone, cardOf, clickInCard, openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { press } from './harness/keys.ts';
import { type Lens } from './harness/lens.ts';
import { marksOf, waitForMark } from './harness/marks.ts';
import { until } from './harness/wait.ts';

/** 关于《全国失信惩戒措施基础清单（2022年版）》的说明: its first item defines 失信惩戒. */
const explanation = 'consulting-2022:4005';
const list = 'consulting-2022:4030';
const west = 'machinery-2024-11:2100';

// No `waitForSelector`, `locator`, `$eval`: puppeteer brings them into a page by eval, which the policy of the
// extension's own pages forbids in Firefox.

const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(
    (selector) => Array.from(document.querySelectorAll(selector), (at) => at.textContent ?? ''),
    selector,
  );

const hrefOf = (page: Page, selector: string): Promise<string | null | undefined> =>
  page.evaluate((selector) => document.querySelector(selector)?.getAttribute('href'), selector);

const there = (page: Page, selector: string): Promise<boolean> =>
  until(selector, () =>
    page.evaluate((selector) => document.querySelector(selector) !== null, selector),
  );

/** Clicks the first such element with the pointer. */
const click = async (page: Page, selector: string): Promise<void> => {
  await there(page, selector);
  const [x, y] = await page.evaluate((selector) => {
    const element = document.querySelector(selector);
    element?.scrollIntoView({ block: 'nearest' });
    const box = element?.getClientRects()[0];
    return box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
  }, selector);
  if (x === undefined || y === undefined) throw new Error(`${selector} is not on the screen.`);
  await page.mouse.click(x, y);
};

/** Types into a field, or chooses of a list, in the place of what was there. */
const enter = async (page: Page, selector: string, value: string): Promise<void> => {
  await there(page, selector);
  await page.evaluate(
    (selector, value) => {
      const field = document.querySelector(selector) as HTMLInputElement | HTMLSelectElement;
      field.focus();
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
};

const openReader = async (lens: Lens, place: string): Promise<Page> => {
  const page = await lens.openOwn(`reader.html#${place}`);
  await page.setViewport({ width: 1400, height: 900 });
  await page.bringToFront();
  await there(page, '[data-here]');
  // The place is held for some frames unless the reader does something.
  await page.keyboard.press('Shift');
  return page;
};

const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

/** Opens a tab beside the text. */
const openPanel = async (page: Page, name: string): Promise<void> => {
  await click(page, `#tab-${name}`);
  await there(page, `#panel-${name} .count`);
};

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const found = await here.run('.panels', { resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  });
};

eachBrowser('what the reader knows', (lens) => {
  test('terms in the text are marked, and open the cards of pages', async () => {
    const page = await openReader(lens(), explanation);
    await waitForMark(page, '失信惩戒');
    const { card } = await openCard(lens(), page, '严重失信主体名单');
    expect(card.styled).toBe(true);
    expect(card.text).toContain('严重失信主体名单');
    await page.keyboard.press('Escape');
    await cardGone(lens(), page);
  });

  test('a document’s own title is not marked in it, nor what is no text of it', async () => {
    const page = await openReader(lens(), list);
    await waitForMark(page, '对外承包工程管理条例');
    const marks = await marksOf(page);
    expect(marks.some(({ text }) => text.includes('全国失信惩戒措施基础清单'))).toBe(false);
    const outside = await page.evaluate(() =>
      Array.from(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).flatMap(
        ([name, spans]) =>
          Array.from(spans)
            .filter(({ startContainer }) => !startContainer.parentElement?.closest('.text'))
            .map(() => name),
      ),
    );
    expect(outside).toEqual([]);
  });

  test('only what is near the window is drawn', async () => {
    const page = await openReader(lens(), west);
    await waitForMark(page, '磷石膏');
    const far = await page.evaluate(() =>
      Array.from(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).flatMap(
        ([, spans]) =>
          Array.from(spans, ({ startContainer }) =>
            Math.abs(startContainer.parentElement?.getBoundingClientRect().top ?? 0),
          ).filter((top) => top > 6 * innerHeight),
      ),
    );
    expect(far).toEqual([]);
  });

  test('the source of a card goes to its place without a new tab, where that is this document', async () => {
    const page = await openReader(lens(), 'consulting-2022:4015');
    await openCard(lens(), page, '失信惩戒');
    const tabs = (await lens().browser.pages()).length;
    await clickInCard(lens(), page, '打开原文');
    await until('the place', async () => (await hashOf(page)) === `#${explanation}`);
    expect((await lens().browser.pages()).length).toBe(tabs);
  });

  test('keys go from term to term', async () => {
    const page = await openReader(lens(), explanation);
    await waitForMark(page, '失信惩戒');
    await press(lens(), 'next-term');
    const ring = await until('the ring', async () =>
      lens().onShadowRoot(page, '(root) => root.activeElement?.ariaLabel ?? null', null),
    );
    const marked = (await marksOf(page)).map(({ text }) => text);
    expect(marked.some((words) => JSON.stringify(ring).includes(words))).toBe(true);
  });

  test('a citation in the text leads to the document that is held', async () => {
    const page = await openReader(lens(), explanation);
    await click(page, '.text a');
    await until('the list', async () => (await hashOf(page)) === '#consulting-2022:4021');
    const title = '《全国失信惩戒措施基础清单（2022年版）》';
    await until('its title', async () => (await textsOf(page, 'h1'))[0] === title);
    expect(await textsOf(page, '[data-here]')).toHaveLength(1);
  });

  test('all definitions are listed, narrowed by words, and lead to their places', async () => {
    const page = await openReader(lens(), 'consulting-2022:9299');
    await openPanel(page, 'definitions');
    const all = await textsOf(page, '#panel-definitions li b');
    expect(all).toContain('化工园区');
    expect(await textsOf(page, '#panel-definitions .count')).toEqual([`共 ${all.length} 条`]);
    await enter(page, '#panel-definitions input', '化工 园区');
    await until('fewer', async () => {
      const left = await textsOf(page, '#panel-definitions li b');
      return left.length < all.length && left.includes('化工园区');
    });
    await click(page, '#panel-definitions li a');
    const href = await hrefOf(page, '#panel-definitions li a');
    await until('the place', async () => (await hashOf(page)) === href);
    await there(page, '[data-here]');
  });

  test('citations stand by relation, with article and place; what is not held says so', async () => {
    const page = await openReader(lens(), list);
    await openPanel(page, 'citations');
    expect(await textsOf(page, '#panel-citations h2')).toEqual(['本文件引用', '引用本文件']);
    const [first = ''] = await textsOf(page, '#panel-citations .list > li');
    expect(first).toContain('《行政许可法》语料未收录原文');
    expect(first).toContain('第 4024 行第七十八条、第七十九条');
    await enter(page, '#panel-citations input', '直销');
    await until('fewer', async () => {
      const left = await textsOf(page, '#panel-citations .list > li');
      return left.length === 1 && left[0]?.includes('直销管理条例');
    });
    await enter(page, '#panel-citations input', '');
    // What cites it is held, and leads there.
    const held = '#panel-citations section:last-of-type .other a';
    await there(page, held);
    const href = await hrefOf(page, held);
    await click(page, held);
    await until('the other document', async () => (await hashOf(page)) === href);
  });

  test('entries are narrowed by words, region and heading, sorted, and lead to their lines', async () => {
    const page = await openReader(lens(), west);
    await openPanel(page, 'entries');
    const rows = () => textsOf(page, '#panel-entries tbody tr');
    expect(await textsOf(page, '#panel-entries .count')).toEqual(['共 566 条']);
    expect(await rows()).toHaveLength(100);
    await enter(page, '#panel-entries input', '磷石膏');
    await enter(page, '#panel-entries select', '贵州省');
    await until('one row', async () => (await rows()).length === 1);
    expect((await rows())[0]).toContain('第 2102 行');
    await click(page, '#panel-entries tbody a');
    await until('the place', async () => (await hashOf(page)) === '#machinery-2024-11:2102');
    await click(page, '#panel-entries .choices button');
    await until('all rows', async () => (await rows()).length === 100);
    await click(page, '#panel-entries th button');
    await until('the order', async () => (await rows())[0]?.startsWith('（一）'));
    await click(page, '#panel-entries th button');
    await until('the other order', async () => /^\d\d/u.test((await rows())[0] ?? ''));
    expect(await page.evaluate(() => document.querySelector('#panel-entries th')?.ariaSort)).toBe(
      'descending',
    );
  });

  test('rows are copied as a table', async () => {
    const page = await openReader(lens(), west);
    await openPanel(page, 'entries');
    await enter(page, '#panel-entries input', '磷石膏 贵州');
    await until(
      'one row',
      async () => (await textsOf(page, '#panel-entries tbody tr')).length === 1,
    );
    await click(page, '#panel-entries .export button');
    await until('the word', async () =>
      (await textsOf(page, '#panel-entries .export output'))[0]?.startsWith('已复制 1 行'),
    );
    await page.evaluate(() => {
      addEventListener('paste', ({ clipboardData }) => {
        document.title = clipboardData?.getData('text/plain') ?? '';
      });
      document.querySelector<HTMLElement>('#panel-entries input')?.focus();
    });
    await page.keyboard.down('Control');
    // Without a window Chromium leaves the key's meaning to who sends it.
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const pasted = await until('what was pasted', async () => {
      const title = await page.title();
      return title.startsWith('编号') && title;
    });
    expect(pasted).toContain('磷矿石资源深部勘探及利用磷石膏充填采矿技术生产磷矿石');
    expect(pasted).toContain('2102');
  });

  test('panels are without faults that axe finds', async () => {
    for (const scheme of lens().name === 'chromium' ? (['light', 'dark'] as const) : ['light'])
      for (const [place, name] of [
        [explanation, 'definitions'],
        [list, 'citations'],
        [west, 'entries'],
      ] as const) {
        const page = await openReader(lens(), place);
        if (lens().name === 'chromium')
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await openPanel(page, name);
        expect(await violations(page), `${name} ${scheme}`).toEqual([]);
        await page.close();
      }
  });

  test('a card that is pinned stays while its text is left', async () => {
    const page = await openReader(lens(), explanation);
    await openCard(lens(), page, '严重失信主体名单');
    await clickInCard(lens(), page, '固定');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect((await cardOf(lens(), page))?.text).toContain('严重失信主体名单');
  });
});
