/** Whether a value is a list of whole numbers from 0 up. In a loop of its own: marks come by the thousand. */
export const areNaturals = (value: unknown): value is number[] => {
  if (!Array.isArray(value)) return false;
  for (const one of value) if (!Number.isSafeInteger(one) || (one as number) < 0) return false;
  return true;
};
