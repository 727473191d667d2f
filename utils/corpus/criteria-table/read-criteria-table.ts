import type {
  CatalogueEntry,
  Clause,
  Definition,
  Furniture,
  PolicyDocument,
  SourceInfo,
} from '../model.ts';
import { ReadingError } from '../reading-error.ts';
import { refuseNoText } from '../source-text.ts';
import { criteriaOf } from './criteria.ts';
import { nameRows } from './named-rows.ts';
import { readParts, type TablePart } from './rows.ts';
import { readClauses } from './table-clauses.ts';

/** What a table of criteria (界定指引) says. */
export interface CriteriaTableReading {
  documents: PolicyDocument[];
  clauses: Clause[];
  entries: CatalogueEntry[];
  definitions: Definition[];
  furniture: Furniture[];
}

/** Places that titles call by a short name, and the regions that they are. */
const regions: readonly (readonly [name: string, region: string])[] = [
  ['广州南沙', '广州市南沙区'],
];

const regionOf = (title: string): string | undefined =>
  regions.find(([name]) => title.startsWith(name))?.[1];

const titled = /目录.*(?:指引|说明)$/u;

const readDocument = (
  info: SourceInfo,
  parts: readonly TablePart[],
  lastLine: number,
): PolicyDocument => {
  const title = parts.find((part) => part.kind === 'text' && titled.test(part.text));
  if (title?.kind !== 'text') throw new ReadingError(info.id, 0, 'no title of a catalogue');
  const line = parts[0]?.kind === 'text' ? parts[0].line : title.line;
  const region = regionOf(title.text);
  return {
    id: `${info.id}:${line}`,
    source: info.id,
    line,
    endLine: lastLine,
    title: title.text,
    issuers: [],
    kind: 'catalogue',
    ...(region === undefined ? {} : { region }),
    coverage: 'full',
  };
};

/**
 * Reads a catalogue that is one table with serial numbers, items, names in two levels and criteria
 * (行业描述及界定要点), repeated headers and merged, shifted and cut cells.
 *
 * @param lines lines of the source as delivered; the first is line 1
 * @throws ReadingError with the line where serial or item numbers leave a gap, or a row has no name
 */
export const readCriteriaTable = (
  info: SourceInfo,
  lines: readonly string[],
): CriteriaTableReading => {
  refuseNoText(info.id, lines);
  const parts = readParts(info, lines);
  const lastLine = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const document = readDocument(info, parts, lastLine);
  const named = nameRows(info, parts);
  if (named.length === 0) throw new ReadingError(info.id, 0, 'no table with serial numbers');
  const criteria = criteriaOf(named.map(({ placed }) => placed));
  const { region } = document;
  const catalogue = document.title.replace(/界定(?:指引|说明)$/u, '');

  const entries: CatalogueEntry[] = [];
  const definitions: Definition[] = [];
  for (const [at, { placed, path, name }] of named.entries()) {
    const { line, serial, continued } = placed.row;
    const found = criteria[at];
    const endLine = Math.max(line, found?.endLine ?? 0, continued.at(-1)?.line ?? 0);
    const place = { source: info.id, line, endLine };
    const id = `${info.id}:${line}`;
    entries.push({
      id,
      ...place,
      catalogue,
      document: document.id,
      path,
      number: String(serial),
      text: name,
      ...(found && { criteria: found.text }),
      ...(found && found.line !== line && { criteriaLine: found.line }),
      ...(region === undefined ? {} : { region }),
      ...(placed.lost ? { lost: 'criteria' } : {}),
    });
    if (!found) continue;
    definitions.push({
      id: `${id}#1`,
      ...place,
      line: found.line,
      term: name,
      aliases: [],
      definition: found.text,
      form: 'criteria',
      local: false,
      document: document.id,
      clause: id,
    });
  }
  return {
    documents: [document],
    entries,
    definitions,
    ...readClauses(info, document, parts, named),
  };
};
