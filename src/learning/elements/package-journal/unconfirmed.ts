import { type Farewell, type JournalEntry, largestFarewell, mostEntriesInBatch } from "../package-contract.ts";

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

  /**
   * All of it in one message, of each element only what was told last; null when there is nothing, or more than can be sent
   * from a page that goes away. Never a part: the server takes nothing that comes before what it has.
   */
  farewell(): Farewell | null {
    const last = new Map(this.#entries.map((entry) => [`${entry.item}\n${entry.element}`, entry]));
    const entries = [...last.values()].toSorted((a, b) => a.sequence - b.sequence);
    if (entries.length === 0 || entries.length > mostEntriesInBatch) return null;
    const farewell = { journalId: this.#journalId, entries };
    return new TextEncoder().encode(JSON.stringify(farewell)).length > largestFarewell ? null : farewell;
  }
}
