import type { LessonDocument } from "../../document/contract.ts";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Text of a lesson that the server does not have yet. */
export interface LocalCopy {
  readonly document: LessonDocument;
  /** The revision that its author started from. */
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Schema extends DBSchema {
  copies: { key: string; value: LocalCopy };
}

const keptFor = 30 * 24 * 3600_000;

/** The copies of one lesson of one reader on this device. A browser that keeps nothing (a private window) goes without. */
export class LocalCopies {
  readonly #key: string;
  readonly #opened: Promise<IDBPDatabase<Schema> | null>;

  constructor(reader: string, lessonId: string) {
    this.#key = `${reader}:${lessonId}`;
    this.#opened = openDB<Schema>("leerhuis-lessons", 1, {
      upgrade: (database) => void database.createObjectStore("copies"),
    }).catch(() => null);
  }

  async find(): Promise<LocalCopy | null> {
    const copy = await this.#try((database) => database.get("copies", this.#key));
    return copy && Date.now() - copy.at < keptFor ? copy : null;
  }

  async keep(copy: LocalCopy): Promise<void> {
    await this.#try((database) => database.put("copies", copy, this.#key));
  }

  async forget(): Promise<void> {
    await this.#try((database) => database.delete("copies", this.#key));
  }

  async #try<Result>(use: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result | null> {
    const database = await this.#opened;
    return database ? await use(database).catch(() => null) : null;
  }
}
