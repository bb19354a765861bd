/** Acts once, within as many milliseconds as the most impatient who asked. */
export class Soonest {
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #at = 0;

  constructor(act: () => void) {
    this.#act = act;
  }

  within(milliseconds: number): void {
    const at = Date.now() + milliseconds;
    if (this.#timer !== null && this.#at <= at) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#at = at;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#act();
    }, milliseconds);
  }
}
