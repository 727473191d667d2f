/** Waits so many milliseconds: for what must not happen meanwhile. */
export const soon = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/**
 * Asks again every 50 ms until the answer is neither undefined, null, false nor an empty string.
 * @throws Error after `ms` milliseconds, naming `what`
 */
export const until = async <T>(
  what: string,
  probe: () => Promise<T>,
  ms = 10_000,
): Promise<Exclude<NonNullable<T>, false | ''>> => {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await probe();
    if (answer) return answer as Exclude<NonNullable<T>, false | ''>;
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain for ${what}.`);
    await soon(50);
  }
};
