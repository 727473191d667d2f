// `npm run bench`: measures every part one after another, prints what was found and writes it to docs/benchmarks.md.
// `npm run bench -- matcher popup` measures those alone and leaves the other sections; `--rounds 2` sets how often
// each thing is done, for a quick look. Needs `npm run build` first. A slow figure fails nothing; a missing one does.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { describeMachine, readSections, renderDocument, renderSection } from './document.ts';
import type { Measure } from './figures.ts';

const file = 'docs/benchmarks.md';

const parts: Record<string, { title: string; load: () => Promise<{ measure: Measure }> }> = {
  sizes: { title: 'Sizes', load: () => import('./sizes.ts') },
  waits: { title: 'Marks and cards', load: () => import('./waits.ts') },
  pages: { title: 'What a page pays', load: () => import('./pages.ts') },
  seeding: { title: 'After the installation', load: () => import('./seeding.ts') },
  memory: { title: 'Memory of the background', load: () => import('./memory.ts') },
  popup: { title: 'Popup', load: () => import('./popup.ts') },
  reader: { title: 'Reader', load: () => import('./reader.ts') },
  matcher: { title: 'Matcher', load: () => import('./matcher.ts') },
  search: { title: 'Search', load: () => import('./search.ts') },
};

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
  throw new Error('--rounds takes a whole number from 1.');

const machine = describeMachine();
const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
const isAll = positionals.length === 0;
// Figures of two machines are never mixed in one document.
const isSameMachine = before === '' || before.includes(machine);
const sections = isSameMachine ? readSections(before) : new Map<string, string>();

/** Others' work when we began: figures of a busy machine are worth less. */
const busy = loadavg()[0] ?? 0;
const isBusy = busy > cpus().length / 2;
const busyNote = `Taken while the machine was busy with other work (load ${busy.toFixed(1)} at the start).`;

const write = (): void => {
  const known = Object.keys(parts).flatMap((part) => {
    const section = sections.get(part);
    return section === undefined ? [] : [[part, section] as const];
  });
  writeFileSync(file, renderDocument(machine, known));
};

console.log(machine);
for (const [name, { title, load }] of Object.entries(parts)) {
  if (!isAll && !positionals.includes(name)) continue;
  const start = performance.now();
  const { measure } = await load();
  try {
    const section = await measure(rounds);
    if (isBusy) section.notes = [...(section.notes ?? []), busyNote];
    sections.set(name, renderSection(title, section));
    console.log(`\n${sections.get(name)}`);
    if (isAll || isSameMachine) write();
  } catch (error) {
    // The other parts are still worth measuring; the old section of this one is not true of this build.
    process.exitCode = 1;
    sections.delete(name);
    console.error(`\n✘ ${name}:`, error);
  }
  console.log(`(${name}: ${((performance.now() - start) / 1000).toFixed(0)} s)`);
}
if (!isAll && !isSameMachine)
  console.log(`${file} holds figures of another machine and was left as it is.`);
