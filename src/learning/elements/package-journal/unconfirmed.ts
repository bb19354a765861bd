import type { Farewell, JournalEntry } from "../package-contract.ts";

/** What the content told in this visit and the server has not confirmed, in the memory of the player's frame. */
export class Unconfirmed {
  readonly #journalId: string;
  #sequence = 0;
  #entries: JournalEntry[] = [];

  constructor(journalId: string) {
    this.#journalId = journalId;
  }

  /** Numbers what was told. */
  add(item: string, element: string, value: string): JournalEntry {
    this.#sequence += 1;
    const entry = { sequence: this.#sequence, item, element, value };
    this.#entries.push(entry);
    return entry;
  }

  confirm(until: number): void {
    this.#entries = this.#entries.filter(({ sequence }) => sequence > until);
  }

  /** All of it, of each element only what was told last; null when there is nothing. */
  farewell(): Farewell | null {
    if (this.#entries.length === 0) return null;
    const last = new Map(this.#entries.map((entry) => [`${entry.item}\n${entry.element}`, entry]));
    return { journalId: this.#journalId, entries: [...last.values()].toSorted((a, b) => a.sequence - b.sequence) };
  }
}
