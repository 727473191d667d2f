import { findGlosses } from '../../../../utils/corpus/definitions/glosses.ts';
import type { Clause } from '../../../../utils/corpus/model.ts';

/** What brackets explain in a clause of the given text and kind. */
export const glossesOf = (text: string, kind: Clause['kind'] = 'paragraph') =>
  findGlosses({
    id: 's:10',
    source: 's',
    line: 10,
    endLine: 10,
    document: 's:1',
    kind,
    path: [],
    text,
    lines: [{ offset: 0, line: 10 }],
  });

/** Term and definition of each. */
export const pairsOf = (text: string, kind?: Clause['kind']) =>
  glossesOf(text, kind).map(({ term, definition }) => [term, definition]);
