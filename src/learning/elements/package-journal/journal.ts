import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type JournalBatch, type JournalEntry, largestBatch, mostEntriesInBatch } from "../package-contract.ts";

interface KeptEntry extends JournalEntry {
  readonly attemptId: string;
  readonly journalId: string;
}

interface JournalSchema extends DBSchema {
  entries: { key: [string, string, number]; value: KeptEntry; indexes: { attempt: string } };
}

const name = (reader: string): string => `leerhuis-journal-${reader}`;

/**
 * Everything that packages told and the server has not confirmed, kept in this browser: through a closed tab, a lost network, an
 * expired session. Each reader of this browser has a journal of their own, so that nobody's results are sent as another's.
 */
export class Journal {
  readonly #database: Promise<IDBPDatabase<JournalSchema>>;

  constructor(reader: string) {
    this.#database = openDB<JournalSchema>(name(reader), 1, {
      upgrade: (database) => {
        database
          .createObjectStore("entries", { keyPath: ["attemptId", "journalId", "sequence"] })
          .createIndex("attempt", "attemptId");
      },
    });
  }

  async keep(entry: KeptEntry): Promise<void> {
    await (await this.#database).put("entries", entry);
  }

  async isEmpty(): Promise<boolean> {
    return (await (await this.#database).count("entries")) === 0;
  }

  /** The attempts that something waits for. */
  async attempts(): Promise<string[]> {
    const entries = await (await this.#database).getAllKeysFromIndex("entries", "attempt");
    return [...new Set(entries.map(([attemptId]) => attemptId))];
  }

  /** The next stretch that waits for an attempt, of one journal and small enough to send. */
  async nextBatch(attemptId: string): Promise<Pick<JournalBatch, "journalId" | "entries"> | null> {
    const waiting = await (await this.#database).getAllFromIndex("entries", "attempt", attemptId);
    const journalId = waiting[0]?.journalId;
    if (journalId === undefined) return null;
    const entries: JournalEntry[] = [];
    let size = 0;
    for (const { sequence, item, element, value, journalId: of } of waiting) {
      size += value.length + item.length + 100;
      if (of !== journalId || entries.length >= mostEntriesInBatch || (entries.length > 0 && size > largestBatch))
        break;
      entries.push({ sequence, item, element, value });
    }
    return { journalId, entries };
  }

  /** The server has everything up to here. */
  async forget(attemptId: string, journalId: string, appliedUntil: number): Promise<void> {
    await (
      await this.#database
    ).delete("entries", IDBKeyRange.bound([attemptId, journalId, 0], [attemptId, journalId, appliedUntil]));
  }

  async forgetAttempt(attemptId: string): Promise<void> {
    const database = await this.#database;
    for (const key of await database.getAllKeysFromIndex("entries", "attempt", attemptId))
      await database.delete("entries", key);
  }
}
