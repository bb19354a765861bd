/**
 * The real thing for browser tests: the built server as a process of its own, on a real database with the cast in it, and
 * pages in which a member of the cast has signed in. Each worker has its own house.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accessibilityViolations } from "./axe.ts";
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { connectDatabase, disconnectDatabase } from "#platform/db/database.ts";
import { type DatabaseServer, startEmbeddedPostgres } from "#platform/db/embedded.ts";
import { migrate } from "#platform/db/migrate.ts";
import { root } from "#platform/root.ts";
import type { CastMember } from "../cast.ts";
import { seedCast } from "../database/seed.ts";
import { signIn } from "../session.ts";

export { expect };

export interface House {
  readonly baseUrl: string;
  readonly contentUrl: string;
  /** Ends the server as a power cut would, and starts it again on the same data. */
  restart(): Promise<void>;
}

interface Fixtures {
  /** Opens a new browser window in which this person has signed in. */
  readonly as: (member: CastMember, options?: BrowserContextOptions) => Promise<Page>;
  readonly checkAccessibility: (page: Page) => Promise<void>;
}

const silent = { debug: () => {}, warn: () => {}, error: () => {} };

export const test = base.extend<Fixtures, { house: House }>({
  house: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "leerhuis-browser-"));
      const database = await startEmbeddedPostgres({ dataDir: join(folder, "database"), log: silent, durable: false });
      await fill(database);
      const port = await freePort();
      let server = await startServer(folder, database, port);
      await use({
        baseUrl: `http://localhost:${port}`,
        contentUrl: `http://127.0.0.1:${port}`,
        restart: async () => {
          await end(server, "SIGKILL");
          server = await startServer(folder, database, port);
        },
      });
      await end(server, "SIGTERM");
      await disconnectDatabase();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],

  as: async ({ browser, house }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (member, options = {}) => {
      const context = await browser.newContext({ baseURL: house.baseUrl, locale: "nl-NL", ...options });
      contexts.push(context);
      const [pair = ""] = (await signIn(member)).split(";");
      const at = pair.indexOf("=");
      await context.addCookies([
        { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.baseUrl, httpOnly: true, sameSite: "Lax" },
      ]);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  checkAccessibility: async ({}, use) => {
    await use(async (page) => {
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  },
});

async function fill(database: DatabaseServer): Promise<void> {
  await migrate(database.connection);
  connectDatabase({ ...database.connection, max: 2 });
  await seedCast();
}

async function startServer(folder: string, database: DatabaseServer, port: number): Promise<ChildProcess> {
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
    stdio: ["ignore", "ignore", "inherit"],
  });
  await answering(server, `http://localhost:${port}/ready`);
  return server;
}

async function answering(server: ChildProcess, address: string): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
