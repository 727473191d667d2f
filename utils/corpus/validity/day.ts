const chinaIsAhead = 8 * 60 * 60 * 1000;

/** The day in China, ISO: documents take effect there. */
export const dayInChina = (now: Date = new Date()): string =>
  new Date(now.getTime() + chinaIsAhead).toISOString().slice(0, 10);
