/**
 * A door before the house through which a scanner goes in. It keeps the scanner signed in, lets each of its requests come from another
 * address (or the house would soon ask it to wait), says what a page of the house says of itself (or every form would be refused before
 * it is looked at), keeps shut what would end the session, and counts what the house answers.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** What ends the session, or takes away what the scan works with. */
const shut = /^\/(uitloggen|rondleiding\/opnieuw|account\/sessies|over-mij\/wissen)/;

export interface Door {
  /** Who comes in from now on: the Cookie header of a session; null is nobody. */
  admit(cookie: string | null): void;
  /** Status → how often it was answered since the last time this was asked. */
  answers(): Readonly<Record<string, number>>;
  close(): void;
}

export async function openDoor(port: number, housePort: number): Promise<Door> {
  let cookie: string | null = null;
  let count = 0;
  const counts = new Map<string, number>();
  const origin = `http://localhost:${port}`;

  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    if (shut.test(incoming.url ?? "")) {
      outgoing.writeHead(404).end();
      return;
    }
    count += 1;
    const headers = {
      ...incoming.headers,
      ...(cookie === null ? {} : { cookie }),
      "accept-encoding": "identity", // Debian's wapiti reads no link in what is packed.
      origin,
      "sec-fetch-site": "same-origin",
      "x-forwarded-for": `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`,
    };
    const inner = request({ port: housePort, host: "127.0.0.1", path: incoming.url, method: incoming.method, headers });
    inner.on("response", (response) => {
      const status = String(response.statusCode);
      counts.set(status, (counts.get(status) ?? 0) + 1);
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    inner.on("error", (error: NodeJS.ErrnoException) => {
      const reason = `hung up: ${error.code}`;
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
      outgoing.destroy();
    });
    incoming.pipe(inner);
  };

  const server = createServer(pass).listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    admit: (next) => {
      cookie = next;
    },
    answers: () => {
      const taken = Object.fromEntries([...counts].toSorted(([a], [b]) => a.localeCompare(b)));
      counts.clear();
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
