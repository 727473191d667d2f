import type { SearchHit } from '../../utils/search/model.ts';

type Marked = Pick<SearchHit, 'text' | 'marks'>;

const part = ({ text, marks }: Marked, from: number, to: number): Marked => ({
  text: text.slice(from, to),
  marks: marks.flatMap(([start, end]): [number, number][] =>
    start < to && end > from ? [[Math.max(start, from) - from, Math.min(end, to) - from]] : [],
  ),
});

/**
 * A hit's text in the parts in which it is shown: a term's name as a heading, then what is said of it. A text
 * that begins with the name gives it its marks, and does not repeat it.
 */
export const hitParts = (hit: SearchHit): { name?: Marked; body: Marked } => {
  const { name, text } = hit;
  if (name === undefined) return { body: hit };
  if (!text.startsWith(name)) return { name: { text: name, marks: [] }, body: hit };
  const gap = /^[：\s]*/u.exec(text.slice(name.length))?.[0].length ?? 0;
  return {
    name: part(hit, 0, name.length),
    body: part(hit, name.length + gap, text.length),
  };
};
