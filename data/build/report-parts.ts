/** Markdown parts of the report. */

type Part = string | false | undefined;

/** A heading with what stands below it; empty parts are left out. Ends in a line feed. */
export const section = (level: number, title: string, parts: readonly Part[]): string =>
  [
    `${'#'.repeat(level)} ${title}`,
    ...parts.filter((part) => part !== false && part !== undefined && part !== ''),
  ]
    .map((part) => String(part).trimEnd())
    .join('\n\n')
    .concat('\n');

const cell = (value: string | number): string =>
  String(value)
    .replaceAll('|', String.raw`\|`)
    .replaceAll('\n', ' ');

/** A table; cells may hold any text. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');

/**
 * Line ranges in order, neighbours of one line merged: `5, 7–9, 12`.
 * @param ranges first and last line of each, 1-based
 */
export const spans = (ranges: readonly (readonly [number, number])[]): string => {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from === to && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join('、');
};
