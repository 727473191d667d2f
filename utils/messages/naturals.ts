/**
 * Whether a value is a list of whole numbers from 0 up that fit 32 bits. In a loop of its own, with no call in it: marks
 * come by the thousand, to pages where the code has never run before.
 */
export const areNaturals = (value: unknown): value is number[] => {
  if (!Array.isArray(value)) return false;
  for (const one of value) if ((one as number) >>> 0 !== one) return false;
  return true;
};
