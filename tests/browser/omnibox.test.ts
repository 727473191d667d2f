import { expect, test } from 'vitest';
import { eachBrowser } from './harness/each-browser.ts';
import { pageOf } from './harness/pages.ts';
import { until } from './harness/wait.ts';

const keyword = 'zc';

eachBrowser('the keyword in the address bar', (lens) => {
  test('suggests names', async ({ skip }) => {
    skip(lens().name === 'chromium', 'Chromium hands suggestions to its address bar alone');
    await lens().open('http://www.gov.cn/bar.html', pageOf('<p>粉煤灰</p>'));
    const suggested = await lens().enterInBar(keyword, '粉煤灰');
    expect(suggested[0]?.content).toMatch(/^粉煤灰 [\w-]+:\d+$/u);
    expect(suggested[0]?.description).toMatch(/^粉煤灰.* — 术语/u);
  });

  test('searches for what is entered', async () => {
    await lens().open('http://www.gov.cn/bar.html', pageOf('<p>粉煤灰</p>'));
    await lens().enterInBar(keyword, '粉煤灰');
    const search = await lens().tab((address) => address.includes('/popup.html#q='));
    await until('the results', () =>
      search.evaluate(() => document.querySelector('[role=option]') !== null),
    );
    expect(await search.evaluate(() => document.querySelector('input')?.value)).toBe('粉煤灰');
  });

  test('leads to the reader where a suggestion is entered', async () => {
    await lens().open('http://www.gov.cn/bar.html', pageOf('<p>能源法</p>'));
    await lens().enterInBar(keyword, '中华人民共和国能源法 machinery-2024-11:480');
    const reader = await lens().tab((address) => address.includes('/reader.html#'));
    expect(await reader.evaluate(() => location.hash)).toBe('#machinery-2024-11:480');
  });
});
