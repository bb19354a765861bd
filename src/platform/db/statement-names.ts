/** A statement that was asked so often is prepared from then on. */
const often = 3;
/** Each connection keeps what it prepared, in the memory of the database. */
const mostNames = 500;
const mostCounted = 5000;

/** A result of which the columns are not named changes with the table; the database then refuses to go on with what it prepared. */
const namesNoColumns = /(?:\bselect\s+|\breturning\s+|,\s*|\.)\*/i;

/** Gives the statements that a process asks often a name by which the database remembers how it answers them. */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #asked = new Map<string, number>();

  /** The name of this statement, or null when it is asked too seldom to be remembered. */
  of(text: string): string | null {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= mostNames || namesNoColumns.test(text)) return null;
    const times = (this.#asked.get(text) ?? 0) + 1;
    if (times < often) {
      if (this.#asked.size >= mostCounted) this.#asked.clear();
      this.#asked.set(text, times);
      return null;
    }
    this.#asked.delete(text);
    const name = `statement_${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}
