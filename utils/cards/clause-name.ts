import type { Clause } from '../corpus/model.ts';

/** 第七十五条 of "第七十五条 相关概念". */
const articleNumber = /^第[〇零一二三四五六七八九十百千0-9]+条/u;

/**
 * How people cite a clause: 第七十五条（五）, 九、附则（一）; a paragraph by the heading above it.
 * A table's row is called by its first cell, which may be who speaks.
 * @returns undefined for a clause without number or heading
 */
export const clauseName = ({ kind, label, path, text }: Clause): string | undefined => {
  if (kind === 'article') return label;
  const heading = path.at(-1);
  const above = heading && (articleNumber.exec(heading)?.[0] ?? heading);
  if (kind === 'table-row') return [above, text.split('\t', 1)[0]].filter(Boolean).join(' ');
  if (label === undefined) return above;
  return above ? `${above} ${label}` : label;
};
