/** The rows of the export: what was read, in the words of the print. */
import { undoCorrections } from '../../utils/corpus/corrections/undo.ts';
import type {
  CatalogueEntry,
  Clause,
  Correction,
  Definition,
  Place,
  Statement,
  Validity,
} from '../../utils/corpus/model.ts';
import { placeInLine } from '../../utils/corpus/text/place-in-line.ts';
import { restoreMathematics } from '../../utils/corpus/text/printed.ts';

/** The lines of a source as delivered, by its id. */
export type SourceLines = ReadonlyMap<string, readonly string[]>;

/** A place in the fields of the reference readings: `end_line` where it differs. */
export const placeFields = ({ source, line, endLine }: Place) => ({
  source,
  line,
  ...(endLine !== line && { end_line: endLine }),
});

interface Read extends Place {
  corrected?: Correction[];
}

/** Readable words of an item as its lines, from `line` on, print them. */
const printed = (
  words: string,
  { source, line, endLine, corrected }: Read,
  sources: SourceLines,
): string =>
  restoreMathematics(
    undoCorrections(words, corrected),
    (sources.get(source) ?? []).slice(line - 1, endLine),
  );

/** `readable` beside a printed text, where the two differ. */
const readableBeside = (words: string, asPrinted: string) =>
  words === asPrinted ? {} : { readable: words };

/** A catalogue entry: words as printed, `readable` always beside them. */
export const entryRow = (entry: CatalogueEntry, sources: SourceLines) => {
  const first = Math.min(entry.line, entry.criteriaLine ?? entry.line);
  const place = { ...entry, line: first };
  return {
    ...placeFields(entry),
    catalogue: entry.catalogue,
    path: entry.path,
    number: entry.number,
    text: printed(entry.text, place, sources),
    ...(entry.criteria !== undefined && { criteria: printed(entry.criteria, place, sources) }),
    readable: entry.text,
    region: entry.region,
    lost: entry.lost,
    document: entry.document,
    corrected: entry.corrected,
  };
};

/** A definition: words as printed, `readable` where people see others. */
export const definitionRow = (definition: Definition, sources: SourceLines) => {
  const words = printed(definition.definition, definition, sources);
  return {
    ...placeFields(definition),
    term: undoCorrections(definition.term, definition.corrected),
    aliases: definition.aliases,
    definition: words,
    ...readableBeside(definition.definition, words),
    how: definition.form,
    local: definition.local,
    document: definition.document,
    clause: definition.clause,
    corrected: definition.corrected,
  };
};

/** A statement with all its lines and topics, words as printed. */
export const statementRow = (statement: Statement, sources: SourceLines) => {
  const words = printed(statement.text, statement, sources);
  return {
    source: statement.source,
    line: statement.line,
    lines: statement.lines,
    topics: statement.topics,
    text: words,
    ...readableBeside(statement.text, words),
    corrected: statement.corrected,
  };
};

/**
 * A clause, with the column of each of its lines: where in the source line, in UTF-16 code units from
 * 0, its words begin. A line whose words the source has in several cells counts from the first.
 */
export const clauseRow = (clause: Clause, sources: SourceLines) => {
  const raw = sources.get(clause.source) ?? [];
  const lines = clause.lines.map(({ line, offset }, i) => {
    const words = clause.text.slice(offset, clause.lines[i + 1]?.offset);
    const cell = words.split('\t').find((part) => part.trim() !== '') ?? '';
    const corrected = clause.corrected?.filter((correction) => correction.line === line);
    const place = placeInLine(undoCorrections(cell, corrected), raw[line - 1] ?? '');
    return { line, offset, column: place?.start };
  });
  const { id, parent, kind, division, label, path, merged, document, corrected } = clause;
  const words = printed(clause.text, clause, sources);
  return {
    ...placeFields(clause),
    id,
    parent,
    kind,
    division,
    label,
    path,
    text: words,
    ...readableBeside(clause.text, words),
    merged,
    lines,
    document,
    corrected,
  };
};

/** Validity with its grounds' places in the fields of the export. */
export const validityFields = (validity: Validity | undefined) =>
  validity && {
    ...validity,
    grounds: validity.grounds.map(({ fact, text, ...place }) => ({
      ...placeFields(place),
      fact,
      text,
    })),
  };
