/**
 * Whether a value is a list of whole numbers from 0 up that fit 32 bits. In a loop of its own, with no call in it, and by
 * index: marks come by the thousand, to pages where the code has never run before, and code that was not compiled
 * to the end makes an object for each step of an iteration.
 */
export const areNaturals = (value: unknown): value is number[] => {
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i += 1)
    if ((value[i] as number) >>> 0 !== value[i]) return false;
  return true;
};
