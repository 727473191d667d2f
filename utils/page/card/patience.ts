/** An answer that takes longer is waited for in sight of the reader … */
const patienceMs = 100;
/** … and then for so long at least: a word that flashes up disturbs more than it tells. */
const leastMs = 250;

const wait = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/**
 * An answer that may be long in coming.
 * @param onLate called once where it takes longer than 100 ms; the answer is then held back until what
 *   this shows has stood for 250 ms
 * @throws what the answer throws
 */
export const patiently = async <T>(answer: Promise<T>, onLate: () => void): Promise<T> => {
  let shown: Promise<void> | undefined;
  const late = setTimeout(() => {
    onLate();
    shown = wait(leastMs);
  }, patienceMs);
  try {
    return await answer;
  } finally {
    clearTimeout(late);
    await shown;
  }
};
