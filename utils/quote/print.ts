/** How Chinese documents print titles, dates and places: for quotations and for the screen. */

/**
 * A date as Chinese documents print it.
 * @param iso `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 */
export const dateWords = (iso: string): string =>
  iso
    .split('-')
    .map((part, index) => `${Number(part)}${'年月日'[index] ?? ''}`)
    .join('');

/**
 * A title in title marks. Marks inside alternate, as GB/T 15834—2011 (4.15.3.2) has it:
 * 《关于印发〈…〉的通知》.
 * @param title as the corpus has it, with or without its own outer marks
 */
export const quotedTitle = (title: string): string => {
  const bare = /^《[^《》]*》$/u.test(title) ? title.slice(1, -1) : title;
  const inner: Record<string, string> = { '《': '〈', '》': '〉', '〈': '《', '〉': '》' };
  return `《${bare.replace(/[《》〈〉]/gu, (mark) => inner[mark] ?? mark)}》`;
};

/** The source lines of a place, 1-based: `第 12 行` or `第 12–14 行`. */
export const lineWords = (line: number, endLine: number): string =>
  endLine > line ? `第 ${line}–${endLine} 行` : `第 ${line} 行`;
