/** What surrounds what can be found: each distinct surrounding once. */
import type { SourceInfo } from '../../../utils/corpus/model.ts';
import { betweenContexts, type ContextRow, type NamesHead } from '../../../utils/search/layout.ts';
import type { RowPlace, Rows } from '../../../utils/store/rows.ts';
import type { ShortTexts } from './texts.ts';

/** A list of distinct strings, known by position. */
class Names {
  readonly #positions = new Map<string, number>();

  get all(): string[] {
    return [...this.#positions.keys()];
  }

  at(name: string | undefined): number {
    if (name === undefined) return -1;
    const known = this.#positions.get(name) ?? this.#positions.size;
    this.#positions.set(name, known);
    return known;
  }
}

/** What tells one surrounding from another. */
interface Around {
  at: Pick<RowPlace, 'document' | 'source'>;
  catalogue?: string;
  region?: string;
  topics?: readonly string[];
  /** Headings, outermost first. */
  path?: readonly string[];
  /** Whether it is what cites a document that the corpus does not hold. */
  isCited?: boolean;
}

/** Collects surroundings. */
export class Contexts {
  readonly #catalogues = new Names();
  readonly #regions = new Names();
  readonly #topics = new Names();
  readonly #keys = new Map<string, number>();
  readonly #rows: ContextRow[] = [];
  readonly #short: ShortTexts;
  readonly #documents: readonly Rows['documents'][];
  readonly #sources: readonly SourceInfo[];

  constructor(
    short: ShortTexts,
    documents: readonly Rows['documents'][],
    sources: readonly SourceInfo[],
  ) {
    this.#short = short;
    this.#documents = documents;
    this.#sources = sources;
  }

  /** The number of a surrounding. */
  number({ at, catalogue, region, topics = [], path = [], isCited = false }: Around): number {
    const document = this.#documents[at.document ?? -1];
    const source = document?.source ?? at.source;
    const place = region ?? document?.region;
    const said = isCited ? [] : [document?.title, catalogue, place, ...topics, ...path];
    const around = said.flatMap((text) =>
      text === undefined || text === '' ? [] : [this.#short.number(text)],
    );
    const base: [number, number, number, number, number[], number[]] = [
      this.#sources.findIndex(({ id }) => id === source),
      at.document ?? -1,
      this.#catalogues.at(catalogue),
      this.#regions.at(place),
      topics.map((topic) => this.#topics.at(topic)),
      [...new Set(around)],
    ];
    const row: ContextRow = isCited ? [...base, 1] : base;
    const key = JSON.stringify(row);
    const known = this.#keys.get(key) ?? this.#rows.push(row) - 1;
    this.#keys.set(key, known);
    return known;
  }

  head(): Pick<NamesHead, 'catalogues' | 'regions' | 'topics' | 'contexts'> {
    return {
      catalogues: this.#catalogues.all,
      regions: this.#regions.all,
      topics: this.#topics.all,
      contexts: this.#rows.map((row) => JSON.stringify(row)).join(betweenContexts),
    };
  }
}
