import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import type { Clamd } from "#platform/files/scanner/clamd.ts";

/** How a scanner of a test behaves. "limited" hangs up at the tenth chunk, as clamd does beyond its StreamMaxLength. */
export type Manner = "well" | "limited" | "silent" | "confused" | "rude";

/** What is taken for a virus; no real scanner does. */
export const virus = "dit-is-een-oefenvirus";

export interface TestClamd {
  readonly at: () => Clamd;
  behave(manner: Manner): void;
  /** The bytes of the files that were sent, the oldest first. */
  readonly scanned: Buffer[];
}

/** Starts a server that speaks clamd's protocol. Call it once, at the top of the file. */
export function useClamd(): TestClamd {
  let manner: Manner = "well";
  const scanned: Buffer[] = [];
  const server: Server = createServer((socket) => {
    socket.on("error", () => {});
    void converse(socket, () => manner, scanned);
  });
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => {
    server.close();
  });
  return {
    at: () => ({ host: "127.0.0.1", port: (server.address() as AddressInfo).port }),
    behave: (like) => (manner = like),
    scanned,
  };
}

async function converse(socket: Socket, manner: () => Manner, scanned: Buffer[]): Promise<void> {
  const next = reader(socket);
  const command = await next.until(0);
  if (manner() === "silent") return;
  if (manner() === "rude") return void socket.destroy();
  if (manner() === "confused") return void socket.end("UNKNOWN COMMAND\0");
  if (command === "zPING") return void socket.end("PONG\0");
  const chunks: Buffer[] = [];
  for (let length = await next.length(); length > 0; length = await next.length()) {
    chunks.push(await next.bytes(length));
    if (manner() === "limited" && chunks.length === 10) return void socket.end("INSTREAM size limit exceeded. ERROR\0");
  }
  const file = Buffer.concat(chunks);
  scanned.push(file);
  socket.end(file.includes(virus) ? "stream: Oefen-Virus FOUND\0" : "stream: OK\0");
}

/** Reads a socket piece by piece; a socket that closes ends the reading for good. */
function reader(socket: Socket) {
  let known = Buffer.alloc(0);
  let wake = (): void => {};
  socket.on("data", (bytes: Buffer) => {
    known = Buffer.concat([known, bytes]);
    wake();
  });
  const atLeast = async (size: () => number): Promise<void> => {
    while (known.length < size()) await new Promise<void>((resolve) => (wake = resolve));
  };
  const bytes = async (length: number): Promise<Buffer> => {
    await atLeast(() => length);
    const taken = known.subarray(0, length);
    known = known.subarray(length);
    return taken;
  };
  return {
    bytes,
    length: async () => (await bytes(4)).readUInt32BE(),
    until: async (end: number): Promise<string> => {
      await atLeast(() => (known.includes(end) ? 0 : known.length + 1));
      const word = await bytes(known.indexOf(end) + 1);
      return word.subarray(0, -1).toString();
    },
  };
}
