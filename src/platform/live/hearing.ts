/**
 * What one process changes, all may hear: through the database, over one connection per process that stays open. What was
 * told while that connection was down is lost; `missed` says so when it hears again.
 */
import { setTimeout as delay } from "node:timers/promises";
import { type Connection, newConnection } from "../db/database.ts";
import { log } from "../log.ts";
import { listen, stillAnswers } from "./queries.ts";

/** Milliseconds in which a server takes leave of us. */
const farewell = 2000;

type Hear = (message: string) => void;

const shortestPause = 1000;
const longestPause = 30_000;

/** A line over which nothing comes may have gone without a word: it is asked so often, in milliseconds, and has as long to answer. */
const ordinaryPulse = 20_000;

export class Hearing {
  readonly #ears = new Map<string, Hear>();
  readonly #missed: () => void;
  readonly #pulse: number;
  #connection: Connection | null = null;
  #beating: NodeJS.Timeout | undefined;
  #again: NodeJS.Timeout | undefined;
  #failures = 0;
  #isWanted = false;
  #started: Promise<void> | null = null;

  /** @param missed called when it hears again after a while in which anything may have been told */
  constructor(missed: () => void, pulse: number = ordinaryPulse) {
    this.#missed = missed;
    this.#pulse = pulse;
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
    this.#failures = 0;
    clearTimeout(this.#again);
    clearInterval(this.#beating);
    const closing = this.#connection;
    this.#connection = null;
    if (closing) await end(closing);
  }

  async #connect(): Promise<void> {
    const connection = newConnection();
    const { client } = connection;
    this.#connection = connection;
    client.on("error", () => {}); // What breaks it also ends it.
    client.once("end", () => this.#lost(connection));
    client.on("notification", ({ channel, payload }) => {
      this.#ears.get(channel)?.(payload ?? "");
    });
    try {
      await client.connect();
      await listen(client, [...this.#ears.keys()]);
    } catch (error) {
      log.warn({ err: error }, "news of other processes is not heard; that is tried again");
      connection.cut();
      return this.#lost(connection);
    }
    this.#beating = setInterval(() => void this.#feel(connection), this.#pulse).unref();
    const wasLost = this.#failures > 0;
    this.#failures = 0;
    if (wasLost) this.#missed();
  }

  async #feel({ client, cut }: Connection): Promise<void> {
    const answered = new AbortController();
    const silence = delay(this.#pulse, false, { signal: answered.signal }).catch(() => true);
    if (!(await Promise.race([stillAnswers(client), silence]))) cut();
    answered.abort();
  }

  #lost(connection: Connection): void {
    if (this.#connection !== connection) return;
    this.#connection = null;
    clearInterval(this.#beating);
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

async function end({ client, cut }: Connection): Promise<void> {
  const late = setTimeout(cut, farewell);
  await client.end().catch(() => {}); // It was gone already.
  clearTimeout(late);
}
