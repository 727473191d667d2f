import type { CardEntry } from './model.ts';

/** What makes two entries of a catalogue the same thing: words and criteria, a full stop aside. */
const sameness = ({ text, criteria = '' }: CardEntry): string =>
  `${text.replace(/[。；;.]$/u, '')}\n${criteria}`;

/**
 * Entries of one catalogue with those that list the same thing joined: regional catalogues repeat an
 * entry for each region. The first of them stands for all and names the others' places.
 */
export const joinSame = (entries: readonly CardEntry[]): CardEntry[] => {
  const groups = new Map<string, CardEntry[]>();
  for (const entry of entries) {
    // What print lost tells nothing, so no two are the same.
    const key = entry.lost === 'text' ? `${groups.size}` : sameness(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    if (others.length === 0) return [first];
    const also = others.map(({ number, region, path, corrected, at }) => ({
      number,
      ...(region !== undefined && { region }),
      path,
      ...(corrected && { corrected }),
      at,
    }));
    return [{ ...first, also }];
  });
};
