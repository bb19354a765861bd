import { now } from "../clock.ts";
import type { Reader } from "../i18n/locale.ts";
import { EventStream } from "./event-stream.ts";

/** Who reads along, and in which session. */
export interface LiveReader extends Reader {
  readonly organisationId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly sessionExpiresAt: Date;
}

export interface Connection {
  readonly reader: LiveReader;
  readonly stream: EventStream;
}

export interface Bounds {
  /** One more, and the one that is open longest makes room. */
  readonly perPerson: number;
  /** In this process; one more is refused. */
  readonly inAll: number;
}

/** Proxies and mobile networks cut what is silent for half a minute. */
const heartbeat = 25_000;

/** The pages of this process's readers that are kept up to date. It lets go of them when their sessions end. */
export class Connections {
  readonly #bounds: Bounds;
  readonly #ofPerson = new Map<string, Set<Connection>>();
  #count = 0;
  #heart: NodeJS.Timeout | undefined;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  get count(): number {
    return this.#count;
  }

  /** Null when this process has as many as it can bear. */
  open(reader: LiveReader): Connection | null {
    if (this.#count >= this.#bounds.inAll) return null;
    const own = this.#ofPerson.get(keyOf(reader)) ?? new Set();
    const [oldest] = own;
    if (oldest && own.size >= this.#bounds.perPerson) this.#yield(oldest);
    const connection: Connection = { reader, stream: new EventStream(() => this.#remove(connection)) };
    this.#ofPerson.set(keyOf(reader), own.add(connection));
    this.#count += 1;
    this.#heart ??= setInterval(() => this.beat(), heartbeat).unref();
    return connection;
  }

  of(organisationId: string, personId: string): readonly Connection[] {
    return [...(this.#ofPerson.get(keyOf({ organisationId, personId })) ?? [])];
  }

  /** Keeps the connections open, and ends those whose session has expired: the browser comes back if it was used meanwhile. */
  beat(): void {
    const at = now();
    for (const { reader, stream } of this.#all()) {
      if (reader.sessionExpiresAt <= at) stream.end();
      else stream.beat();
    }
  }

  endSession(sessionId: string): void {
    for (const { reader, stream } of this.#all()) if (reader.sessionId === sessionId) stream.end();
  }

  endAll(): void {
    for (const { stream } of this.#all()) stream.end();
  }

  /** The page that made room must not come back by itself, or it would push out the next. */
  #yield({ stream }: Connection): void {
    stream.send({ name: "yield", data: null });
    stream.end();
  }

  #remove(connection: Connection): void {
    const key = keyOf(connection.reader);
    const own = this.#ofPerson.get(key);
    if (!own?.delete(connection)) return;
    this.#count -= 1;
    if (own.size === 0) this.#ofPerson.delete(key);
    if (this.#count > 0) return;
    clearInterval(this.#heart);
    this.#heart = undefined;
  }

  #all(): Connection[] {
    return [...this.#ofPerson.values()].flatMap((own) => [...own]);
  }
}

const keyOf = ({ organisationId, personId }: { readonly organisationId: string; readonly personId: string }): string =>
  `${organisationId}/${personId}`;
