import { clauseLine } from '../clause-line.ts';
import type { Clause, Definition, PolicyDocument } from '../model.ts';
import { findAbbreviations } from './abbreviations.ts';
import type { FoundDefinition } from './found.ts';
import { findGlosses } from './glosses.ts';
import { findGlossaryEntry, inGlossaries, labelStyle } from './glossary.ts';
import { findStated } from './stated.ts';

/** The items that belong to a clause which ends in a colon. */
const itemsBelow = (clauses: readonly Clause[], at: number): Clause[] => {
  const owner = clauses[at];
  const items: Clause[] = [];
  let style: string | undefined;
  for (const next of clauses.slice(at + 1, at + 1 + 60)) {
    if (next.document !== owner?.document || next.kind !== 'item' || !next.label) break;
    style ??= labelStyle(next.label);
    if (labelStyle(next.label) !== style && style === labelStyle(owner.label ?? '')) break;
    items.push(next);
  }
  return style === labelStyle(owner?.label ?? '') ? [] : items;
};

const inClause = (clause: Clause, ofGlossary: boolean): FoundDefinition[] => {
  const entry = ofGlossary ? findGlossaryEntry(clause) : undefined;
  const others = [
    ...findStated(clause.text),
    ...findAbbreviations(clause.text),
    ...findGlosses(clause),
  ];
  const found = entry ? [entry, ...others.filter(({ term }) => term !== entry.term)] : others;
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
};

/**
 * Every place in the clauses that tells what a term means: 是指, 指, 所称, 以下简称, 统称 and glossaries.
 *
 * @param clauses in the order of their documents
 * @param known definitions that were read otherwise; they keep their ids, and what they already say
 *   of a clause's term is not said again
 * @returns definitions in the order of the clauses; `line` is where the term is named
 */
export const findDefinitions = (
  clauses: readonly Clause[],
  documents: readonly PolicyDocument[],
  known: readonly Definition[] = [],
): Definition[] => {
  const ids = new Set(documents.map(({ id }) => id));
  const onLine = new Map<string, number>();
  const said = new Set<string>();
  for (const { source, line, clause, term } of known) {
    const place = `${source}:${line}`;
    onLine.set(place, (onLine.get(place) ?? 0) + 1);
    said.add(`${clause}\t${term}`);
  }
  const glossaries = inGlossaries(clauses);
  const definitions: Definition[] = [];
  for (const [at, clause] of clauses.entries()) {
    if (!ids.has(clause.document) || clause.kind === 'title') continue;
    for (const found of inClause(clause, glossaries.has(clause))) {
      if (said.has(`${clause.id}\t${found.term}`)) continue;
      const { start, end, ...words } = found;
      const line = clauseLine(clause, start);
      const place = `${clause.source}:${line}`;
      const n = (onLine.get(place) ?? 0) + 1;
      onLine.set(place, n);
      const open = clause.text.slice(end - 1).startsWith('：') && end >= clause.text.length;
      const items = open && found.form !== 'abbreviates' ? itemsBelow(clauses, at) : [];
      definitions.push({
        id: `${place}#${n}`,
        source: clause.source,
        line,
        endLine: Math.max(line, clauseLine(clause, end - 1), ...items.map((item) => item.endLine)),
        ...words,
        definition: [words.definition, ...items.map(({ text }) => text)].join('\n'),
        document: clause.document,
        clause: clause.id,
      });
    }
  }
  return definitions;
};
