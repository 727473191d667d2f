import type { Clause } from '../../utils/corpus/model.ts';
import { isSubtitle } from './levels.ts';

/** A place of the outline (目录) and those below it. */
export interface OutlineNode {
  /** The clause's id, and its index in the document. */
  id: string;
  index: number;
  line: number;
  text: string;
  /** True for an article, whose text is no heading. */
  isArticle: boolean;
  children: OutlineNode[];
}

export interface Outline {
  /** Those at the top. */
  roots: OutlineNode[];
  /** All of them, in the document's order. */
  nodes: OutlineNode[];
  /** The node above each, by its id. */
  above: ReadonlyMap<string, OutlineNode>;
}

const placeKinds: ReadonlySet<Clause['kind']> = new Set(['heading', 'box-heading', 'article']);

/** Titles that name a text. */
const titlesOf = (clauses: readonly Clause[]): Clause[] =>
  clauses.filter((clause) => clause.kind === 'title' && !isSubtitle(clause));

/** Whether the outline of a document has two places or more, without making it. */
export const hasOutline = (clauses: readonly Clause[]): boolean => {
  const places = clauses.reduce((sum, { kind }) => sum + (placeKinds.has(kind) ? 1 : 0), 0);
  const titles = titlesOf(clauses).length;
  return places + (titles > 1 ? titles : 0) > 1;
};

/** An outline names an article by its number and its first words. */
const articleLength = 40;

const nodeOf = (clause: Clause, index: number): OutlineNode => ({
  id: clause.id,
  index,
  line: clause.line,
  text: clause.kind === 'article' ? clause.text.slice(0, articleLength) : clause.text,
  isArticle: clause.kind === 'article',
  children: [],
});

/**
 * The outline of a document: titles, headings of every rank, boxes and articles, as the document's
 * tree has them. A single title is the document's own and needs no place.
 */
export const outlineOf = (clauses: readonly Clause[]): Outline => {
  const titles = titlesOf(clauses);
  const roots: OutlineNode[] = [];
  const nodes: OutlineNode[] = [];
  const above = new Map<string, OutlineNode>();
  /** The node that a clause is, or stands below, by the clause's id. */
  const places = new Map<string, OutlineNode>();
  for (const [index, clause] of clauses.entries()) {
    const parent = clause.parent === undefined ? undefined : places.get(clause.parent);
    if (parent) places.set(clause.id, parent);
    const isTitle = clause.kind === 'title';
    const isIn = isTitle ? titles.length > 1 && !isSubtitle(clause) : placeKinds.has(clause.kind);
    if (!isIn) continue;
    const node = nodeOf(clause, index);
    places.set(clause.id, node);
    nodes.push(node);
    (parent?.children ?? roots).push(node);
    if (parent) above.set(node.id, parent);
  }
  return { roots, nodes, above };
};

/** The last node at or before a clause, by the clause's index; undefined before the first. */
export const nodeAt = ({ nodes }: Outline, index: number): OutlineNode | undefined => {
  let from = 0;
  let to = nodes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((nodes[middle] as OutlineNode).index <= index) from = middle + 1;
    else to = middle;
  }
  return nodes[from - 1];
};

/** The ids of a node and of all those that it stands below. */
export const lineage = ({ above }: Outline, node: OutlineNode | undefined): Set<string> => {
  const ids = new Set<string>();
  for (let at = node; at; at = above.get(at.id)) ids.add(at.id);
  return ids;
};
