// The content security policy of the extension's own pages, as the browsers keep it. That our own code never meets it is
// told by every test of these pages: a violation is a complaint in the browser's log.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLens, type Lens } from './harness/lens.ts';
import { soon, until } from './harness/wait.ts';

const tried = [
  'script',
  'text as code',
  'style element',
  'style attribute',
  'picture',
  'fetch',
  'frame',
];

describe.each(['chromium', 'firefox'] as const)('the pages of the extension in %s', (name) => {
  let lens: Lens;
  beforeAll(async () => {
    lens = await startLens(name);
    lens.serve('http://www.gov.cn/taken.html', {
      body: 'taken',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  afterAll(() => lens.close());

  const pages = [
    ['popup.html', '.page-bar'],
    ['reader.html#consulting-2022:4005', 'main p, main h2'],
    ['options.html', 'input'],
  ] as const;

  test('meet no rule of their own policy', async () => {
    for (const [path, drawn] of pages) {
      const own = await lens.openOwn(path);
      await until(path, () => own.evaluate((one) => document.querySelector(one) !== null, drawn));
      await soon(300);
      await own.close();
    }
    expect(await lens.complaints()).toEqual([]);
  });

  test.each(pages)('%s runs, loads and frames nothing from elsewhere', async (path) => {
    const asked = lens.site.asked.length;
    const own = await lens.openOwn(path);
    const came = await own.evaluate(async () => {
      const came: string[] = [];
      Object.assign(globalThis, { came });
      const script = document.createElement('script');
      try {
        script.textContent = 'came.push("script")';
        document.body.append(script);
      } catch {
        // Trusted types refuse it before the policy is asked.
      }
      try {
        // oxlint-disable-next-line no-implied-eval -- the browser must refuse it
        setTimeout('came.push("text as code")', 0);
      } catch {
        // As above.
      }
      const sheet = document.createElement('style');
      sheet.textContent = 'body { outline: 3px solid }';
      document.body.append(sheet);
      if (getComputedStyle(document.body).outlineStyle === 'solid') came.push('style element');
      document.body.setAttribute('style', 'outline: 3px solid');
      if (getComputedStyle(document.body).outlineStyle === 'solid') came.push('style attribute');
      const picture = new Image();
      picture.addEventListener('load', () => came.push('picture'));
      picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
      const frame = document.createElement('iframe');
      frame.src = 'http://www.gov.cn/taken.html?frame';
      document.body.append(frame);
      await fetch('http://www.gov.cn/taken.html').then(
        () => came.push('fetch'),
        () => undefined,
      );
      await new Promise((done) => setTimeout(done, 500));
      return came;
    });
    expect(tried.filter((one) => came.includes(one))).toEqual([]);
    expect(lens.site.asked.slice(asked)).toEqual([]);
    await own.close();
  });

  test('and a rule that is met is a complaint', async () => {
    expect((await lens.complaints()).join('\n')).toMatch(/Content.Security.Policy/iu);
  });
});
