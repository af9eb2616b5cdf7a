import type { PassageBook } from '../watching/index.ts';

/**
 * Ids that Word's events name and the main text does not hold: of paragraphs in footnotes, for one. Which they are shows when a whole
 * read does not bring them; from then on, an event for one of them is no reason for another.
 */
export class OutsideIds {
  readonly #known = new Set<string>();
  #suspects: readonly string[] = [];

  /** These ids could not be read one by one: the whole read that follows shows why. */
  suspect(natives: readonly string[]): void {
    this.#suspects = natives;
  }

  /**
   * After a whole read.
   *
   * @returns whether some of the suspects are outside
   */
  settle(book: PassageBook): boolean {
    const outside = this.#suspects.filter((native) => !book.knowsAll([native]));
    this.#suspects = [];
    for (const native of outside) this.#known.add(native);
    return outside.length > 0;
  }

  /** Those which are, as far as is known, not outside: ids move. */
  without(natives: readonly string[], book: PassageBook): readonly string[] {
    return natives.filter((native) => !this.#known.has(native) || book.knowsAll([native]));
  }
}
