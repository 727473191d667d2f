// `npm run hostile`: the hostile pages whole, in Chromium and in Firefox, each where the extension reads and where it does
// not: what it adds to the longest time for which the page's clock stands still, when the first terms are marked, and
// what went wrong. Needs `npm run build` first. A page's name, or a part of it, behind the command runs it alone.
import type { Page } from 'puppeteer-core';
import { startLens, type Lens } from '../browser/harness/lens.ts';
import { hostilePages, served, sizes, type HostilePage } from './pages.ts';
import type { Report } from './probe.ts';
import { soon, until } from '../browser/harness/wait.ts';

const patience = 120_000;
/** The page is watched for so long once it is loaded, or marked. */
const watchMs = 1_500;

const wanted = process.argv.slice(2);
const pages = hostilePages(sizes.whole).filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);

const reportOf = async (page: Page): Promise<Report> =>
  JSON.parse((await page.evaluate('probe.report()')) as string) as Report;

/** Opens a hostile page on a host; what it says of itself once `isThere`, and after how many ms that was. */
const visit = async (
  lens: Lens,
  host: string,
  hostile: HostilePage,
  isThere: (report: Report) => boolean,
): Promise<Report & { after: number }> => {
  const address = `http://${host}/hostile/${encodeURIComponent(hostile.name)}.html`;
  lens.serve(address, { body: served(hostile) });
  const page = await lens.browser.newPage();
  page.setDefaultTimeout(patience);
  try {
    await page.goto(address, { timeout: patience });
    await page.bringToFront();
    const start = performance.now();
    await until('marks', async () => isThere(await reportOf(page)), patience);
    const after = performance.now() - start;
    await soon(watchMs);
    return { ...(await reportOf(page)), after };
  } finally {
    await page.close();
  }
};

const faultsOf = (hostile: HostilePage, { changes, errors, marks }: Report): string[] => [
  ...errors,
  ...(hostile.isStill && changes > 0 ? [`${changes} changes`] : []),
  ...(marks > hostile.most ? [`${marks} marks`] : []),
];

const rowOf = async (lens: Lens, hostile: HostilePage): Promise<Record<string, unknown>> => {
  try {
    const without = await visit(lens, 'www.example.org', hostile, () => true);
    const isMarked = ({ marked }: Report): boolean =>
      hostile.marked.every((word) => marked.includes(word));
    const seen = await visit(lens, 'www.gov.cn', hostile, isMarked);
    const faults = faultsOf(hostile, seen);
    return {
      'gap without, ms': Math.round(without.longestGap),
      'gap with, ms': Math.round(seen.longestGap),
      'marks after load, ms': Math.round(seen.after),
      drawn: seen.marks,
      faults: faults.join('; '),
    };
  } catch (error) {
    return { faults: error instanceof Error ? error.message : String(error) };
  }
};

for (const name of ['chromium', 'firefox'] as const) {
  const lens = await startLens(name);
  try {
    const rows: Record<string, Record<string, unknown>> = {};
    for (const hostile of pages) {
      console.log(`${name}: ${hostile.name}`);
      rows[hostile.name] = await rowOf(lens, hostile);
    }
    console.log(await lens.browser.version());
    console.table(rows);
    const complaints = await lens.complaints();
    if (complaints.length > 0) console.log(complaints.join('\n'));
    if (complaints.length > 0 || Object.values(rows).some(({ faults }) => faults !== ''))
      process.exitCode = 1;
  } finally {
    await lens.close();
  }
}
