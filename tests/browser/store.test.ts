import { expect, test } from 'vitest';
import { openCard } from './harness/card.ts';
import { eachBrowser } from './harness/each-browser.ts';
import type { Lens } from './harness/lens.ts';
import { pageOf } from './harness/pages.ts';
import { damage, damages, seenStore, wholeStore } from './harness/store.ts';

const address = 'http://www.gov.cn/store.html';
const body = pageOf('<p>综合利用粉煤灰；健全失信惩戒机制。</p>');

/** The text of a card on a page that was just opened. */
const lookUp = async (lens: Lens): Promise<string> => {
  const page = await lens.open(address, body);
  const { card } = await openCard(lens, page, '粉煤灰');
  await page.close();
  return card.text;
};

eachBrowser('the store', (lens) => {
  let right = '';

  test('a look-up right after the installation is answered', async () => {
    right = await lookUp(lens());
    expect(right).toContain('粉煤灰');
  });

  test('is whole soon after, in one database', async () => {
    const store = await wholeStore(lens());
    expect(store.databases).toHaveLength(1);
    expect(store.packs).toBeGreaterThan(1);
  });

  test('the next look-up after the background has died is right', async () => {
    const page = await lens().open(address, body);
    await openCard(lens(), page, '失信惩戒');
    await page.mouse.move(4, 4);
    await lens().stopBackground();
    const { card } = await openCard(lens(), page, '粉煤灰');
    expect(card.text).toBe(right);
  });

  test.for(damages)(
    'with %s, the next look-up is right and the store is made whole',
    async (kind) => {
      const whole = await wholeStore(lens());
      const own = await lens().openOwn('assets/marks.css');
      await lens().stopBackground();
      await damage(own, kind);
      expect(await seenStore(own)).not.toEqual(whole);
      await own.close();
      expect(await lookUp(lens())).toBe(right);
      // The store is filled again at the background's next start, not in the reader's way.
      await lens().stopBackground();
      expect(await lookUp(lens())).toBe(right);
      expect(await wholeStore(lens())).toEqual(whole);
    },
  );

  test('a background that is killed while it fills the store goes on at its next start', async () => {
    const whole = await wholeStore(lens());
    const own = await lens().openOwn('assets/marks.css');
    await lens().stopBackground();
    await damage(own, 'its database deleted');
    await own.close();
    for (const ms of [20, 60, 120]) {
      await lens().open(address, body);
      await new Promise((resolve) => {
        setTimeout(resolve, ms);
      });
      await lens().stopBackground();
    }
    expect(await lookUp(lens())).toBe(right);
    expect(await wholeStore(lens())).toEqual(whole);
  });
});
