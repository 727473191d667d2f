import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eachBrowser } from './harness/each-browser.ts';
import { type Lens } from './harness/lens.ts';
import { marksOf, waitForMark } from './harness/marks.ts';
import { pageOf, samplePage } from './harness/pages.ts';
import { catchFiles, caughtFile, popupBeside, pressIn, shows } from './harness/popup.ts';
import { until } from './harness/wait.ts';

const site = 'http://www.gov.cn';

interface SeenRow {
  name: string;
  count: number;
  kind: string;
}

/** The list as it stands, row by row. */
const rowsOf = (popup: Page): Promise<SeenRow[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.page-terms section')].flatMap((section) =>
      [...section.querySelectorAll('li')].map((row) => ({
        kind: section.querySelector('.sign')?.textContent ?? '',
        name: row.querySelector('.go [lang]')?.textContent ?? '',
        count: Number.parseInt(row.querySelector('.count')?.textContent ?? '', 10),
      })),
    ),
  );

/** The view of a page's terms, once it lists this one. */
const listed = async (lens: Lens, page: Page, name: string): Promise<Page> => {
  const popup = await popupBeside(lens, page);
  await pressIn(popup, '本页');
  await until(`the row ${name}`, async () =>
    (await rowsOf(popup)).some((row) => row.name === name),
  );
  return popup;
};

const ringLabel = (lens: Lens, page: Page): Promise<unknown> =>
  lens.onShadowRoot(page, '(root) => root.querySelector("button.ring")?.ariaLabel ?? null', null);

const went = (popup: Page): Promise<string> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.went')].map((one) => one.textContent).join(''),
  );

eachBrowser('the terms of the page', (lens) => {
  test('are listed by kind, each mark once, and the documents with their numbers', async () => {
    const page = await lens().open(`${site}/list.html`, samplePage());
    await waitForMark(page, '失信惩戒');
    const popup = await listed(lens(), page, '失信惩戒');
    const marks = (await marksOf(page)).length;
    await until('all marks', async () => {
      const rows = await rowsOf(popup);
      return rows.filter(({ name }) => name !== '').length > 5;
    });
    const rows = await rowsOf(popup);
    expect(rows.find(({ name }) => name === '失信惩戒')?.kind).toBe('界定');
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(marks);
    expect(rows.map(({ kind }) => kind)).toContain('文件');
    await pressIn(popup, '文件');
    const documents = await rowsOf(popup);
    expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(['文件']));
    expect(documents[0]?.name).toMatch(/^《.+》$/u);
  });

  test('lead to their places, one after the other, and around', async () => {
    const rest = '<div style="height: 2000px"></div>';
    const page = await lens().open(
      `${site}/go.html`,
      pageOf(
        `<p>粉煤灰</p>${rest}<p>煤矸石</p>${rest}<p>粉煤灰<span style="display: none">粉煤灰</span></p>`,
      ),
    );
    await waitForMark(page, '煤矸石');
    const html = await page.evaluate(() => document.body.outerHTML);
    const popup = await listed(lens(), page, '粉煤灰');
    await pressIn(popup, '粉煤灰');
    await until('the first place', async () => (await went(popup)) === '第 1 处，共 2 处');
    expect(await ringLabel(lens(), page)).toBe('粉煤灰，目录所列，第 1 个，共 2 个');
    await pressIn(popup, '粉煤灰');
    await until('the second place', async () => (await went(popup)) === '第 2 处，共 2 处');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(2000);
    await pressIn(popup, '煤矸石');
    await until('another term', async () => (await went(popup)) === '第 1 处，共 1 处');
    await pressIn(popup, '粉煤灰');
    await until('the first place', async () => (await went(popup)) === '第 1 处，共 2 处');
    expect(await page.evaluate(() => scrollY)).toBeLessThan(100);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(html);
  });

  test('of all frames are listed once, and lead into the frame', async () => {
    lens().serve(`${site}/inner-terms.html`, pageOf('<p>粉煤灰，失信惩戒</p>'));
    const page = await lens().open(
      `${site}/framed.html`,
      pageOf(`<p>粉煤灰</p><iframe src="${site}/inner-terms.html"></iframe>`),
    );
    await waitForMark(page, '粉煤灰');
    const popup = await listed(lens(), page, '失信惩戒');
    expect((await rowsOf(popup)).find(({ name }) => name === '粉煤灰')?.count).toBe(2);
    await pressIn(popup, '粉煤灰');
    await until('the first place', async () => (await went(popup)) === '第 1 处，共 2 处');
    await pressIn(popup, '粉煤灰');
    await until('the frame’s', async () => (await went(popup)) === '第 2 处，共 2 处');
    const inner = await until('the frame', async () => page.frames()[1]);
    await until('the ring in the frame', () =>
      inner.evaluate(() => document.documentElement.childElementCount === 3),
    );
  });

  test('open their card in the popup, and follow what the page does', async () => {
    const page = await lens().open(`${site}/card.html`, pageOf('<p id="p">粉煤灰</p>'));
    await waitForMark(page, '粉煤灰');
    const popup = await listed(lens(), page, '粉煤灰');
    await page.evaluate(() => {
      const p = document.getElementById('p');
      if (p) p.textContent = '煤矸石';
    });
    await until('the new row', async () =>
      (await rowsOf(popup)).every(({ name }) => name === '煤矸石'),
    );
    await pressIn(popup, '打开“煤矸石”的卡片');
    const card = await until('the card', () =>
      popup.evaluate(
        () => document.querySelector<HTMLElement>('[aria-label^="政策镜："]')?.innerText,
      ),
    );
    expect(card).toContain('煤矸石');
  });

  test('are saved as a table that Excel opens, and as Markdown', async () => {
    const page = await lens().open(
      `${site}/save.html`,
      pageOf('<p>失信惩戒，《能源法》第二十条</p>'),
    );
    await waitForMark(page, '失信惩戒');
    const popup = await listed(lens(), page, '失信惩戒');
    await catchFiles(popup);
    await pressIn(popup, '存为表格');
    const table = await caughtFile(popup);
    expect(table.name).toMatch(/^政策术语清单-\d{4}-\d\d-\d\d\.csv$/u);
    expect(table.text.startsWith('\uFEFF术语,标注类别,')).toBe(true);
    const rows = table.text.trimEnd().split('\r\n');
    expect(rows.some((row) => /^失信惩戒,有界定,1,,界定,.*第 4005 行$/u.test(row))).toBe(true);
    expect(rows.some((row) => row.includes(',第二十条,条文,'))).toBe(true);
    await pressIn(popup, '存为 Markdown');
    const { name, text } = await caughtFile(popup);
    expect(name).toMatch(/\.md$/u);
    expect(text).toContain('# “测试页”中的政策术语');
    expect(text).toContain('> 出处：工程咨询文件汇编（2022年），第 4005 行');
  });

  test('are none on other pages, where nothing of ours is run', async () => {
    const page = await lens().open('http://www.example.org/none.html', pageOf('<p>粉煤灰</p>'));
    const popup = await popupBeside(lens(), page);
    await pressIn(popup, '本页');
    await shows(popup, '当前网页不是政府网页');
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  });

  test('are none where the site is switched off', async () => {
    const page = await lens().open(`${site}/off.html`, samplePage());
    await waitForMark(page, '失信惩戒');
    const popup = await listed(lens(), page, '失信惩戒');
    // The switch comes when the popup's search has its data, maybe behind the rows.
    const press = (): Promise<true> =>
      until('the switch', () =>
        popup.evaluate(() => {
          const field = document.querySelector<HTMLElement>('.page-bar input');
          field?.click();
          return field !== null;
        }),
      );
    await press();
    await until('no rows', async () => (await rowsOf(popup)).length === 0);
    await shows(popup, '本页没有标注。');
    await press();
    await until('rows', async () => (await rowsOf(popup)).length > 0);
    expect((await rowsOf(popup)).map(({ name }) => name)).toContain('失信惩戒');
  });
});
