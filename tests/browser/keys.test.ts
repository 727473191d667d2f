import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardGone, cardOf } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { press, select } from './harness/keys.ts';
import { type Lens } from './harness/lens.ts';
import { showMark, waitForMark, type Box } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { until } from './harness/wait.ts';

const site = 'http://www.gov.cn';

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

interface SeenRing {
  /** What a screen reader says of what has the focus. */
  label: string | null;
  hint: string | null;
  /** What is said without a focus. */
  said: string;
  lines: Box[];
}

const readRing = (root: ShadowRoot): SeenRing => ({
  label: root.activeElement?.ariaLabel ?? null,
  hint: root.activeElement?.ariaDescription ?? null,
  said: root.querySelector('[role=status]')?.textContent ?? '',
  lines: Array.from(root.querySelectorAll('.line'), (line) => {
    const { left, top, right, bottom } = line.getBoundingClientRect();
    return { left, top, right, bottom };
  }),
});

const ringOf = async (lens: Lens, page: Page): Promise<SeenRing | null> =>
  ((await lens.onShadowRoot(page, readRing.toString(), null)) as SeenRing | undefined) ?? null;

/** Goes to the next or previous term and waits for the one that is meant. */
const step = async (
  lens: Lens,
  page: Page,
  way: 'next-term' | 'previous-term',
  label: string,
): Promise<SeenRing> => {
  await press(lens, way);
  return until(`the ring around ${label}`, async () => {
    const ring = await ringOf(lens, page);
    return ring?.label?.includes(label) ? ring : null;
  });
};

eachBrowser('walking', (lens) => {
  const open = async (body: string, name = 'walk'): Promise<Page> => {
    const page = await lens().open(`${site}/${name}.html`, pageOf(body));
    await page.bringToFront();
    return page;
  };

  test('goes from term to term, says each once, and changes no node of the page', async () => {
    const page = await open(
      '<p>粉煤灰和<b>煤矸</b>石，《能源法》</p><p><a href="#x">失信惩戒</a></p>',
    );
    await waitForMark(page, '失信惩戒');
    const html = await page.evaluate(() => document.body.outerHTML);
    const first = await step(lens(), page, 'next-term', '粉煤灰');
    expect(first.label).toBe('粉煤灰，目录所列，第 1 个，共 4 个');
    expect(first.hint).toBe('按回车键打开卡片，按 Esc 键结束');
    const mark = await showMark(page, '粉煤灰');
    expect(first.lines).toHaveLength(1);
    for (const side of ['left', 'top', 'right', 'bottom'] as const)
      expect(Math.abs((first.lines[0]?.[side] ?? 0) - mark[side])).toBeLessThan(3);
    const second = await step(lens(), page, 'next-term', '煤矸石');
    // Two nodes of one line, one ring; the hint is not said again.
    expect([second.lines.length, second.hint]).toEqual([1, null]);
    expect((await step(lens(), page, 'next-term', '能源法')).label).toContain('政策文件，第 3 个');
    await step(lens(), page, 'next-term', '失信惩戒，');
    const around = await step(lens(), page, 'next-term', '粉煤灰');
    expect(around.label).toBe('已到末尾，从头开始，粉煤灰，目录所列，第 1 个，共 4 个');
    await step(lens(), page, 'previous-term', '已到开头，从末尾开始，失信惩戒');
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(html);
    await page.keyboard.press('Escape');
    await until('the ring to go', async () => (await ringOf(lens(), page)) === null);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  });

  test('opens the card with the focus in it, and gives the focus back, card by ring by field', async () => {
    const page = await open(`<input id="field"><p>粉煤灰和煤矸石</p><script>
      heard = [];
      document.addEventListener('keydown', ({ key }) => heard.push(key));
    </script>`);
    await waitForMark(page, '煤矸石');
    await page.focus('#field');
    await page.keyboard.type('a');
    await step(lens(), page, 'next-term', '粉煤灰');
    await page.keyboard.press('Enter');
    await until('the card', async () => (await cardOf(lens(), page))?.text.includes('粉煤灰'));
    const inCard = '(root) => root.activeElement?.matches(".card") ?? false';
    await until('the focus in the card', () => lens().onShadowRoot(page, inCard, null));
    await page.keyboard.press('Escape');
    await until('the ring again', async () =>
      (await ringOf(lens(), page))?.label?.includes('粉煤灰'),
    );
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(3);
    await page.keyboard.press('Escape');
    await until('the focus in the field', () =>
      page.evaluate(() => document.activeElement?.id === 'field'),
    );
    await page.keyboard.type('b');
    const heard = await page.evaluate('heard');
    // What is pressed on the ring and in the card is none of the page's, all else is.
    expect(heard).toEqual(['a', 'b']);
    expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe('ab');
  });

  test('begins where the reader is: the focus, the caret, else what is in sight', async () => {
    const rest = '<div style="height: 3000px"></div>';
    const page = await open(
      `<p>粉煤灰</p><p><a id="a" href="#x">链接</a>煤矸石</p><p id="p">磷石膏和集成电路</p>${rest}<p id="far">失信惩戒</p>${rest}`,
    );
    await waitForMark(page, '失信惩戒');
    await page.focus('#a');
    await step(lens(), page, 'next-term', '煤矸石');
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await select(page, 'p', 3, 3);
    await step(lens(), page, 'next-term', '集成电路');
    await page.keyboard.press('Escape');
    // The walk goes on from where it ended.
    await step(lens(), page, 'previous-term', '磷石膏');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.getElementById('far')?.scrollIntoView({ block: 'end' }));
    const { label } = await step(lens(), page, 'next-term', '失信惩戒');
    expect(label).toContain('第 5 个，共 5 个');
  });

  test('brings a term into sight at once, clear of what sticks, also in what scrolls by itself', async () => {
    const rest = '<div style="height: 2000px">…</div>';
    const page = await open(`<style>html { scroll-behavior: smooth }
        header { position: sticky; top: 0; height: 120px; background: #ccc }
        section { height: 200px; overflow: auto; scroll-behavior: smooth }</style>
      <header>站点</header>${rest}<p>粉煤灰</p>${rest}<section>${rest}<p>煤矸石</p>${rest}</section>
      <p id="under">磷石膏</p>${rest}`);
    await waitForMark(page, '磷石膏');
    const middle = async (term: string): Promise<void> => {
      const { lines } = await step(lens(), page, 'next-term', term);
      const [line] = lines;
      expect(line?.top).toBeGreaterThan(120);
      expect(line?.bottom).toBeLessThan(800);
    };
    await middle('粉煤灰');
    await middle('煤矸石');
    // In the window, but under the header.
    await page.evaluate(() => {
      const top = document.getElementById('under')?.getBoundingClientRect().top ?? 0;
      scrollBy({ top: top - 40, behavior: 'instant' });
    });
    await middle('磷石膏');
  });

  test('the ring follows its term, and Tab goes on from there', async () => {
    const page = await open(`<p><a id="before" href="#x">前</a></p><p id="p">粉煤灰</p>
      <button disabled>不可用</button><a id="after" href="#y">后</a><a id="last" href="#z">末</a>`);
    await waitForMark(page, '粉煤灰');
    await step(lens(), page, 'next-term', '粉煤灰');
    const { top } = await showMark(page, '粉煤灰');
    await page.evaluate(() => {
      const late = document.createElement('div');
      late.style.height = '100px';
      document.body.prepend(late);
    });
    const mark = await showMark(page, '粉煤灰');
    expect(mark.top).toBeGreaterThan(top + 90);
    await until('the ring to follow', async () => {
      const [line] = (await ringOf(lens(), page))?.lines ?? [];
      return line && Math.abs(line.top - mark.top) < 3;
    });
    await page.keyboard.press('Tab');
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe('after');
    expect(await ringOf(lens(), page)).toBeNull();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await select(page, 'p', 0, 0);
    await step(lens(), page, 'next-term', '粉煤灰');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focused()).toBe('before');
  });

  test('P pins the card, C copies from it', async () => {
    const page = await open('<p>失信惩戒</p><textarea></textarea>');
    await waitForMark(page, '失信惩戒');
    await step(lens(), page, 'next-term', '失信惩戒');
    await page.keyboard.press('Enter');
    await until('the card', async () => (await cardOf(lens(), page))?.text.includes('界定'));
    await page.keyboard.press('c');
    await until('the word of it', async () =>
      (await cardOf(lens(), page))?.text.includes('已复制'),
    );
    await page.keyboard.press('p');
    await until('the pin', async () => (await cardOf(lens(), page))?.text.includes('已固定'));
    await page.keyboard.press('Escape');
    await cardGone(lens(), page);
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await until('what was copied', () =>
      page.evaluate(() => document.querySelector('textarea')?.value),
    );
    expect(pasted).toContain('《');
    expect(pasted).toMatch(/第 ?\d+ ?(?:[–-] ?\d+ ?)?行/u);
  });

  test('goes on in a modal dialog that the page opens meanwhile', async () => {
    const page = await open('<p>粉煤灰</p><dialog><p>煤矸石</p></dialog>');
    await waitForMark(page, '粉煤灰');
    await step(lens(), page, 'next-term', '粉煤灰');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await waitForMark(page, '煤矸石');
    await press(lens(), 'next-term');
    const label = await until('the ring in the dialog', () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.matches('dialog > div:last-child') && activeElement.matches(':focus');
      }),
    );
    expect(label).toBe(true);
  });

  test('the page cannot press the ring', async () => {
    const page = await open('<p>粉煤灰</p>');
    await waitForMark(page, '粉煤灰');
    await step(lens(), page, 'next-term', '粉煤灰');
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.click();
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await wait(500);
    expect((await ringOf(lens(), page))?.label).toContain('粉煤灰');
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(3);
  });

  test('says so where nothing is marked, and leaves nothing', async () => {
    const page = await open('<p>今天天气不错</p>');
    await press(lens(), 'next-term');
    await until(
      'the word',
      async () => (await ringOf(lens(), page))?.said === '本页没有标注的术语',
    );
    await until('it to go', async () => (await ringOf(lens(), page)) === null);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('goes on in the frame that has the focus', async () => {
    const inner = pageOf('<p>煤矸石</p><input id="field">');
    await waitForMark(await lens().open(`${site}/inner.html`, inner), '煤矸石');
    const page = await open('<p>粉煤灰</p><iframe src="/inner.html"></iframe>');
    await waitForMark(page, '粉煤灰');
    const frame = await until('the frame', async () => page.frames()[1]);
    await until('its marks', () =>
      frame.evaluate(() => (CSS.highlights as Map<string, unknown>).size > 0),
    );
    await frame.focus('#field');
    await press(lens(), 'next-term');
    await until('the ring in the frame', () =>
      frame.evaluate(() => document.activeElement === document.documentElement.lastElementChild),
    );
    expect(await ringOf(lens(), page)).toBeNull();
  });
});
