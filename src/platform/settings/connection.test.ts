import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, expect, test } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import type { DatabaseServer } from "../db/embedded.ts";
import { CannotStart } from "./cannot-start.ts";
import { connectionFrom } from "./connection.ts";
import { cannotListen } from "./listening.ts";
import { readSettings } from "./settings.ts";

const quiet = { debug: () => {}, warn: () => {}, error: () => {} };
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

async function broughtAlong(): Promise<{ server: DatabaseServer; dataDir: string }> {
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-connection-"));
  cleanups.push(() => rmSync(dataDir, { recursive: true }));
  const server = await connectionFrom(readSettings({ DATA_DIR: dataDir }), quiet);
  cleanups.push(() => server.stop());
  return { server, dataDir };
}

/** Listens on a free port of this machine and answers each connection with `answer`. */
async function listen(answer: (socket: Socket) => void): Promise<{ listener: Server; port: number }> {
  const listener = createServer(answer);
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => listener.close());
  const address = listener.address();
  return { listener, port: typeof address === "object" && address ? address.port : 0 };
}

async function refusal(databaseUrl: string): Promise<string> {
  const error = await connectionFrom(readSettings({ DATABASE_URL: databaseUrl }), quiet).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CannotStart)) throw new Error("It was not refused.", { cause: error });
  return error.sentences.map((sentence) => inLocale("en", sentence)).join("\n");
}

test("without DATABASE_URL the database is the one that Leerhuis brings, and an own server is taken as it is", async () => {
  const { server } = await broughtAlong();
  const { host, database } = server.connection;
  const own = await connectionFrom(
    readSettings({ DATABASE_URL: `postgres:///${database}?user=postgres&host=${encodeURIComponent(host ?? "")}` }),
    quiet,
  );
  const client = new Client(own.connection);
  await client.connect();
  const { rows } = await client.query("select current_database() as name");
  await client.end();
  expect(rows).toEqual([{ name: "leerhuis" }]);
});

test("a server that is not there is one sentence without the password", async () => {
  const { listener, port } = await listen(() => {});
  await new Promise((resolve) => listener.close(resolve));
  const sentence = await refusal(`postgres://anna:geheim@127.0.0.1:${port}/leerhuis`);
  expect(sentence).toBe(`The database of DATABASE_URL cannot be reached: connect ECONNREFUSED 127.0.0.1:${port}`);
});

test("a server that is no PostgreSQL is one sentence", async () => {
  const { port } = await listen((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  expect(await refusal(`postgres://anna@127.0.0.1:${port}/leerhuis`)).toMatch(
    /^The database of DATABASE_URL cannot be reached: /,
  );
});

test("a database that does not exist is one sentence", async () => {
  const { server } = await broughtAlong();
  const sentence = await refusal(
    `postgres:///elders?user=postgres&host=${encodeURIComponent(server.connection.host ?? "")}`,
  );
  expect(sentence).toBe('The database of DATABASE_URL cannot be reached: database "elders" does not exist');
});

test("a PostgreSQL older than 15 is one sentence", async () => {
  const { port } = await listen((socket) => socket.on("data", (sent) => socket.write(oldServer(sent))));
  expect(await refusal(`postgres://anna@127.0.0.1:${port}/leerhuis?sslmode=disable`)).toBe(
    "The database of DATABASE_URL is PostgreSQL 14. Leerhuis needs version 15 or newer.",
  );
});

test("a taken port is one sentence", async () => {
  const { port } = await listen(() => {});
  const settings = readSettings({ PORT: String(port) });
  const second = createServer();
  const error: unknown = await new Promise((resolve) => second.once("error", resolve).listen(port, "127.0.0.1"));
  const refused = cannotListen(error, settings);
  expect(refused).toBeInstanceOf(CannotStart);
  expect(inLocale("en", () => (refused instanceof CannotStart ? refused.sentences[0]?.() : ""))).toBe(
    `Port ${port} on 127.0.0.1 is in use already. Stop the program that uses it, or choose another with PORT.`,
  );
});

test("an error that the settings have no part in comes back as it is", () => {
  const error = new Error("Elsewhere");
  expect(cannotListen(error, readSettings({}))).toBe(error);
});

/**
 * What a PostgreSQL 14 says (protocol 3.0): no such old server can be installed beside ours. It lets anybody in and answers
 * each query with one row of one column of type int4: 14.
 */
function oldServer(sent: Buffer): Buffer {
  const ready = message("Z", "I");
  if (sent.toString("latin1", 0, 1) !== "Q") return Buffer.concat([message("R", "\0\0\0\0"), ready]);
  const description = "\0\x01version\0\0\0\0\0\0\0\0\0\0\x17\0\x04\xff\xff\xff\xff\0\0";
  return Buffer.concat([
    message("T", description),
    message("D", "\0\x01\0\0\0\x0214"),
    message("C", "SELECT 1\0"),
    ready,
  ]);
}

function message(type: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body, "latin1")]);
}
