/** What the parts of `npm run bench` share: figures that were measured, goals, tables. */

/** A goal beside what was measured, and `met` or `missed` with the reason where one is known. */
export interface Goal {
  what: string;
  figure: string;
  goal: string;
  verdict: string;
}

export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
}

/** What a part of the benchmark found. */
export interface Section {
  /** What was measured and how, with how many rounds. */
  how: string;
  goals: Goal[];
  tables: Table[];
  /** What was left out, and why. */
  notes?: string[];
}

/** A part: measures with as many rounds as told, or as many as it finds right. */
export type Measure = (rounds?: number) => Promise<Section>;

/**
 * A figure as it is printed.
 * @throws Error where it is none: nothing was measured
 */
export const shown = (value: number, digits = 1): string => {
  if (!Number.isFinite(value)) throw new Error('A figure is missing: nothing was measured.');
  return value.toFixed(digits).replace(/^-(?=0(?:\.0*)?$)/u, '');
};

/** The middle of the values, the upper one of two. @throws Error where there are none */
export const median = (values: readonly number[]): number => {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined || values.some(Number.isNaN))
    throw new Error('A figure is missing: nothing was measured.');
  return middle;
};

/** `without → with`, the way in which all pairs are printed. */
export const pair = (without: number, withIt: number, digits = 0): string =>
  `${shown(without, digits)} → ${shown(withIt, digits)}`;

const digitsOf = (value: number): number => {
  if (Number.isInteger(value)) return 0;
  return Math.abs(value) < 10 ? 2 : 1;
};

const verdictOf = (isMet: boolean, why: string): string => {
  if (isMet) return 'met';
  return why ? `missed: ${why}` : 'missed';
};

/**
 * Holds a figure against the most that it may be.
 * @param why the reason, where it is known, for the case that it is more
 */
export const atMost = (what: string, value: number, goal: number, unit = '', why = ''): Goal => ({
  what,
  figure: `${shown(value, digitsOf(value))} ${unit}`.trim(),
  goal: `≤ ${goal} ${unit}`.trim(),
  verdict: verdictOf(value <= goal, why),
});

/** As `atMost`, with the least that it must be. */
export const atLeast = (what: string, value: number, goal: number, unit = '', why = ''): Goal => ({
  what,
  figure: `${shown(value, digitsOf(value))} ${unit}`.trim(),
  goal: `≥ ${goal} ${unit}`.trim(),
  verdict: verdictOf(value >= goal, why),
});

/**
 * A table of rows that have the same columns.
 * @param first what the rows are
 * @throws Error where there are no rows
 */
export const tableOf = (
  caption: string,
  first: string,
  rows: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Table => {
  const [one] = Object.values(rows);
  if (!one) throw new Error(`${caption}: nothing was measured.`);
  const columns = Object.keys(one);
  return {
    caption,
    head: [first, ...columns],
    rows: Object.entries(rows).map(([name, row]) => [
      name,
      ...columns.map((column) => row[column] ?? ''),
    ]),
  };
};

/** Waits so many milliseconds. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
