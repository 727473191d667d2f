/**
 * The part `pages`: what a page pays for the extension. Each page is opened on www.gov.cn, where the extension reads, and on
 * www.example.org, where it does not run, in the same browser and in turns.
 */
import { readdirSync } from 'node:fs';
import { startLens, type Lens } from '../browser/harness/lens.ts';
import { hasRealPages, pageOf, realPage } from '../browser/harness/pages.ts';
import type { Reply } from '../browser/harness/site.ts';
import { wholeStore } from '../browser/harness/store.ts';
import {
  atMost,
  median,
  pair,
  shown,
  tableOf,
  type Goal,
  type Measure,
  type Table,
} from './figures.ts';
import { scriptTime, type ScriptTime } from './script-time.ts';
import { policyPage } from './texts.ts';
import { visit, type Visit } from './watched.ts';

interface Rounds {
  generated: number;
  real: number;
}

/** Visits to each page. */
const usual: Record<Lens['name'], Rounds> = {
  chromium: { generated: 5, real: 3 },
  firefox: { generated: 3, real: 1 },
};
const withHost = 'www.gov.cn';
const withoutHost = 'www.example.org';
const realFolder = '../shared/pages';

interface Subject {
  name: string;
  reply: Reply;
  /** Watched for so many ms after its load. */
  watch: number;
  kind: keyof Rounds;
}

const generated: [name: string, characters: number, watch: number][] = [
  ['3 k', 3_000, 600],
  ['30 k', 30_000, 1_800],
  ['300 k', 300_000, 1_200],
  ['3 M', 3_000_000, 2_500],
];

const realPages = (): Subject[] => {
  if (!hasRealPages) return [];
  return readdirSync(realFolder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      name: file.replace('.html', ''),
      reply: realPage(file),
      watch: 400,
      kind: 'real' as const,
    }));
};

const subjects = (): Subject[] => [
  ...generated.map(([name, characters, watch]) => ({
    name: `${name} characters`,
    reply: pageOf(policyPage(characters)),
    watch,
    kind: 'generated' as const,
  })),
  ...realPages(),
];

interface Visits {
  with: Visit[];
  without: Visit[];
  /** What the extension adds to the time of scripts: generated pages in Chromium. */
  own: ScriptTime[];
}

const noVisits = (): Visits => ({ with: [], without: [], own: [] });

const addressOf = (host: string, name: string): string =>
  `http://${host}/bench/${encodeURIComponent(name)}.html`;

const visitBoth = async (lens: Lens, subject: Subject, isOdd: boolean, into: Visits) => {
  const turns = [
    { host: withoutHost, kept: into.without },
    { host: withHost, kept: into.with },
  ];
  for (const { host, kept } of isOdd ? turns.toReversed() : turns)
    kept.push(await visit(lens, addressOf(host, subject.name), subject.watch));
};

const measureIn = async (
  name: Lens['name'],
  all: readonly Subject[],
  rounds: Rounds,
): Promise<Map<string, Visits>> => {
  const lens = await startLens(name);
  try {
    for (const { name, reply } of all)
      for (const host of [withHost, withoutHost]) lens.serve(addressOf(host, name), reply);
    await wholeStore(lens);
    const [warm] = all;
    if (warm) await visitBoth(lens, warm, false, noVisits());
    const visits = new Map<string, Visits>();
    for (const { name } of all) visits.set(name, noVisits());
    for (let round = 0; round < Math.max(rounds.generated, rounds.real); round++)
      for (const subject of all) {
        if (round >= rounds[subject.kind]) continue;
        const into = visits.get(subject.name);
        if (!into) continue;
        await visitBoth(lens, subject, round % 2 === 1, into);
        if (name !== 'chromium' || subject.kind !== 'generated') continue;
        const { name: called, watch } = subject;
        const ours = await scriptTime(lens, addressOf(withHost, called), watch, true);
        const none = await scriptTime(lens, addressOf(withoutHost, called), watch, false);
        into.own.push({ thread: ours.thread - none.thread, clock: ours.clock - none.clock });
      }
    for (const { name, kind } of all) {
      const seen = visits.get(name);
      if (kind === 'generated' && seen?.with.some(({ marks }) => marks === 0))
        throw new Error(`${name}: no mark came.`);
      if (seen?.without.some(({ marks }) => marks > 0))
        throw new Error(`${name}: marked on a host where the extension does not run.`);
    }
    return visits;
  } finally {
    await lens.close();
  }
};

const of = (visits: readonly Visit[], key: keyof Visit): number =>
  median(visits.map((one) => one[key]));

const both = (visits: Visits, key: keyof Visit, digits = 0): string =>
  pair(of(visits.without, key), of(visits.with, key), digits);

/** What the extension adds: the median over the rounds of the difference. */
const added = (visits: Visits, key: keyof Visit): number =>
  median(visits.with.map((one, round) => one[key] - (visits.without[round]?.[key] ?? Number.NaN)));

const ownIn = ({ own }: Visits, time: keyof ScriptTime): number =>
  median(own.map((one) => one[time]));

const rowIn = (name: Lens['name'], visits: Visits): Record<string, string> => ({
  'load, ms': both(visits, 'load'),
  ...(name === 'chromium' && {
    'main thread, ms': both(visits, 'task'),
    'added, ms': shown(added(visits, 'task')),
    'scripts, ms': both(visits, 'script', 1),
    'scripts by trace, ms': visits.own.length > 0 ? shown(ownIn(visits, 'thread')) : '',
    'by the clock, ms': visits.own.length > 0 ? shown(ownIn(visits, 'clock')) : '',
    'long tasks': both(visits, 'longTasks'),
    'longest task, ms': both(visits, 'longestTask'),
    'heap, MB': both(visits, 'heap', 1),
  }),
  'frames over 50 ms': both(visits, 'slowFrames'),
  'longest frame, ms': both(visits, 'longestFrame'),
  'first marks, ms': shown(of(visits.with, 'first'), 0),
  'last marks, ms': shown(of(visits.with, 'last'), 0),
  marks: shown(of(visits.with, 'marks'), 0),
});

const goalsIn = (name: Lens['name'], all: ReadonlyMap<string, Visits>): Goal[] => {
  const visitsOf = (page: string): Visits => {
    const visits = all.get(`${page} characters`);
    if (!visits) throw new Error(`The page of ${page} was not measured.`);
    return visits;
  };
  const [middle, large] = [visitsOf('30 k'), visitsOf('3 M')];
  const changes = Math.max(
    ...generated.flatMap(([page]) => visitsOf(page).with.map((one) => one.changes)),
  );
  return [
    ...(name === 'chromium'
      ? [
          atMost(
            '30 k characters: our scripts on the main thread',
            ownIn(middle, 'thread'),
            10,
            'ms',
          ),
          // The goal is the page script's. What the browser does for it stands beside, so that nobody overlooks it.
          {
            what: '30 k characters: added to the main thread, painting and all',
            figure: `${shown(added(middle, 'task'))} ms`,
            goal: 'none',
            verdict:
              'scripts are a third of it; the rest is the browser’s: a world for our scripts (5 ms with empty ones), painting and compositing of marks',
          },
          atMost('30 k characters: added tasks over 50 ms', added(middle, 'longTasks'), 0),
          atMost('3 M characters: added tasks over 50 ms', added(large, 'longTasks'), 0),
        ]
      : [
          atMost('30 k characters: added frames over 50 ms', added(middle, 'slowFrames'), 0),
          atMost('3 M characters: added frames over 50 ms', added(large, 'slowFrames'), 0),
        ]),
    atMost('generated pages: nodes changed', changes, 0),
  ].map((goal) => ({ ...goal, what: `${name}, ${goal.what}` }));
};

export const measure: Measure = async (rounds) => {
  const all = subjects();
  const tables: Table[] = [];
  const goals: Goal[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const often = rounds === undefined ? usual[name] : { generated: rounds, real: rounds };
    const visits = await measureIn(name, all, often);
    const rows = Object.fromEntries(
      Array.from(visits, ([page, seen]) => [page, rowIn(name, seen)]),
    );
    goals.push(...goalsIn(name, visits));
    const caption = `In ${name}, medians of ${often.generated} visits to each generated page and ${often.real} to each real one`;
    tables.push(tableOf(caption, 'page', rows));
  }
  return {
    how:
      `Each page is opened on ${withoutHost}, where the extension does not run, and on ${withHost}, in turns in the same browser; it is watched for 0.4 to 2.5 s after its load. ` +
      'Main thread and scripts: `TaskDuration` and `ScriptDuration` of Chromium’s `Performance.getMetrics`, in the time that the thread ran: by the clock it is nearly twice that, as the background in its own process and the browser want the same two processors. Added: the median of the differences within a round. ' +
      'Scripts by trace: compiling, running, promises, timers and the collector behind them, which that counter leaves out in part, in visits of their own on both hosts; by the clock: the same with what the thread waited for a processor. ' +
      'Long tasks: `PerformanceObserver`; heap: after a collection, all worlds of the page. ' +
      'Frames and marks are looked at in each frame since DOMContentLoaded.',
    goals,
    tables,
    notes: [
      'Firefox tells no page of its tasks, script time or heap; there the frames stand for them.',
      ...(all.length > generated.length
        ? []
        : [`The real pages of ${realFolder} were skipped: the folder is absent.`]),
    ],
  };
};
