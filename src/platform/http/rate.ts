/** No more callers than this are known at once; the one who came longest ago is forgotten first. */
export const mostCallers = 20_000;

/** A leaky bucket per caller: `burst` requests at once, and then `perMinute`. Kept per process: a guard against floods, not a ledger. */
export class RateLimit {
  readonly #burst: number;
  readonly #perMillisecond: number;
  /** In the order in which they came last. */
  readonly #levels = new Map<string, { level: number; at: number }>();

  constructor(limits: { readonly burst: number; readonly perMinute: number }) {
    this.#burst = limits.burst;
    this.#perMillisecond = limits.perMinute / 60_000;
  }

  /** How many callers are known. */
  get size(): number {
    return this.#levels.size;
  }

  /** Takes one; returns 0, or after how many seconds the caller may try again. `at` in milliseconds of a clock that never jumps. */
  take(caller: string, at: number): number {
    const known = this.#levels.get(caller);
    const level = known ? this.#levelAt(known, at) : 0;
    if (level + 1 > this.#burst) return Math.ceil((level + 1 - this.#burst) / this.#perMillisecond / 1000);
    this.#levels.delete(caller);
    this.#levels.set(caller, { level: level + 1, at });
    this.#forget(at);
    return 0;
  }

  #levelAt({ level, at: since }: { readonly level: number; readonly at: number }, at: number): number {
    return Math.max(0, level - (at - since) * this.#perMillisecond);
  }

  /** Forgets who came longest ago, as long as their bucket is empty or there are too many: no call walks through all. */
  #forget(at: number): void {
    for (const [caller, known] of this.#levels) {
      if (this.#levelAt(known, at) > 0 && this.#levels.size <= mostCallers) return;
      this.#levels.delete(caller);
    }
  }
}
