/** A corpus some times as large, out of the same words. */
import type { ShippedTables } from '../../data/build/pack.ts';
import { Random } from './random.ts';

/** Lines of a copy stand so far behind those of the one before. */
const linesApart = 20_000;

const piece = /[^，、；。：]+[，、；。：]?/gu;

/** The texts again, each piece between commas changed for another text's. */
const mixed = (texts: readonly string[], random: Random): string[] => {
  const pieces = random.shuffled(texts.flatMap((text) => text.match(piece) ?? []));
  let at = 0;
  return texts.map((text) => {
    const count = text.match(piece)?.length ?? 0;
    at += count;
    return pieces.slice(at - count, at).join('');
  });
};

/** Names again, each with another one's second half. */
const mixedNames = (names: readonly string[], random: Random): string[] => {
  const others = random.shuffled(names);
  return names.map((name, i) => {
    const other = others[i] ?? '';
    return name.slice(0, Math.ceil(name.length / 2)) + other.slice(Math.ceil(other.length / 2));
  });
};

/**
 * Tables with `times` as many terms, definitions, entries, clauses and statements. Rows refer to the rows
 * of the original, so that everything has something to show.
 */
export const enlarge = (tables: ShippedTables, times: number): ShippedTables => {
  const random = new Random(times);
  const all = { ...tables };
  for (let copy = 1; copy < times; copy++) {
    const later = <At extends { line: number; endLine: number }>(at: At): At => ({
      ...at,
      line: at.line + copy * linesApart,
      endLine: at.endLine + copy * linesApart,
    });
    const clauses = mixed(
      tables.clauses.map(({ text }) => text),
      random,
    );
    const statements = mixed(
      tables.statements.map(({ text }) => text),
      random,
    );
    const entries = mixed(
      tables.entries.map(({ text }) => text),
      random,
    );
    const definitions = mixed(
      tables.definitions.map(({ text }) => text),
      random,
    );
    const names = mixedNames(
      tables.terms.map(({ name }) => name),
      random,
    );
    all.clauses = all.clauses.concat(
      tables.clauses.map((row, i) => ({ ...later(row), text: clauses[i] ?? '' })),
    );
    all.statements = all.statements.concat(
      tables.statements.map((row, i) => ({
        ...row,
        lines: row.lines.map((line) => line + copy * linesApart),
        text: statements[i] ?? '',
      })),
    );
    all.entries = all.entries.concat(
      tables.entries.map((row, i) => ({ ...row, at: later(row.at), text: entries[i] ?? '' })),
    );
    all.definitions = all.definitions.concat(
      tables.definitions.map((row, i) => ({
        ...row,
        at: later(row.at),
        text: definitions[i] ?? '',
      })),
    );
    all.terms = all.terms.concat(
      tables.terms.map((row, i) => ({ ...row, name: names[i] ?? '', variants: [] })),
    );
  }
  return all;
};
