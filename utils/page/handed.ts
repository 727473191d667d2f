declare global {
  /** A frame in which our scripts leave things for one another: each says beside its type what it leaves in `Handed`. */
  type WithHanded = Record<symbol, Handed | undefined>;
}

/**
 * What is left in this frame, in the extension's own world of it. Under a symbol: of the window's names any may be an
 * element's (`<a id="lens">`), which our world sees as well. Functions that are run in a frame from
 * outside may import nothing and ask for the symbol themselves.
 */
export const handed: Handed = ((globalThis as unknown as WithHanded)[Symbol.for('handed')] ??= {});
