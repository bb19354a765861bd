import pg from "pg";

/** Milliseconds after which the database itself stops a statement. */
export const longestStatement = 30_000;

/** A database that lives says something within this time, in milliseconds, if only that a statement took too long. */
export const longestSilence = longestStatement + 10_000;

/** Looked at so often within that time: counted in looks, for a process that was stopped itself has not heard what came meanwhile. */
const looks = 8;

/** A connection that knows whether it waits for an answer. */
export class AwaitingClient extends pg.Client {
  isAwaiting = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on("drain", () => {
      this.isAwaiting = false;
    });
  }
}

interface Heard {
  readonly bytes: number;
  readonly silentLooks: number;
}

/**
 * Cuts each connection of a pool that was asked something and hears nothing any more: a server that hangs, or a network that
 * swallows what is sent. What waited for it fails as with a connection that broke, and its place in the pool is free again.
 * Returns how to stop looking.
 */
export function cutSilentConnections(pool: pg.Pool, patience: number): () => void {
  const known = new Map<AwaitingClient, Heard>();
  pool.on("connect", (client) => {
    if (client instanceof AwaitingClient) known.set(client, { bytes: 0, silentLooks: 0 });
  });
  pool.on("remove", (client) => {
    if (client instanceof AwaitingClient) known.delete(client);
  });
  const looking = setInterval(() => {
    for (const [client, before] of known) {
      const heard = listen(client, before);
      known.set(client, heard);
      if (heard.silentLooks > looks)
        client.connection.stream.destroy(new Error("Connection terminated: nothing was heard of the database."));
    }
  }, patience / looks);
  looking.unref();
  return () => clearInterval(looking);
}

function listen(client: AwaitingClient, before: Heard): Heard {
  const bytes = Number(Reflect.get(client.connection.stream, "bytesRead"));
  const isSilent = client.isAwaiting && bytes === before.bytes;
  return { bytes, silentLooks: isSilent ? before.silentLooks + 1 : 0 };
}
