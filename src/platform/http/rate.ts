/** A leaky bucket per caller: `burst` requests at once, and then `perMinute`. Kept per process: a guard against floods, not a ledger. */
export class RateLimit {
  readonly #burst: number;
  readonly #perMillisecond: number;
  readonly #levels = new Map<string, { level: number; at: number }>();

  constructor(limits: { readonly burst: number; readonly perMinute: number }) {
    this.#burst = limits.burst;
    this.#perMillisecond = limits.perMinute / 60_000;
  }

  /** Takes one; returns 0, or after how many seconds the caller may try again. `at` in milliseconds of a clock that never jumps. */
  take(caller: string, at: number): number {
    const known = this.#levels.get(caller);
    const level = known ? Math.max(0, known.level - (at - known.at) * this.#perMillisecond) : 0;
    if (level + 1 > this.#burst) return Math.ceil((level + 1 - this.#burst) / this.#perMillisecond / 1000);
    this.#levels.delete(caller);
    this.#levels.set(caller, { level: level + 1, at });
    if (this.#levels.size > 10_000) this.#forget(at);
    return 0;
  }

  #forget(at: number): void {
    for (const [caller, { level, at: since }] of this.#levels) {
      if (level - (at - since) * this.#perMillisecond <= 0 || this.#levels.size > 20_000) this.#levels.delete(caller);
    }
  }
}
