import { termsByName } from '../page/muted-terms.ts';
import { keyOf, type Item } from './model.ts';

/** Longest text that is asked for terms at once, in UTF-16 code units: a message carries no more. */
const longestAsked = 100_000;

/** The lines of a source that a document of the corpus stands on. */
export interface HeldSpan {
  source: string;
  title: string;
  line: number;
  endLine: number;
}

/** What is asked of the corpus. */
export interface KnownServices {
  /** As the message `findTerms` answers. */
  findTerms: (text: string) => Promise<readonly number[]>;
  /** All documents; a list of statements is one under the title of its source. */
  spans: () => Promise<readonly HeldSpan[]>;
}

/** A name is asked for twice, see `termsByName`. */
const asked = (name: string): number => 2 * name.length + 4;

/** Names in groups that can be asked for at once. */
const grouped = (names: readonly string[]): string[][] => {
  const groups: string[][] = [];
  let length = Infinity;
  for (const name of names) {
    length += asked(name);
    if (length > longestAsked) {
      groups.push([]);
      length = asked(name);
    }
    groups.at(-1)?.push(name);
  }
  return groups;
};

/**
 * Which of the items this corpus still has, by `keyOf`: terms by their names, passages where their line
 * still belongs to a document of the same title. Searches are always known.
 * @returns each known term's number; for anything else undefined
 * @throws what the services throw
 */
export const knownItems = async (
  items: readonly Item[],
  { findTerms, spans }: KnownServices,
): Promise<Map<string, number | undefined>> => {
  const known = new Map<string, number | undefined>();
  const names = [...new Set(items.flatMap((item) => (item.kind === 'term' ? [item.name] : [])))];
  for (const group of grouped(names))
    for (const [name, term] of await termsByName(group, findTerms))
      known.set(keyOf({ kind: 'term', name }), term);
  const held = items.some(({ kind }) => kind === 'place') ? await spans() : [];
  for (const item of items) {
    if (item.kind === 'query') known.set(keyOf(item), undefined);
    if (item.kind !== 'place') continue;
    const { source, line, title } = item;
    const isHeld = held.some(
      (one) =>
        one.source === source && one.title === title && one.line <= line && line <= one.endLine,
    );
    if (isHeld) known.set(keyOf(item), undefined);
  }
  return known;
};
