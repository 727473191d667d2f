/** What went wrong, as the error itself says it. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
