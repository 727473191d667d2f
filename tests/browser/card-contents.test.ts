import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardOf, clickInCard, openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { type Lens } from './harness/lens.ts';
import { marksOf } from './harness/marks.ts';
import { pageOf } from './harness/pages.ts';
import { until } from './harness/wait.ts';

const site = 'http://www.gov.cn';

/** The card's text once it passes. */
const cardWith = (lens: Lens, page: Page, words: string): Promise<string> =>
  until(`a card with ${words}`, async () => {
    const text = (await cardOf(lens, page))?.text ?? '';
    return text.includes(words) && text;
  });

// Run in the page, on the card's shadow root.
const heading = (root: ShadowRoot): string => root.querySelector('h2')?.textContent ?? '';
const links = (root: ShadowRoot): string[] =>
  Array.from(root.querySelectorAll('[role=link]'), (one) => one.textContent ?? '');
const focusLink = (root: ShadowRoot, words: string): void => {
  for (const one of root.querySelectorAll<HTMLElement>('[role=link]'))
    if (one.textContent === words) one.focus();
};
const focused = (root: ShadowRoot): string => root.activeElement?.localName ?? '';
const focusedWords = (root: ShadowRoot): string => root.activeElement?.textContent ?? '';
const stops = (root: ShadowRoot): { stops: number; texts: number } => {
  const terms = Array.from(root.querySelectorAll<HTMLElement>('[role=link]'));
  return {
    stops: terms.filter((one) => one.tabIndex === 0).length,
    texts: new Set(terms.map((one) => one.parentElement)).size,
  };
};
/** Moves the focus to the first term of a text that has several; tells that term and the next. */
const focusFirst = (root: ShadowRoot): string[] => {
  for (const text of new Set(
    Array.from(root.querySelectorAll('[role=link]'), (one) => one.parentElement),
  )) {
    const terms = Array.from(text?.querySelectorAll<HTMLElement>('[role=link]') ?? []);
    if (terms.length < 2) continue;
    terms[0]?.focus();
    return terms.slice(0, 2).map((one) => one.textContent ?? '');
  }
  return [];
};
const scrolledTo = (root: ShadowRoot, top: string): number => {
  const body = root.querySelector('.body');
  if (body && top !== '') body.scrollTop = Number(top);
  return body?.scrollTop ?? -1;
};

const ask = async <T>(
  lens: Lens,
  page: Page,
  question: (root: ShadowRoot, words: string) => T,
  words = '',
): Promise<T> => (await lens.onShadowRoot(page, question.toString(), words)) as T;

const headed = (lens: Lens, page: Page, name: string): Promise<boolean> =>
  until(`the card of ${name}`, async () => (await ask(lens, page, heading)) === name);

const marked = async (page: Page, term: string): Promise<boolean> =>
  (await marksOf(page)).some(({ text }) => text === term);

/** A page that notes what is pasted into its field. */
const pastePage = (words: string, script = '') =>
  pageOf(`<p>${words}</p><textarea id="field" spellcheck="false"></textarea><script>
    field.addEventListener('paste', (event) => {
      window.pasted = {
        plain: event.clipboardData.getData('text/plain'),
        rich: event.clipboardData.getData('text/html'),
      };
    });${script}</script>`);

const pasteInto = async (page: Page): Promise<{ plain: string; rich: string }> => {
  await page.focus('#field');
  await page.keyboard.down('Control');
  // Without a window Chromium leaves the key's meaning to who sends it.
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return until('what was pasted', () =>
    page.evaluate(
      () => (globalThis as unknown as { pasted?: { plain: string; rich: string } }).pasted,
    ),
  );
};

eachBrowser('what a card holds', (lens) => {
  test('terms in it are looked up in its place, with a way back by button and by keys', async () => {
    const address = `${site}/within.html`;
    const page = await lens().open(address, pageOf('<p>依法实施失信惩戒。</p>'));
    await openCard(lens(), page, '失信惩戒');
    const found = await until('links in the card', async () => {
      const seen = await ask(lens(), page, links);
      return seen.length > 0 && seen;
    });
    expect(found).not.toContain('失信惩戒');
    const [first = ''] = found;
    await clickInCard(lens(), page, first);
    await cardWith(lens(), page, '返回');
    expect(await ask(lens(), page, heading)).not.toBe('失信惩戒');
    expect(await ask(lens(), page, focused)).toBe('dialog');
    await clickInCard(lens(), page, '返回');
    await headed(lens(), page, '失信惩戒');
    expect((await cardOf(lens(), page))?.text).not.toContain('返回');

    await until('the links again', async () => (await ask(lens(), page, links)).length > 0);
    await ask(lens(), page, focusLink, first);
    await page.keyboard.press('Enter');
    await cardWith(lens(), page, '返回');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Alt');
    await headed(lens(), page, '失信惩戒');
    expect(await page.evaluate(() => location.href)).toBe(address);
  });

  test('the Tab key stops once for all terms of a text, and arrow keys go between them', async () => {
    const page = await lens().open(`${site}/stops.html`, pageOf('<p>依法实施失信惩戒。</p>'));
    await openCard(lens(), page, '失信惩戒');
    await until('links', async () => (await ask(lens(), page, links)).length > 5);
    const seen = await ask(lens(), page, stops);
    expect(seen.stops).toBe(seen.texts);
    const [first, second] = await ask(lens(), page, focusFirst);
    await page.keyboard.press('ArrowRight');
    expect(await ask(lens(), page, focusedWords)).toBe(second);
    // The stop is where the reader was last.
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await ask(lens(), page, focusedWords)).not.toBe(first);
    await page.keyboard.press('Tab');
    expect(await ask(lens(), page, focusedWords)).toBe(second);
    await page.keyboard.press('Home');
    expect(await ask(lens(), page, focusedWords)).toBe(first);
  });

  test('a card that is come back to stands where it was left', async () => {
    const page = await lens().open(`${site}/left.html`, pageOf('<p>依法实施失信惩戒。</p>'));
    await openCard(lens(), page, '失信惩戒');
    await until('links', async () => (await ask(lens(), page, links)).length > 5);
    expect(await ask(lens(), page, scrolledTo, '90')).toBe(90);
    const last = (await ask(lens(), page, links)).at(-1) ?? '';
    await ask(lens(), page, focusLink, last);
    const top = await ask(lens(), page, scrolledTo);
    await page.keyboard.press('Enter');
    await cardWith(lens(), page, '返回');
    expect(await ask(lens(), page, scrolledTo)).toBe(0);
    await clickInCard(lens(), page, '返回');
    await headed(lens(), page, '失信惩戒');
    expect(await ask(lens(), page, scrolledTo)).toBe(top);
    expect(await ask(lens(), page, focusedWords)).toBe(last);
  });

  test('keys scroll a card that has the focus as a whole, and not the page', async () => {
    const page = await lens().open(
      `${site}/scroll-keys.html`,
      pageOf('<style>body { height: 3000px }</style><p>依法实施失信惩戒。</p>'),
    );
    const { card } = await openCard(lens(), page, '失信惩戒');
    await page.mouse.move(card.box.left + 20, card.box.top + 26, { steps: 25 });
    await page.mouse.click(card.box.left + 20, card.box.top + 26);
    expect(await ask(lens(), page, focused)).toBe('dialog');
    await page.keyboard.press('PageDown');
    expect(await ask(lens(), page, scrolledTo)).toBeGreaterThan(100);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press('Home');
    expect(await ask(lens(), page, scrolledTo)).toBe(0);
  });

  test('topics filter the statements of a card', async () => {
    const page = await lens().open(`${site}/topics.html`, pageOf('<p>综合运用物联网。</p>'));
    await openCard(lens(), page, '物联网');
    const count = (root: ShadowRoot): number => root.querySelectorAll('.statement').length;
    const all = await ask(lens(), page, count);
    expect(all).toBeGreaterThan(8);
    await clickInCard(lens(), page, '集成电路产业');
    await until('fewer statements', async () => (await ask(lens(), page, count)) < all);
    const topics = (root: ShadowRoot): string[] =>
      Array.from(root.querySelectorAll('.statement ~ .of'), (one) => one.textContent ?? '');
    for (const topic of await ask(lens(), page, topics)) expect(topic).toContain('集成电路产业');
  });

  test('is copied with its reference, plain and rich, over http', async () => {
    const page = await lens().open(`${site}/copy.html`, pastePage('依法实施失信惩戒。'));
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await openCard(lens(), page, '失信惩戒');
    await clickInCard(lens(), page, '复制');
    await cardWith(lens(), page, '已复制');
    const { plain, rich } = await pasteInto(page);
    const [name, text, cited, ...rest] = plain.replaceAll('\r', '').split('\n');
    expect(name).toBe('失信惩戒');
    expect(text).toContain('国家机关和法律、法规授权的具有管理公共事务职能的组织');
    expect(cited).toBe(
      '——《关于〈全国失信惩戒措施基础清单（2022年版）〉的说明》（发改财金规〔2022〕1917号）第一部分',
    );
    expect(rest.at(-1)).toMatch(/^出处：工程咨询文件汇编（2022年）.*，第 4005 行$/u);
    expect(rich).toContain('<strong>失信惩戒</strong>');
    expect(rich).toContain('发改财金规〔2022〕1917号');
  });

  test('a page that takes every copy for itself learns nothing, and the reader is told', async () => {
    const page = await lens().open(
      `${site}/greedy.html`,
      pastePage(
        '依法实施失信惩戒。',
        `window.seen = [];
        for (const type of ['copy', 'beforecopy', 'cut', 'focusin', 'select'])
          window.addEventListener(type, (event) => {
            window.seen.push(String(getSelection()) + (event.target.value ?? event.target.textContent ?? ''));
            event.preventDefault();
            event.stopImmediatePropagation();
          }, true);`,
      ),
    );
    await openCard(lens(), page, '失信惩戒');
    await clickInCard(lens(), page, '复制');
    await until('an answer', async () =>
      /已复制|未能复制/u.test((await cardOf(lens(), page))?.text ?? ''),
    );
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.join('')).not.toContain('失信惩戒');
    // Its own words never stand in for ours.
    expect((await cardOf(lens(), page))?.text).toContain('未能复制');
  });

  test('a term is marked no more where the reader says so, and again when that is undone', async () => {
    const page = await lens().open(`${site}/mute.html`, pageOf('<p>综合利用粉煤灰。</p>'));
    await openCard(lens(), page, '粉煤灰');
    await clickInCard(lens(), page, '更多操作');
    await clickInCard(lens(), page, '不再标注此词');
    await cardWith(lens(), page, '今后不再标注“粉煤灰”。');
    await until('the mark to go', async () => !(await marked(page, '粉煤灰')));
    await clickInCard(lens(), page, '撤销');
    await cardWith(lens(), page, '已恢复标注');
    expect(await until('the mark to come back', () => marked(page, '粉煤灰'))).toBe(true);
  });

  test('a term that is not meant is marked no more on this page, until it is loaded again', async () => {
    const page = await lens().open(`${site}/meant.html`, pageOf('<p>粉煤灰与煤矸石。</p>'));
    await openCard(lens(), page, '粉煤灰');
    await clickInCard(lens(), page, '更多操作');
    await clickInCard(lens(), page, '此处不是这个意思');
    await until('the mark to go', async () => !(await marked(page, '粉煤灰')));
    expect(await marked(page, '煤矸石')).toBe(true);
    await page.reload();
    await until('the mark to come back', () => marked(page, '粉煤灰'));
  });

  test('“检索此词” opens the search page with its results', async () => {
    const page = await lens().open(`${site}/search.html`, pageOf('<p>综合利用粉煤灰。</p>'));
    await openCard(lens(), page, '粉煤灰');
    await clickInCard(lens(), page, '检索此词');
    const search = await lens().tab((address) => address.includes('/popup.html#q='));
    await until('results', () =>
      search.evaluate(() => document.querySelectorAll('[role=option]').length > 1),
    );
    const typed = await search.evaluate(() => document.querySelector('input')?.value);
    expect(typed).toBe('粉煤灰');
    // The same card there: a look-up within it, and back.
    await search.bringToFront();
    await search.keyboard.press('Enter');
    const name = () => search.evaluate(() => document.querySelector('h2')?.textContent ?? '');
    await until('the card', async () => (await name()) === '粉煤灰');
    await until('a link', () =>
      search.evaluate(() => {
        const link = document.querySelector<HTMLElement>('.card [role=link]');
        link?.click();
        return link !== null;
      }),
    );
    await until('the other card', async () => (await name()) !== '粉煤灰');
    await search.evaluate(() =>
      document.querySelector<HTMLElement>('.card [aria-label^="返回："]')?.click(),
    );
    await until('the card again', async () => (await name()) === '粉煤灰');
  });

  test('an entry that many regions list stands once, with the regions to unfold', async () => {
    const page = await lens().open(`${site}/regions.html`, pageOf('<p>小额贷款金融服务。</p>'));
    const { card } = await openCard(lens(), page, '小额贷款金融服务');
    expect(card.text).toContain('收录于 12 个省区');
    expect(card.text).not.toContain('广西壮族自治区');
    await clickInCard(lens(), page, '收录于 12 个省区');
    await cardWith(lens(), page, '广西壮族自治区');
  });

  test('a repealed document says so first, with the words that repeal it', async () => {
    const page = await lens().open(
      `${site}/repealed.html`,
      pageOf('<p>按照《西部地区鼓励类产业目录（2020 年本）》执行。</p>'),
    );
    const { card } = await openCard(lens(), page, '西部地区鼓励类产业目录（2020 年本）');
    const chip = '自2025年1月1日起已被《西部地区鼓励类产业目录（2025 年本）》废止';
    expect(card.text).toContain(chip);
    expect(card.text.indexOf(chip)).toBeLessThan(card.text.indexOf('引用它的文件'));
    expect(card.text).not.toContain('同时废止');
    await clickInCard(lens(), page, chip);
    await cardWith(lens(), page, '同时废止');
  });
});
