import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eachBrowser } from './harness/each-browser.ts';
import { type Lens } from './harness/lens.ts';
import { soon, until } from './harness/wait.ts';

/** 鼓励外商投资产业目录, 1,539 clauses on 2,132 lines, in its middle. */
const long = 'consulting-2022:1500';

/** Opens the reader and waits until all of the text is in the page. */
const openWhole = async (lens: Lens, address: string): Promise<Page> => {
  const page = await lens.openOwn(`reader.html#${address}`);
  await page.bringToFront();
  await until('the whole text', () =>
    page.evaluate(() => {
      const parts = [...document.querySelectorAll('.part')];
      return parts.length > 0 && parts.every((part) => part.firstChild);
    }),
  );
  return page;
};

/** Waits for a page that moves no more, and tells where a clause's top is; null where it is not there. */
const topOf = async (page: Page, id: string): Promise<number | null> => {
  await soon(500);
  return page.evaluate(
    (id) => document.getElementById(id)?.getBoundingClientRect().top ?? null,
    id,
  );
};

const isHere = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('[data-here]')?.id);

/** The id of the clause at the middle of the window. */
const readClause = (page: Page): Promise<string> =>
  until('a clause in the middle', () =>
    page.evaluate(() => {
      // The middle itself may be between two clauses.
      for (let y = innerHeight / 2; y < innerHeight; y += 8) {
        const clause = document.elementFromPoint(innerWidth / 2, y)?.closest('[data-clause]');
        if (clause) return clause.id;
      }
      return undefined;
    }),
  );

eachBrowser('the reader', (lens) => {
  test('shows the line asked for in the middle of the window, and all of the text soon after', async () => {
    const page = await lens().openOwn(`reader.html#${long}`);
    await until('the line', () => isHere(page));
    const before = (await topOf(page, long)) ?? 0;
    const height = await page.evaluate(() => innerHeight);
    expect(before).toBeGreaterThan(height * 0.3);
    expect(before).toBeLessThan(height * 0.7);
    await until('the whole text', () =>
      page.evaluate(() => document.querySelectorAll('[data-clause]').length >= 1539),
    );
    expect(Math.abs(((await topOf(page, long)) ?? 0) - before)).toBeLessThan(2);
  });

  test('a row of a long table stays where it is while the other rows come', async () => {
    const place = 'consulting-2022:3300';
    const page = await lens().openOwn(`reader.html#${place}`);
    await until('the line', () => isHere(page));
    const before = await page.evaluate(
      (id) => document.getElementById(id)?.getBoundingClientRect().top,
      place,
    );
    const height = await page.evaluate(() => innerHeight);
    expect(before).toBeGreaterThan(height * 0.3);
    expect(before).toBeLessThan(height * 0.7);
    await until('all rows', () =>
      page.evaluate(() => document.querySelector('.part.rest') === null),
    );
    expect(Math.abs(((await topOf(page, place)) ?? 0) - (before ?? 0))).toBeLessThan(3);
  });

  test('the browser’s own search finds what is far from the window', async () => {
    const page = await openWhole(lens(), long);
    const found = await page.evaluate(() => {
      document.getSelection()?.removeAllRanges();
      const { find } = window as unknown as { find: (...asked: unknown[]) => boolean };
      return find('木本食用油料', false, false, true);
    });
    expect(found).toBe(true);
    const top = (await topOf(page, 'consulting-2022:87')) ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
  });

  test('scrolling up does not move what is read, though parts above were only estimated', async () => {
    const page = await openWhole(lens(), long);
    await page.mouse.move(640, 400);
    for (let turn = 0; turn < 12; turn++) {
      const id = await readClause(page);
      const before = (await topOf(page, id)) ?? 0;
      const from = await page.evaluate(() => scrollY);
      await page.mouse.wheel({ deltaY: -300 });
      await until('the wheel to turn', () => page.evaluate((y) => scrollY !== y, from));
      await soon(300);
      // Where heights above came out, the scroll position changes with them.
      const moved = ((await topOf(page, id)) ?? 0) - before;
      expect(Math.abs(moved - 300)).toBeLessThan(4);
    }
  });

  test('another line of the same document keeps the text, and the way back leads to the place left', async () => {
    const page = await openWhole(lens(), long);
    await page.evaluate(() => {
      Object.assign(document.querySelector('.part') as Element, { isKept: true });
      scrollBy(0, 777);
    });
    const id = await readClause(page);
    const left = await topOf(page, id);
    await page.evaluate(() => {
      location.hash = '#consulting-2022:85';
    });
    await until('the other line', async () => (await isHere(page)) === 'consulting-2022:85');
    expect(await topOf(page, 'consulting-2022:85')).toBeGreaterThan(0);
    expect(
      await page.evaluate(() => 'isKept' in (document.querySelector('.part') as Element)),
    ).toBe(true);
    await page.evaluate(() => history.back());
    await until('the first line', async () => (await isHere(page)) === long);
    expect(Math.abs(((await topOf(page, id)) ?? 0) - (left ?? 0))).toBeLessThan(3);
    await page.evaluate(() => history.forward());
    await until('the other line', async () => (await isHere(page)) === 'consulting-2022:85');
    const top = (await topOf(page, 'consulting-2022:85')) ?? -1;
    expect(top).toBeGreaterThan(0);
  });

  test('loaded again, it shows the place that was left', async () => {
    const page = await openWhole(lens(), long);
    await page.evaluate(() => scrollBy(0, -2500));
    const id = await readClause(page);
    const left = (await topOf(page, id)) ?? 0;
    await page.evaluate(() => location.reload());
    await soon(300);
    await until('the text', () =>
      page.evaluate(() => document.querySelector('[data-clause]') !== null),
    );
    await soon(700);
    expect(Math.abs(((await topOf(page, id)) ?? 9999) - left)).toBeLessThan(3);
  });

  test('finds words whatever their width and spaces, counts them and steps through', async () => {
    const page = await openWhole(lens(), 'machinery-2024-11:480');
    await page.keyboard.press('/');
    await page.keyboard.type('可再生 能源');
    const painted = () =>
      page.evaluate(() => ({
        counted: Number(
          /^\d+\/(\d+)$/u.exec(document.querySelector('.found')?.textContent ?? '')?.[1],
        ),
        all: CSS.highlights.get('reader-found')?.size,
        current: (
          [...(CSS.highlights.get('reader-found-current') ?? [])] as Range[]
        )[0]?.toString(),
      }));
    await until('all of it sought', async () => (await painted()).current === '可再生能源');
    const { counted, all } = await painted();
    expect(counted).toBeGreaterThan(5);
    expect(all).toBe(counted);
    const at = () => page.evaluate(() => document.querySelector('.found')?.textContent);
    const before = await at();
    await page.keyboard.press('Enter');
    await until('the next one', async () => (await at()) !== before);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Shift');
    await until('the one before', async () => (await at()) === before);
    const inSight = await page.evaluate(() => {
      const [range] = CSS.highlights.get('reader-found-current') ?? [];
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
    expect(inSight).toBe(true);
    await page.keyboard.press('Escape');
    await until('no highlight', () => page.evaluate(() => !CSS.highlights.has('reader-found')));
  });

  test('j and k go from article to article', async () => {
    const page = await openWhole(lens(), 'machinery-2024-11:480');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe('machinery-2024-11:480');
    await page.keyboard.press('j');
    expect(await focused()).toBe('machinery-2024-11:482');
    await page.keyboard.press('j');
    expect(await focused()).toBe('machinery-2024-11:484');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    expect(await focused()).toBe('machinery-2024-11:476');
  });

  test('a selection over clauses is copied with its reference and without line numbers', async () => {
    const page = await openWhole(lens(), 'machinery-2024-11:480');
    await page.evaluate(() => {
      const words = (id: string) => document.getElementById(id)?.querySelector('.text')?.lastChild;
      const from = words('machinery-2024-11:476');
      const to = words('machinery-2024-11:480');
      if (!from || !to) throw new Error('no such clauses');
      document.getSelection()?.setBaseAndExtent(from, 1, to, 12);
      addEventListener('copy', ({ clipboardData }) => {
        Object.assign(globalThis, {
          copied: [clipboardData?.getData('text/plain'), clipboardData?.getData('text/html')],
        });
      });
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    const [plain = '', html = ''] = await until('what was copied', () =>
      page.evaluate(() => (globalThis as unknown as { copied?: string[] }).copied),
    );
    expect(plain).toBe(
      [
        '能源规划按照规定的权限和程序报经批准后实施。',
        '经批准的能源规划应当按照规定予以公布。',
        '第二十条 组织编制能源规划的部门',
        '——《中华人民共和国能源法》第十九条至第二十条',
        '出处：政策汇编（2024年11月，总第9期），第 476–480 行',
      ].join('\n'),
    );
    expect(html).toContain('《中华人民共和国能源法》第十九条至第二十条');
  });

  test('a clause that is pointed at has its tools, and its reference can be copied', async () => {
    const page = await openWhole(lens(), 'machinery-2024-11:480');
    await page.hover('[id="machinery-2024-11:484"]');
    await until('the tools', () =>
      page.evaluate(() => document.querySelector('[id="machinery-2024-11:484"] .tools') !== null),
    );
    await page.click('[id="machinery-2024-11:484"] .tools button');
    const said = await until('the note', () =>
      page.evaluate(() => document.querySelector('.toast')?.textContent),
    );
    expect(said).toBe('已复制');
  });

  test('merged cells are one, and the head of a long table stays in sight', async () => {
    const page = await openWhole(lens(), 'consulting-2022:4030');
    const seen = await page.evaluate(() => {
      const cell = [...document.querySelectorAll('td[rowspan]')].find((one) =>
        one.textContent.includes('依法实施市场准入'),
      );
      const head = document.querySelector('thead')?.getBoundingClientRect();
      const bar = document.querySelector('.bar')?.getBoundingClientRect();
      return { rows: cell?.getAttribute('rowspan'), head: head?.top, bar: bar?.bottom };
    });
    expect(Number(seen.rows)).toBeGreaterThan(10);
    expect(Math.abs((seen.head ?? 0) - (seen.bar ?? -99))).toBeLessThan(3);
  });

  test('nothing but wide tables is wider than a narrow window; the outline is a drawer there', async () => {
    const page = await lens().openOwn('reader.html');
    await page.setViewport({ width: 320, height: 700 });
    for (const place of ['consulting-2022:9406', 'consulting-2022:2453', 'nansha-2022:35']) {
      await page.evaluate((place) => {
        location.hash = `#${place}`;
      }, place);
      await until('the line', async () => (await isHere(page)) === place);
      await soon(500);
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(wide).toBe(0);
    }
    const isOpen = () =>
      page.evaluate(() => document.querySelector('.outline')?.checkVisibility() ?? false);
    expect(await isOpen()).toBe(false);
    await page.click('.toggle.for-outline');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await until('the drawer to close', async () => !(await isOpen()));
    await page.click('.toggle.for-outline');
    await page.click('.outline li:nth-child(2) a');
    await until('the drawer to close', async () => !(await isOpen()));
  });

  test('without an address it lists all documents; typing filters them and a click opens one', async () => {
    const page = await lens().openOwn('reader.html');
    await until('the list', () =>
      page.evaluate(() => document.querySelectorAll('.entry').length > 80),
    );
    await page.type('input[type=search]', '失信惩戒');
    await until('the filtered list', () =>
      page.evaluate(() => document.querySelectorAll('.entry').length < 5),
    );
    await page.click('.entry a');
    const title = await until('the document', () =>
      page.evaluate(() => document.querySelector('.about h1')?.textContent),
    );
    expect(title).toContain('失信惩戒');
    await page.evaluate(() => history.back());
    await until('the list again', () =>
      page.evaluate(() => document.querySelectorAll('.entry').length > 80),
    );
  });
});
