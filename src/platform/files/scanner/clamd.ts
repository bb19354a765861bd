/** The protocol of clamd, ClamAV's daemon, as far as it is needed (clamd(8), "COMMANDS"): a ping, and a file sent along in chunks. */
import { createReadStream } from "node:fs";
import { connect, type Socket } from "node:net";

/** Where clamd listens: a unix socket, or a port. */
export type Clamd = { readonly path: string } | { readonly host: string; readonly port: number };

/** What clamd says of a file: nothing found, a name of what was, or that it takes no file of this size. */
export type Verdict =
  | { readonly found: "nothing" }
  | { readonly found: "virus"; readonly name: string }
  | { readonly found: "too large" };

/** clamd cannot be reached, broke off, or says something else. */
export class ClamdAway extends Error {
  override name = "ClamdAway";
}

/** For how long clamd may be silent, in milliseconds: while it is connected to, and while it works. */
export interface Patience {
  readonly connecting: number;
  readonly working: number;
}

const ordinary: Patience = { connecting: 5000, working: 120_000 };

/** Does clamd answer? Throws ClamdAway. */
export async function ping(clamd: Clamd, patience: Patience = ordinary): Promise<void> {
  const answer = await asked(clamd, patience, (socket) => socket.write("zPING\0"));
  if (answer !== "PONG") throw new ClamdAway(`clamd answered “${answer.slice(0, 100)}”`);
}

/** Sends the bytes of the file at `path`, and returns what clamd says of them. Throws ClamdAway. */
export async function scan(clamd: Clamd, path: string, patience: Patience = ordinary): Promise<Verdict> {
  const answer = await asked(clamd, patience, (socket) => sendFile(socket, path));
  if (/^stream: OK$/.test(answer)) return { found: "nothing" };
  const [, name] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (name) return { found: "virus", name };
  if (/size limit exceeded/i.test(answer)) return { found: "too large" };
  throw new ClamdAway(`clamd answered “${answer.slice(0, 100)}”`);
}

/** Each chunk behind its length in four bytes; a length of none ends it. */
async function sendFile(socket: Socket, path: string): Promise<void> {
  socket.write("zINSTREAM\0");
  for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024 }) as AsyncIterable<Buffer>) {
    if (!socket.writable) return; // clamd hung up: it had enough, or is away.
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await drained(socket);
  }
  socket.write(Buffer.alloc(4));
}

/** Resolves when there is room for more, or nobody to take it. */
function drained(socket: Socket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.once("drain", resolve).once("close", resolve);
  return promise;
}

/** Opens a connection, lets `say` speak, and returns the answer without the NUL that ends it, also when clamd hung up while we spoke. */
async function asked(clamd: Clamd, patience: Patience, say: (socket: Socket) => unknown): Promise<string> {
  const socket = connect(clamd);
  let heard = "";
  let reason = "clamd hung up without a word";
  socket.setEncoding("utf8");
  socket.on("data", (words: string) => (heard += words));
  socket.on("error", (error) => (reason = error.message));
  socket.on("connect", () => socket.setTimeout(patience.working));
  socket.setTimeout(patience.connecting, () => socket.destroy(new Error("clamd keeps silent")));
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  try {
    await say(socket);
    await closed;
  } finally {
    socket.destroy();
  }
  if (heard === "") throw new ClamdAway(reason);
  return heard.replace(/\0$/, "");
}
