import { describe, expect, test } from 'vitest';
import { startLens } from './harness/lens.ts';
import { pageOf } from './harness/pages.ts';

// The other tests rely on the audit to notice a request; here it has one to notice.
describe.each(['chromium', 'firefox'] as const)('the audit in %s', (name) => {
  test('notices what is asked of another host', async () => {
    const lens = await startLens(name);
    try {
      const page = await lens.open('http://www.gov.cn/leak.html', pageOf('<p>数字经济</p>'));
      await page.evaluate(async () => {
        await fetch('http://elsewhere.example/leak', { mode: 'no-cors' }).catch(() => undefined);
      });
      const asked = await lens.audit();
      expect(asked).toEqual([expect.stringContaining('http://elsewhere.example/leak')]);
    } finally {
      await lens.close();
    }
  });
});
