import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hostilePages, served, sizes } from '../hostile/pages.ts';
import type { Report } from '../hostile/probe.ts';
import { eachBrowser } from './harness/each-browser.ts';
import { soon, until } from './harness/wait.ts';

/** No page's clock stands still for so long; the pages' own work is within, so this is far from what `npm run hostile` measures. */
const longestGap = 3_000;

const reportOf = async (page: Page): Promise<Report> =>
  JSON.parse((await page.evaluate('probe.report()')) as string) as Report;

eachBrowser('a hostile page', (lens) => {
  test.for(hostilePages(sizes.small).map((one) => [one.name, one] as const))(
    '%s',
    async ([, hostile], { annotate }) => {
      const address = `http://www.gov.cn/hostile/${encodeURIComponent(hostile.name)}.html`;
      const page = await lens().open(address, { body: served(hostile) });
      await page.bringToFront();
      const first = await until(`marks of ${hostile.marked.join()}`, async () => {
        const report = await reportOf(page);
        return hostile.marked.every((word) => report.marked.includes(word)) && report;
      });
      await soon(400);
      const last = await reportOf(page);
      await annotate(`${last.marks} marks, longest gap ${Math.round(last.longestGap)} ms`);
      expect(last.beats).toBeGreaterThan(first.beats);
      expect(last.longestGap).toBeLessThan(longestGap);
      expect(hostile.isStill ? last.changes : 0).toBe(0);
      expect(last.marks).toBeLessThanOrEqual(hostile.most);
      expect(last.errors).toEqual([]);
    },
  );
});
