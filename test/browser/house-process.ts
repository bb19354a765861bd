/** The built server as a process of its own, on a database and a folder that go with it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectDatabase, disconnectDatabase } from "#platform/db/database.ts";
import { type DatabaseServer, startEmbeddedPostgres } from "#platform/db/embedded.ts";
import { migrate } from "#platform/db/migrate.ts";
import { root } from "#platform/root.ts";
import { freePort } from "../port.ts";

export interface House {
  readonly baseUrl: string;
  readonly contentUrl: string;
  /** Ends the server as a power cut would, and starts it again on the same data. */
  restart(): Promise<void>;
  /** Does this while the server is away, as after a power cut that lasts. */
  away(work: () => Promise<void>): Promise<void>;
  /** Ends the server as an update would, and starts it again; tells with which code it ended. */
  renew(): Promise<number | null>;
}

/** A house in which nobody lives yet. */
export interface NewHouse extends House {
  /** The link that the terminal shows to who started it. */
  readonly startLink: string;
}

const silent = { debug: () => {}, warn: () => {}, error: () => {} };

/** Opens a house for as long as it is used; `furnish` fills its database before the doors open. */
export async function withHouse(
  furnish: (() => Promise<void>) | null,
  use: (house: NewHouse) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "leerhuis-browser-"));
  const database = await startEmbeddedPostgres({ dataDir: join(folder, "database"), log: silent, durable: false });
  await migrate(database.connection);
  if (furnish) {
    connectDatabase({ ...database.connection, max: 2 });
    await furnish();
  }
  const port = await freePort();
  let running = await startServer(folder, database, port);
  await use({
    baseUrl: `http://localhost:${port}`,
    contentUrl: `http://127.0.0.1:${port}`,
    startLink: /http:\/\/\S+\/welkom\?code=\S+/.exec(running.said)?.[0] ?? "",
    restart: async () => {
      await end(running.process, "SIGKILL");
      running = await startServer(folder, database, port);
    },
    away: async (work) => {
      await end(running.process, "SIGKILL");
      await work();
      running = await startServer(folder, database, port);
    },
    renew: async () => {
      const ending = running.process;
      await end(ending, "SIGTERM");
      running = await startServer(folder, database, port);
      return ending.exitCode;
    },
  });
  await end(running.process, "SIGTERM");
  if (furnish) await disconnectDatabase();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

interface Running {
  readonly process: ChildProcess;
  /** What it said in the terminal when it had started. */
  readonly said: string;
}

async function startServer(folder: string, database: DatabaseServer, port: number): Promise<Running> {
  const { host = "", user = "", database: name = "" } = database.connection;
  const server = spawn(process.execPath, [join(root, "build/server/leerhuis.js"), "start"], {
    env: {
      PATH: process.env["PATH"],
      LANG: "nl_NL.UTF-8",
      PORT: String(port),
      DATA_DIR: join(folder, "data"),
      DATABASE_URL: `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(host)}`,
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  server.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  await untilReady(server, `http://localhost:${port}/ready`, () => said.includes("Ctrl-C"));
  return { process: server, said };
}

/** It has said how to stop it, which it does last, and answers. */
async function untilReady(server: ChildProcess, address: string, hasGreeted: () => boolean): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok && hasGreeted()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server ended with ${server.exitCode} before it answered.`);
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, "exit");
  server.kill(signal);
  await gone;
}
