/** What hits can be narrowed by, and how many of them each value has. */
import { validityOn, type ValidityState } from '../corpus/validity/state.ts';
import { placeOfRegion } from '../cards/regions.ts';
import type { NamesHead } from './layout.ts';
import type { Facet, FacetCounts, HitKind, Narrowing } from './model.ts';
import { kinds, type Places } from './places.ts';

/** All facets, in the order in which they are told. */
const facets: readonly Facet[] = [
  'kind',
  'source',
  'document',
  'catalogue',
  'region',
  'topic',
  'year',
  'validity',
];

const kindLabels: Record<HitKind, string> = {
  term: '术语',
  definition: '定义',
  entry: '目录条目',
  document: '文件',
  clause: '条款',
  statement: '政策表述',
};

const stateLabels: Record<ValidityState, string> = {
  draft: '征求意见稿',
  'not-yet': '尚未施行',
  'in-force': '已施行',
  trial: '试行',
  expired: '有效期已过',
  repealed: '已废止',
  replaced: '已被取代',
  lapsed: '已失效',
  unknown: '效力未载明',
};

/** A facet value of a context. */
interface Value {
  facet: Facet;
  value: string;
  label: string;
}

/** The numbers of the values that each row of a table has, once they are known. */
class Numbered {
  readonly #rows = new Map<number, number[]>();
  readonly #make: (row: number) => number[];

  constructor(make: (row: number) => number[]) {
    this.#make = make;
  }

  of(row: number): number[] {
    const known = this.#rows.get(row);
    if (known) return known;
    const made = this.#make(row);
    this.#rows.set(row, made);
    return made;
  }
}

/** The values of all contexts, each distinct one by number. */
export class FacetValues {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #places: Places;
  readonly #day: string;
  readonly #regionLabels: ReadonlyMap<string, string>;
  readonly #sources = new Numbered((source) => this.#ofSource(source));
  readonly #documents = new Numbered((document) => this.#ofDocument(document));
  readonly #catalogues = new Numbered((at) =>
    this.#named('catalogue', this.#places.head.catalogues[at]),
  );
  readonly #regions = new Numbered((region) => this.#ofRegion(region));
  readonly #topics = new Numbered((at) => this.#named('topic', this.#places.head.topics[at]));
  /** Of each context, but for the kind of what stands in it. */
  readonly #contexts = new Numbered((context) => this.#ofContext(context));

  /** @param day ISO, the day on which validity is asked for */
  constructor(places: Places, day: string) {
    this.#places = places;
    this.#day = day;
    for (const kind of kinds) this.#number({ facet: 'kind', value: kind, label: kindLabels[kind] });
    const { head } = places;
    this.#regionLabels = regionLabelsOf(head.regions);
    // In this order equal counts are listed.
    head.sources.forEach((_, at) => this.#sources.of(at));
    head.documents.forEach((_, at) => this.#documents.of(at));
    head.catalogues.forEach((_, at) => this.#catalogues.of(at));
    head.regions.forEach((_, at) => this.#regions.of(at));
    head.topics.forEach((_, at) => this.#topics.of(at));
  }

  #ofSource(source: number): number[] {
    const from = this.#places.head.sources[source];
    return from ? [this.#number({ facet: 'source', value: from.id, label: from.title })] : [];
  }

  #ofDocument(document: number): number[] {
    const issued = this.#places.head.documents[document];
    if (!issued) return [];
    const { id, title, year, validity } = issued;
    const found: Value[] = [{ facet: 'document', value: id, label: title }];
    if (year !== undefined) found.push({ facet: 'year', value: year, label: `${year}年` });
    const state = validityOn(validity, this.#day);
    found.push({ facet: 'validity', value: state, label: stateLabels[state] });
    return found.map((value) => this.#number(value));
  }

  #ofRegion(region: number): number[] {
    return regionValues(this.#places.head.regions[region]).map((value) =>
      this.#number({ facet: 'region', value, label: this.#regionLabels.get(value) ?? value }),
    );
  }

  #named(facet: Facet, label: string | undefined): number[] {
    return label === undefined ? [] : [this.#number({ facet, value: label, label })];
  }

  #ofContext(context: number): number[] {
    const [source, document, catalogue, region, topics, , isCited] =
      this.#places.contextAt(context);
    if (isCited) return this.#sources.of(source);
    return [
      ...this.#sources.of(source),
      ...this.#documents.of(document),
      ...this.#catalogues.of(catalogue),
      ...this.#regions.of(region),
      ...topics.flatMap((topic) => this.#topics.of(topic)),
    ];
  }

  #number(value: Value): number {
    const key = `${value.facet} ${value.value}`;
    const known = this.#numbers.get(key) ?? this.values.push(value) - 1;
    this.#numbers.set(key, known);
    return known;
  }

  /** Whether a place of some context or kind has the value. */
  has({ facet, value }: Narrowing): boolean {
    return this.#numbers.has(`${facet} ${value}`);
  }

  /** What a value is called; empty for none that a place has. */
  labelOf({ facet, value }: Narrowing): string {
    return this.values[this.#numbers.get(`${facet} ${value}`) ?? -1]?.label ?? '';
  }

  /**
   * Tells for each place what narrowing keeps it from being a hit.
   * @param narrowed one value of each facet that is named must hold
   * @returns a function from a place to a set of bits, one for each facet (by position in `facets`)
   *   that the place fails; 0 for a hit
   */
  failing(narrowed: readonly Narrowing[]): (place: number) => number {
    const wanted = new Map<Facet, Set<number>>();
    for (const { facet, value } of narrowed) {
      const own = wanted.get(facet) ?? new Set<number>();
      own.add(this.#numbers.get(`${facet} ${value}`) ?? -1);
      wanted.set(facet, own);
    }
    const bit = (facet: Facet): number => 1 << facets.indexOf(facet);
    const ofContext = new Uint16Array(this.#places.contextCount).map((_, context) => {
      let bits = 0;
      for (const [facet, numbers] of wanted)
        if (facet !== 'kind' && !this.#contexts.of(context).some((value) => numbers.has(value)))
          bits |= bit(facet);
      return bits;
    });
    const kindsWanted = wanted.get('kind');
    const ofKind = kinds.map((_, kind) =>
      kindsWanted && !kindsWanted.has(kind) ? bit('kind') : 0,
    );
    const { kindAt, columns } = this.#places;
    return (place) =>
      (ofContext[columns.context[place] as number] as number) |
      (ofKind[kindAt[place] as number] as number);
  }

  /** For each value the places that have it and fail nothing but its facet. */
  #byValue(places: readonly number[], failing: (place: number) => number): Map<number, number[]> {
    const { columns, kindAt } = this.#places;
    const byValue = new Map<number, number[]>();
    for (const place of places) {
      const bits = failing(place);
      if ((bits & (bits - 1)) !== 0) continue;
      const ofContext = this.#contexts.of(columns.context[place] as number);
      for (const value of [kindAt[place] as number, ...ofContext]) {
        if (bits !== 0 && bits !== 1 << facets.indexOf(this.values[value]?.facet as Facet))
          continue;
        const own = byValue.get(value);
        if (own) own.push(place);
        else byValue.set(value, [place]);
      }
    }
    return byValue;
  }

  /**
   * Counts values over hits. A facet's own choice does not narrow its counts, so that another value can
   * be chosen instead.
   * @param found places that the query finds, each alone on its line
   * @param failing as `failing` gives it for `narrowed`
   * @param shared lists of those that stand on one line together, in order: `withoutRepeats` tells which of
   *   them are shown
   */
  counts(
    found: readonly number[],
    failing: (place: number) => number,
    narrowed: readonly Narrowing[],
    shared: readonly (readonly number[])[],
    withoutRepeats: (places: readonly number[]) => readonly number[],
  ): FacetCounts[] {
    const { columns, kindAt, contextCount } = this.#places;
    // Values depend on context and kind alone: hits are counted by these first.
    const cells = new Uint32Array(contextCount * kinds.length);
    const samples = new Map<number, number>();
    for (const place of found) {
      const cell = (columns.context[place] as number) * kinds.length + (kindAt[place] as number);
      if (cells[cell]!++ === 0) samples.set(cell, place);
    }
    const counts = new Uint32Array(this.values.length);
    for (const [cell, place] of samples) {
      const bits = failing(place);
      // Failing one facet counts for that one alone, failing two for none.
      if ((bits & (bits - 1)) !== 0) continue;
      const ofContext = this.#contexts.of(columns.context[place] as number);
      for (const value of [kindAt[place] as number, ...ofContext])
        if (bits === 0 || bits === 1 << facets.indexOf(this.values[value]?.facet as Facet))
          counts[value]! += cells[cell] as number;
    }
    for (const places of shared)
      for (const [value, own] of this.#byValue(places, failing))
        counts[value]! += withoutRepeats(own).length;
    const chosen = new Set(narrowed.map(({ facet, value }) => `${facet} ${value}`));
    const byFacet = new Map<Facet, FacetCounts['values']>(facets.map((facet) => [facet, []]));
    this.values.forEach(({ facet, value, label }, at) => {
      const count = counts[at] as number;
      const isChosen = chosen.size > 0 && chosen.has(`${facet} ${value}`);
      if (count > 0 || isChosen)
        byFacet.get(facet)?.push({ value, label, count, chosen: isChosen });
    });
    return Array.from(byFacet, ([facet, values]) => ({ facet, values }))
      .filter(({ values }) => values.length > 0)
      .map(({ facet, values }) => ({
        facet,
        values: values.toSorted((a, b) => b.count - a.count),
      }));
  }
}

/** A region and the places that it belongs to, outermost first: 广东, 广东/广州, 广东/广州/南沙. */
export const regionValues = (region: string | undefined): string[] => {
  const path = placeOfRegion(region);
  return path.map((_, i) => path.slice(0, i + 1).join('/'));
};

/** What each region value is called: its longest printed form, else its bare name. */
export const regionLabelsOf = (regions: NamesHead['regions']): Map<string, string> => {
  const labels = new Map<string, string>();
  for (const region of regions) {
    const values = regionValues(region);
    for (const value of values)
      if (!labels.has(value)) labels.set(value, value.split('/').at(-1) ?? value);
    const own = values.at(-1) ?? region;
    if (region.length > (labels.get(own)?.length ?? 0)) labels.set(own, region);
  }
  return labels;
};
