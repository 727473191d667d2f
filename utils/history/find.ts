import { foldTerm } from '../matcher/fold.ts';
import { dayOf, type Item } from './model.ts';

const textOf = (item: Item): string => {
  if (item.kind === 'term') return item.name;
  return item.kind === 'query' ? item.query : `${item.title} ${item.words}`;
};

/**
 * The items that hold all words of a query; width and case do not matter. All of them where nothing is asked.
 */
export const findItems = <T extends { item: Item }>(items: readonly T[], query: string): T[] => {
  const words = query.split(/\s+/u).map(foldTerm).filter(Boolean);
  return items.filter(({ item }) => {
    const text = foldTerm(textOf(item));
    return words.every((word) => text.includes(word));
  });
};

/** Items of one day. */
export interface Day<T> {
  /** `2026-11-21` */
  day: string;
  items: T[];
}

/** Items by the user's own days. @param items the latest first */
export const byDay = <T extends { at: number }>(items: readonly T[]): Day<T>[] => {
  const days: Day<T>[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
};
