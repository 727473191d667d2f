import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { cardGone, clickInCard, openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { type Lens } from './harness/lens.ts';
import { waitForMark } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { catchFiles, caughtFile, popupToType, pressIn, shows } from './harness/popup.ts';
import { openSettings, press } from './harness/settings.ts';
import { soon, until } from './harness/wait.ts';

/** The names of what is listed, the first row first. */
const listed = (own: Page): Promise<string[]> =>
  own.evaluate(() =>
    [...document.querySelectorAll('.history li .go [lang]:first-child')].map(
      (one) => one.textContent ?? '',
    ),
  );

/** The history in a tab. */
const openHistory = async (lens: Lens): Promise<Page> => {
  const own = await lens.openOwn('popup.html#view=history');
  await until('the history', () =>
    own.evaluate(() => document.querySelector('.history[aria-busy=false]') !== null),
  );
  return own;
};

/** The names of what is listed, once `name` is among them. @throws Error with what is listed instead */
const waitForRow = async (own: Page, name: string): Promise<string[]> => {
  let names: string[] = [];
  await until(`the row ${name}`, async () => {
    names = await listed(own);
    return names.includes(name);
  }).catch((error: unknown) => {
    throw new Error(`Instead are listed: ${names.join('; ')}`, { cause: error });
  });
  return names;
};

/** Gives the page a file, as its field for files would. */
const importText = (own: Page, text: string): Promise<void> =>
  own.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('.history input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'history.json', { type: 'application/json' }));
    if (!field) throw new Error('There is no field for files.');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const fileOf = (names: readonly string[]): string =>
  JSON.stringify({
    format: 'policy-lens-history',
    version: 1,
    lookUps: names.map((name, index) => ({
      at: 1_790_000_000_000 + index,
      item: { kind: 'term', name },
    })),
    stars: [],
  });

const cleared = async (own: Page): Promise<void> => {
  await pressIn(own, '清空记录');
  await until('no rows', async () => (await listed(own)).length === 0);
};

/** Erases all that is kept and set, from below: each test begins with nothing, whatever the one before left. */
const emptyStore = async (lens: Lens): Promise<void> => {
  const own = await lens.openOwn('assets/marks.css');
  await own.evaluate('chrome.storage.sync.clear()');
  await own.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('Unknown.')));
      });
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'user-data')) return;
    const database = await answer(indexedDB.open('user-data'));
    const stores = [...database.objectStoreNames];
    const clearing = database.transaction(stores, 'readwrite');
    await Promise.all(stores.map((name) => answer(clearing.objectStore(name).clear())));
    database.close();
  });
  await own.close();
};

eachBrowser('the history', (lens) => {
  beforeEach(() => emptyStore(lens()));

  const open = async (body: string): Promise<Page> => {
    const page = await lens().open('http://www.gov.cn/history.html', pageOf(body));
    await page.bringToFront();
    return page;
  };

  test('keeps a card that stood for a second, and none that only flashed', async () => {
    const page = await open('<p>粉煤灰</p><p style="margin-top: 300px">煤矸石</p>');
    await waitForMark(page, '煤矸石');
    await openCard(lens(), page, '煤矸石');
    await page.mouse.move(2, 2, { steps: 3 });
    await cardGone(lens(), page);
    await openCard(lens(), page, '粉煤灰');
    await soon(1300);
    const own = await openHistory(lens());
    expect(await waitForRow(own, '粉煤灰')).toEqual(['粉煤灰']);
    expect(await own.evaluate(() => document.body.innerText)).not.toContain('gov.cn/history');
    await cleared(own);
  });

  test('keeps a card that is pinned at once, and its star; a look-up leads to the card', async () => {
    const page = await open('<p>粉煤灰</p>');
    await waitForMark(page, '粉煤灰');
    await openCard(lens(), page, '粉煤灰');
    await clickInCard(lens(), page, '固定卡片');
    await clickInCard(lens(), page, '更多操作');
    await until('the star', async () => {
      await clickInCard(lens(), page, '加星标').catch(() => undefined);
      const root = '(root) => root.querySelector("output")?.textContent ?? ""';
      return String(await lens().onShadowRoot(page, root, null)).includes('已加星标');
    });
    const own = await openHistory(lens());
    await waitForRow(own, '粉煤灰');
    await pressIn(own, '粉煤灰');
    await until('the card', () =>
      own.evaluate(() => document.querySelector('[aria-label="政策镜：粉煤灰"]') !== null),
    );
    await own.keyboard.press('Escape');
    await pressIn(own, '星标');
    expect(await waitForRow(own, '粉煤灰')).toEqual(['粉煤灰']);
    await pressIn(own, '取消“粉煤灰”的星标');
    await until('no star', async () => (await listed(own)).length === 0);
    await pressIn(own, '撤销');
    await waitForRow(own, '粉煤灰');
    await pressIn(own, '清空星标');
    await until('no star', async () => (await listed(own)).length === 0);
  });

  test('keeps a search that was opened from, and the passage', async () => {
    const popup = await popupToType(lens());
    await popup.keyboard.type('可行性研究报告 重新编制');
    await until('a result', () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('[role=option]')].some((one) =>
          /条文|政策表述|目录条目/u.test((one as HTMLElement).innerText),
        ),
      ),
    );
    await popup.keyboard.press('Enter');
    await until('the passage', () =>
      popup.evaluate(() => document.querySelector('.opened .card') !== null),
    );
    const own = await openHistory(lens());
    const names = await waitForRow(own, '可行性研究报告 重新编制');
    expect(names).toHaveLength(2);
    await pressIn(own, '可行性研究报告 重新编制');
    await until('the search', () =>
      own.evaluate(
        () =>
          document.querySelector<HTMLInputElement>('input')?.value === '可行性研究报告 重新编制',
      ),
    );
  });

  test('keeps a document that the reader opened', async () => {
    const reader = await lens().openOwn('reader.html#consulting-2022:4005');
    await until('the line', () =>
      reader.evaluate(() => document.querySelector('[aria-current]') !== null),
    );
    await reader.evaluate(() => {
      const clause = document.querySelector('[aria-current]')?.closest('[data-clause]');
      clause
        ?.querySelector('.line')
        ?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    });
    await until('the star', () =>
      reader.evaluate(() => document.querySelector('[data-clause] .star') !== null),
    );
    await reader.evaluate(() =>
      document.querySelector<HTMLElement>('[data-clause] .star')?.click(),
    );
    await until('the star to be set', () =>
      reader.evaluate(() => document.querySelector('[data-clause] .star.on') !== null),
    );
    const own = await openHistory(lens());
    await until('the document', async () => (await listed(own)).length === 1);
    await pressIn(own, '星标');
    await until('the clause', async () => (await listed(own)).length === 1);
    await pressIn(own, '清空星标');
    await until('no star', async () => (await listed(own)).length === 0);
    await pressIn(own, '查询记录');
    await shows(own, '第 4005 行');
    const [name = ''] = await listed(own);
    expect(name).toMatch(/^《.+》$/u);
    await pressIn(own, name);
    await reader.close();
    const again = await lens().tab((address) => address.includes('reader.html#consulting-2022'));
    await until('the line', () =>
      again.evaluate(() => document.querySelector('[aria-current]') !== null),
    );
  });

  test('is out and in again as a file; what the corpus has no more says so', async () => {
    const own = await openHistory(lens());
    await importText(own, fileOf(['粉煤灰', '没有这个词的名字']));
    await shows(own, '已导入 2 条记录');
    await shows(own, '语料更新后已没有这一条。');
    expect(await listed(own)).toEqual(['没有这个词的名字', '粉煤灰']);
    await catchFiles(own);
    await pressIn(own, '导出（JSON）');
    const json = await caughtFile(own);
    expect(json.name).toMatch(/^政策镜历史-.*\.json$/u);
    await pressIn(own, '导出（Markdown）');
    expect((await caughtFile(own)).text).toContain('术语：粉煤灰');
    await cleared(own);
    await importText(own, json.text);
    await waitForRow(own, '粉煤灰');
    await own.focus('.history input[type=search]');
    await own.keyboard.type('没有这个');
    await until('what was found', async () => (await listed(own)).length === 1);
    await own.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.history input[type=search]');
      field?.select();
    });
    await own.keyboard.press('Backspace');
    await importText(own, '{}');
    await shows(own, '没有导入：文件不是政策镜导出的历史。');
    expect(await listed(own)).toHaveLength(2);
    await cleared(own);
    await pressIn(own, '撤销');
    await until('the rows', async () => (await listed(own)).length === 2);
  });

  test('keeps nothing of a private window', async () => {
    const address = 'http://www.gov.cn/private.html';
    lens().serve(address, pageOf('<p>煤矸石</p>'));
    const hidden = await lens().openPrivate(address);
    await waitForMark(hidden, '煤矸石');
    await hidden.bringToFront();
    await openCard(lens(), hidden, '煤矸石');
    await clickInCard(lens(), hidden, '固定卡片');
    await soon(1300);
    await hidden.close();
    // What is kept of a page opened after it shows that the history is at work.
    const page = await open('<p>粉煤灰</p>');
    await waitForMark(page, '粉煤灰');
    await openCard(lens(), page, '粉煤灰');
    await clickInCard(lens(), page, '固定卡片');
    const own = await openHistory(lens());
    expect(await waitForRow(own, '粉煤灰')).toEqual(['粉煤灰']);
  });

  test('stops at once where it is switched off, asks what is to become of the rest, and says so', async () => {
    const own = await openHistory(lens());
    await importText(own, fileOf(['粉煤灰']));
    await waitForRow(own, '粉煤灰');
    await pressIn(own, '记录查询历史');
    await shows(own, '已有的 1 条记录要删除吗？');
    await pressIn(own, '保留');
    const page = await open('<p>煤矸石</p>');
    await waitForMark(page, '煤矸石');
    await openCard(lens(), page, '煤矸石');
    await soon(1300);
    expect(await listed(own)).toEqual(['粉煤灰']);
    await pressIn(own, '记录查询历史');
    // The settings have the same switch.
    const settings = await openSettings(lens());
    await until('the switch on', () =>
      settings.evaluate(
        () => document.querySelector<HTMLInputElement>('.history-keep input')?.checked,
      ),
    );
    await press(settings, '记录查询历史');
    await shows(settings, '已有的 1 条记录要删除吗？');
    await press(settings, '删除已有记录');
    await shows(settings, '已删除 1 条。');
    await until('no rows', async () => (await listed(own)).length === 0);
    await shows(own, '已停止记录。');
    await press(settings, '记录查询历史');
  });
});
