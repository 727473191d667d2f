/**
 * The form of the search data's files: a JSON head, then columns of numbers that are used where
 * they lie, without parsing.
 */

const magic = 0x32534c50; // PLS2

/** A column as small as its largest number allows. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

/** A file's contents. */
export interface Columns<Head> {
  head: Head;
  columns: Readonly<Record<string, Column>>;
}

/** Numbers that are summed up in one call. */
const partLength = 512;

interface Placed {
  name: string;
  /** Bytes of one number. */
  width: number;
  length: number;
  /** Kept as differences, each from the number before: positions that rise then zip to little. */
  differences: boolean;
}

/** Turns numbers into differences, modulo what the column holds. */
const toDifferences = (column: Column): Column => {
  const differences = column.slice();
  for (let i = column.length - 1; i > 0; i--)
    differences[i] = (column[i] as number) - (column[i - 1] as number);
  return differences;
};

const sumUpPart = (column: Column, from: number, to: number): void => {
  for (let i = from; i < to; i++) column[i] = (column[i] as number) + (column[i - 1] as number);
};

/**
 * Turns differences into numbers, where they lie; part by part, as a loop that runs but once meets no compiler, while a
 * function that was compiled meanwhile is used at its next call.
 */
const sumUp = (column: Column): void => {
  for (let from = 1; from < column.length; from += partLength)
    sumUpPart(column, from, Math.min(from + partLength, column.length));
};

const widths = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

const aligned = (bytes: number): number => (bytes + 3) & ~3;

/** Numbers from 0 to 2³²−1 as a column. */
export const columnOf = (numbers: readonly number[]): Column => {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  if (most < 0x100) return Uint8Array.from(numbers);
  return most < 0x10000 ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
};

/**
 * Lays a head and columns out as a file.
 * @param head JSON
 * @param rising names of the columns that are kept as differences
 */
export const writeColumns = <Head>(
  { head, columns }: Columns<Head>,
  rising: ReadonlySet<string>,
): Uint8Array => {
  const placed = Object.entries(columns).map(
    ([name, { BYTES_PER_ELEMENT: width, length }]): Placed => ({
      name,
      width,
      length,
      differences: rising.has(name),
    }),
  );
  const json = new TextEncoder().encode(JSON.stringify({ head, placed }));
  const start = aligned(8 + json.length);
  const size = placed.reduce((sum, { width, length }) => sum + aligned(width * length), start);
  const file = new Uint8Array(size);
  new Uint32Array(file.buffer, 0, 2).set([magic, json.length]);
  file.set(json, 8);
  let at = start;
  for (const [name, values] of Object.entries(columns)) {
    const column = rising.has(name) ? toDifferences(values) : values;
    file.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += aligned(column.byteLength);
  }
  return file;
};

/**
 * Reads a file that `writeColumns` made; the columns are views of its bytes, which are written to when a column is
 * first asked for: a file's bytes can be read once.
 * @throws RangeError for bytes of another form, or cut short
 */
export const readColumns = <Head>(bytes: ArrayBuffer): Columns<Head> => {
  const [form, length = 0] = new Uint32Array(bytes, 0, 2);
  if (form !== magic) throw new RangeError('search data: of another form');
  const json = new TextDecoder().decode(new Uint8Array(bytes, 8, length));
  const { head, placed } = JSON.parse(json) as { head: Head; placed: Placed[] };
  const columns: Record<string, Column> = {};
  let at = aligned(8 + length);
  for (const { name, width, length: count, differences } of placed) {
    const column = new widths[width as keyof typeof widths](bytes, at, count);
    let isReady = !differences;
    Object.defineProperty(columns, name, {
      enumerable: true,
      get: () => {
        if (!isReady) sumUp(column);
        isReady = true;
        return column;
      },
    });
    at += aligned(width * count);
  }
  return { head, columns };
};
