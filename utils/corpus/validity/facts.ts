import type { Place, Validity, ValidityGround } from '../model.ts';

/** More places that say the same tell nothing new. */
const mostGrounds = 20;

/** What the corpus's words tell of one document so far. */
export class Facts {
  #validity: Validity = { grounds: [] };

  /** Takes a fact where none of its kind is known yet; the same fact may have several grounds. */
  add<F extends Exclude<keyof Validity, 'grounds'>>(
    fact: F,
    value: Validity[F],
    text: string,
    { source, line, endLine }: Place,
  ): void {
    const known = this.#validity[fact];
    if (known === undefined) this.#validity[fact] = value;
    else if (JSON.stringify(known) !== JSON.stringify(value)) return;
    this.#ground({ fact, text: text.trim(), source, line, endLine });
  }

  /** Takes words that say 自印发之日起 of a document whose date the corpus lacks. */
  addUndated(text: string, { source, line, endLine }: Place): void {
    this.#ground({ fact: 'effective', text: text.trim(), source, line, endLine });
  }

  /** Takes over what another document's words say of this one too, where nothing is known. */
  take(other: Facts, facts: readonly ('effective' | 'until')[]): void {
    const from = other.#validity;
    for (const fact of facts) {
      if (this.#validity[fact] !== undefined || from[fact] === undefined) continue;
      this.#validity[fact] = from[fact];
      for (const ground of from.grounds) if (ground.fact === fact) this.#ground(ground);
    }
  }

  get effective(): string | undefined {
    return this.#validity.effective;
  }

  /** All that is known; `undefined` where nothing is. */
  get validity(): Validity | undefined {
    return this.#validity.grounds.length > 0 ? this.#validity : undefined;
  }

  #ground(ground: ValidityGround): void {
    if (this.#validity.grounds.length >= mostGrounds) return;
    const known = this.#validity.grounds.some(
      ({ fact, source, line, text }) =>
        fact === ground.fact &&
        source === ground.source &&
        line === ground.line &&
        text === ground.text,
    );
    if (!known) this.#validity.grounds.push(ground);
  }
}
