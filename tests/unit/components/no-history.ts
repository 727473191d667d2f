import type { HistoryServices } from '../../../components/history/services.ts';
import { keepHistory } from '../../../utils/settings/settings.ts';

/** A history of nothing. */
export const noHistory: HistoryServices = {
  watch(show) {
    show({ lookUps: [], stars: [] });
    return () => undefined;
  },
  erase: () => Promise.resolve(),
  eraseLookUps: () => Promise.resolve([]),
  restore: () => Promise.resolve({ lookUps: [], stars: [] }),
  setStarred: () => Promise.resolve(),
  keeps: keepHistory,
  trouble: () => Promise.resolve(undefined),
  isPrivate: () => Promise.resolve(false),
  findTerms: () => Promise.resolve([]),
  spans: () => Promise.resolve([]),
  save: () => undefined,
  isTab: () => Promise.resolve(false),
  openTab: () => Promise.resolve(),
};
