import { foldTerm } from '../matcher/fold.ts';

/** A term in the making. */
export interface Draft {
  name: string;
  /** By folded form, without the name's own. */
  variants: Map<string, string>;
  definitions: Set<string>;
  entries: Set<string>;
  documents: Set<string>;
  /** Documents known only by citation. */
  cited: Set<string>;
  /** Whether it is an established policy expression. */
  expression: boolean;
}

/** Terms in the making, found by the folded form of a name or variant. */
export class Drafts {
  readonly #byForm = new Map<string, Draft>();

  /** The term with this name or variant; a new one where there is none. */
  take(name: string): Draft {
    const form = foldTerm(name);
    const known = this.#byForm.get(form);
    if (known) return known;
    const draft: Draft = {
      name,
      variants: new Map(),
      definitions: new Set(),
      entries: new Set(),
      documents: new Set(),
      cited: new Set(),
      expression: false,
    };
    this.#byForm.set(form, draft);
    return draft;
  }

  find(name: string): Draft | undefined {
    return this.#byForm.get(foldTerm(name));
  }

  /** Lets a term be found by one more string, unless that means another term. */
  addVariant(draft: Draft, variant: string): void {
    const form = foldTerm(variant);
    if (this.#byForm.has(form)) return;
    this.#byForm.set(form, draft);
    draft.variants.set(form, variant);
  }

  /** Makes one term of two: `other`'s name becomes a variant of `draft`. */
  join(draft: Draft, other: Draft): void {
    if (draft === other) return;
    for (const key of ['definitions', 'entries', 'documents', 'cited'] as const)
      for (const id of other[key]) draft[key].add(id);
    const forms = new Map([[foldTerm(other.name), other.name], ...other.variants]);
    for (const [form, variant] of forms) {
      this.#byForm.set(form, draft);
      draft.variants.set(form, variant);
    }
  }

  /** Takes a string off the list: a variant alone, or with its name the whole term. */
  remove(name: string): boolean {
    const form = foldTerm(name);
    const draft = this.#byForm.get(form);
    if (!draft) return false;
    this.#byForm.delete(form);
    if (!draft.variants.delete(form))
      for (const variant of draft.variants.keys()) this.#byForm.delete(variant);
    return true;
  }

  /** Every string that means a term, folded, with its term. */
  forms(): ReadonlyMap<string, Draft> {
    return this.#byForm;
  }

  all(): Set<Draft> {
    return new Set(this.#byForm.values());
  }
}
