/**
 * What one process changes, all may hear: through the database, over one connection per process that stays open. What was
 * told while that connection was down is lost; `missed` says so when it hears again.
 */
import type pg from "pg";
import { newConnection } from "../db/database.ts";
import { log } from "../log.ts";
import { listen } from "./queries.ts";

type Hear = (message: string) => void;

const shortestPause = 1000;
const longestPause = 30_000;

export class Hearing {
  readonly #ears = new Map<string, Hear>();
  readonly #missed: () => void;
  #connection: pg.Client | null = null;
  #again: NodeJS.Timeout | undefined;
  #failures = 0;
  #isWanted = false;
  #started: Promise<void> | null = null;

  /** @param missed called when it hears again after a while in which anything may have been told */
  constructor(missed: () => void) {
    this.#missed = missed;
  }

  /** To be called before it starts. */
  on(channel: string, hear: Hear): void {
    this.#ears.set(channel, hear);
  }

  /** Begins to listen, if it did not yet. Resolves when it hears, or when a first attempt failed and others will follow. */
  start(): Promise<void> {
    this.#isWanted = true;
    this.#started ??= this.#connect();
    return this.#started;
  }

  async stop(): Promise<void> {
    this.#isWanted = false;
    this.#started = null;
    clearTimeout(this.#again);
    const closing = this.#connection;
    this.#connection = null;
    await closing?.end().catch(() => {}); // It was gone already.
  }

  async #connect(): Promise<void> {
    const connection = newConnection();
    this.#connection = connection;
    connection.on("error", () => {}); // What breaks it also ends it.
    connection.once("end", () => this.#lost(connection));
    connection.on("notification", ({ channel, payload }) => {
      this.#ears.get(channel)?.(payload ?? "");
    });
    try {
      await connection.connect();
      await listen(connection, [...this.#ears.keys()]);
    } catch (error) {
      log.warn({ err: error }, "news of other processes is not heard; that is tried again");
      await connection.end().catch(() => {}); // It never came about.
      return this.#lost(connection);
    }
    const wasLost = this.#failures > 0;
    this.#failures = 0;
    if (wasLost) this.#missed();
  }

  #lost(connection: pg.Client): void {
    if (this.#connection !== connection) return;
    this.#connection = null;
    if (!this.#isWanted) return;
    const pause = Math.min(longestPause, shortestPause * 2 ** this.#failures);
    this.#failures += 1;
    this.#again = setTimeout(() => void this.#tryAgain(), pause).unref();
  }

  /** A process that is no longer connected to its database at all is closing. */
  async #tryAgain(): Promise<void> {
    await this.#connect().catch(() => this.stop());
  }
}
