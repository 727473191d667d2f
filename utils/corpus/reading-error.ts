/** Input that the readers cannot take: names the file, the line and the reason. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError';

  constructor(
    /** Source id or file name. */
    readonly source: string,
    /** 1-based line, or 0 where the whole file is meant. */
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${source}${line > 0 ? `:${line}` : ''}: ${reason}`);
  }
}
