/** The house on a real port of this machine, and visitors who speak to it byte by byte, as no browser would. */
import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { type Patience, serverFor } from "#platform/http/serve.ts";
import { openHouse } from "../../../src/server.ts";
import { baseUrl, contentUrl } from "../web.ts";

export interface Conversation {
  readonly socket: Socket;
  /** Everything that was said back, once the other side has hung up. */
  readonly whole: Promise<string>;
}

/** Opens the house on loopback for the tests of this file; it must have a database. */
export function useLoopback(patience?: Patience) {
  let server: Server;
  beforeAll(async () => {
    server = serverFor(openHouse({ baseUrl, contentUrl }).fetch, patience);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    /** Says these bytes; line ends as HTTP writes them. */
    speak: async (words: string): Promise<Conversation> => {
      const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
      await once(socket, "connect");
      socket.write(words);
      return conversation(socket);
    },
  };
}

function conversation(socket: Socket): Conversation {
  let heard = "";
  socket.setEncoding("latin1");
  socket.on("data", (text: string) => (heard += text));
  socket.on("error", () => {}); // Hung up on, which is an answer too.
  const whole = new Promise<string>((resolve) => socket.once("close", () => resolve(heard)));
  return { socket, whole };
}

/** A request as text, with the headers that HTTP asks for. */
export const request = (line: string, headers: Readonly<Record<string, string>> = {}, body = ""): string =>
  [
    `${line} HTTP/1.1`,
    ...Object.entries({ host: baseUrl.host, ...headers }).map(([name, value]) => `${name}: ${value}`),
    "",
    body,
  ].join("\r\n");

/** What a page of this house says of itself when it sends something. */
export const fromHere = { origin: baseUrl.origin, "sec-fetch-site": "same-origin" } as const;
