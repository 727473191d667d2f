import { execFileSync } from 'node:child_process';
import { arch, cpus, platform, release } from 'node:os';
import { findBrowser } from '../setup/browsers.ts';
import type { Section, Table } from './figures.ts';

const versionOf = (name: 'chromium' | 'firefox'): string => {
  const file = findBrowser(name);
  if (!file) throw new Error(`${name} is not installed.`);
  const said = execFileSync(file, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] });
  return /[\w ]+ [\d.]+(?:esr)?/u.exec(String(said))?.[0].trim() ?? name;
};

/** The machine and the browsers, in a sentence. @throws Error where a browser is missing */
export const describeMachine = (): string =>
  `${cpus().length} cores ${cpus()[0]?.model.trim() ?? ''} (${platform()} ${release()}, ${arch()}); ` +
  `Node ${process.version}; ${versionOf('chromium')}; ${versionOf('firefox')}; both without a window.`;

const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;

/** Whether a column holds figures, which stand to the right. */
const isOfFigures = (rows: readonly string[][], column: number): boolean =>
  column > 0 && rows.every((row) => /^[-≤≥\d]/u.test(row[column] ?? ''));

const render = ({ caption, head, rows }: Table): string =>
  [
    ...(caption ? [`${caption}:`, ''] : []),
    rowOf(head),
    rowOf(head.map((_, column) => (isOfFigures(rows, column) ? '---:' : '---'))),
    ...rows.map(rowOf),
  ].join('\n');

/** A part's section as Markdown. @throws Error where it holds no table */
export const renderSection = (title: string, section: Section): string => {
  const { how, goals, tables, notes = [] } = section;
  if (goals.length + tables.length === 0) throw new Error(`${title}: nothing was measured.`);
  const against: Table = {
    caption: '',
    head: ['what', 'figure', 'goal', ''],
    rows: goals.map(({ what, figure, goal, verdict }) => [what, figure, goal, verdict]),
  };
  return [
    `## ${title}`,
    how,
    ...(goals.length > 0 ? [render(against)] : []),
    ...tables.map(render),
    ...notes,
  ].join('\n\n');
};

const markOf = (part: string): string => `<!-- part: ${part} -->`;

/** The sections of a document that `renderDocument` wrote, by part. */
export const readSections = (text: string): Map<string, string> =>
  new Map(
    Array.from(
      text.matchAll(/<!-- part: (\w+) -->\n(.*?)\n(?=<!--)/gsu),
      ([, part = '', section = '']) => [part, section],
    ),
  );

/** The whole document: the machine, then the sections in the order given. */
export const renderDocument = (
  machine: string,
  sections: readonly (readonly [part: string, section: string])[],
): string =>
  `${[
    '# Benchmarks',
    'Written by `npm run bench`, which needs no network and measures the extension as `npm run build` left it; `npm run bench -- matcher popup` measures and writes those parts anew. Figures are medians; `a → b` is without → with the extension.',
    `Machine: ${machine}`,
    '',
    ...sections.flatMap(([part, section]) => [markOf(part), section, '']),
    '<!-- end -->',
  ].join('\n')}\n`;
