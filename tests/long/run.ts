// `npm run long`: browsing in fast motion in both browsers: 300 pages, 3,000 hovers, the background killed in between. Prints
// memory, store and waits as they were at the start and at the end, and fails where they grew beyond their bounds.
// `npm run long -- --pages 20 --browser firefox` is shorter. Needs `npm run build` first.
import { parseArgs } from 'node:util';
import { browse } from './browse.ts';
import { faultsOf, rowsOf } from './bounds.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '300' },
    minutes: { type: 'string', default: '8' },
    browser: { type: 'string' },
  },
});
const [pages, minutes] = [Number(values.pages), Number(values.minutes)];
if (!(Number.isInteger(pages) && pages >= 10))
  throw new Error('--pages takes a whole number from 10.');
if (!(minutes > 0)) throw new Error('--minutes takes a number.');
const names = (['chromium', 'firefox'] as const).filter(
  (name) => (values.browser ?? name) === name,
);
if (names.length === 0) throw new Error('--browser takes chromium or firefox.');

for (const name of names) {
  const trip = await browse(name, pages, minutes * 60_000);
  const { pages: done, hovers, deaths, seconds } = trip;
  console.log(
    `\n${name}: ${done} of ${pages} pages, ${hovers} hovers, ${deaths} deaths of the background in ${seconds.toFixed(0)} s`,
  );
  console.table(rowsOf(trip));
  const faults = faultsOf(trip);
  for (const fault of faults) console.error(`✘ ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
