import { clauseLine } from '../clause-line.ts';
import type { Clause, Definition, PolicyDocument } from '../model.ts';
import { findAbbreviations } from './abbreviations.ts';
import { findCoverage } from './coverage.ts';
import type { FoundDefinition } from './found.ts';
import { findGlosses } from './glosses.ts';
import { findGlossaryEntry, inGlossaries, labelStyle } from './glossary.ts';
import { findListedNames } from './listed-names.ts';
import { findBelowHeading } from './own-kind.ts';
import { findStated } from './stated.ts';
import { findTold } from './told-otherwise.ts';

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

/** The words of an entry list what it holds; cells of a table are running text. */
const inEntry = ({ kind, text }: Clause): boolean => kind === 'entry' && !text.includes('\t');

/**
 * Each thing once: what the longest definition of the same term holds already is left out, and so is the same
 * definition under a longer name.
 */
const withoutRepeats = (found: readonly FoundDefinition[]): FoundDefinition[] => {
  const longest = new Map<string, FoundDefinition>();
  const shortest = new Map<string, FoundDefinition>();
  const full = found.filter(({ form }) => form !== 'abbreviates');
  for (const one of full) {
    const known = longest.get(one.term);
    if (!known || known.definition.length < one.definition.length) longest.set(one.term, one);
    const named = shortest.get(one.definition);
    if (!named || named.term.length > one.term.length) shortest.set(one.definition, one);
  }
  return found.filter((one) => {
    if (one.form === 'abbreviates') return true;
    const whole = longest.get(one.term);
    const name = shortest.get(one.definition)?.term ?? one.term;
    return (
      (whole === one || !whole?.definition.includes(one.definition)) &&
      (name === one.term || !one.term.endsWith(name))
    );
  });
};

const unlabelled = ({ text, label = '' }: Clause): string =>
  text.startsWith(label) ? text.slice(label.length).trim() : text;

const inClause = (
  clause: Clause,
  before: Clause | undefined,
  ofGlossary: boolean,
): FoundDefinition[] => {
  const stated = findStated(clause.text);
  const entry = ofGlossary ? findGlossaryEntry(clause, stated) : undefined;
  const others = [
    ...stated,
    ...findAbbreviations(clause.text),
    ...findGlosses(clause),
    ...findListedNames(clause.text),
    ...(inEntry(clause) ? [] : [...findCoverage(clause.text, stated), ...findTold(clause.text)]),
    ...(before?.kind === 'heading' && clause.kind === 'paragraph'
      ? findBelowHeading(unlabelled(before), clause.text)
      : []),
  ];
  const found = entry
    ? [entry, ...others.filter(({ term, form }) => term !== entry.term || form === 'defines')]
    : others;
  return withoutRepeats(found).toSorted((a, b) => a.start - b.start || a.end - b.end);
};

/**
 * Every place in the clauses that tells what a term means: 是指, 指, 所称, 以下简称, 统称, glossaries, brackets,
 * what a thing covers, lists in front of the name that counts them.
 *
 * @param clauses in the order of their documents; statements stand without one (`document` is empty)
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
    const ofDocument = ids.has(clause.document);
    if (!(ofDocument || clause.document === '') || clause.kind === 'title') continue;
    for (const found of inClause(clause, clauses[at - 1], glossaries.has(clause))) {
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
        ...(ofDocument && { document: clause.document }),
        clause: clause.id,
      });
    }
  }
  return definitions;
};
