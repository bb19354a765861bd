import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client, type ClientConfig } from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import { CannotStart } from "../settings/cannot-start.ts";
import { startEmbeddedPostgres, type DatabaseServer, type EmbeddedOptions } from "./embedded.ts";
import { holderOf, isAlive, readPostmaster, within } from "./embedded/postmaster.ts";

const quiet = { debug: () => {}, warn: () => {}, error: () => {} };
const program = new URL("embedded.ts", import.meta.url).href;

let dataDir: string;
let started: DatabaseServer[];
let children: ChildProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-embedded-"));
  started = [];
  children = [];
});

afterEach(async () => {
  vi.useRealTimers();
  for (const child of children) child.kill("SIGKILL");
  for (const server of started) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedOptions> = {}): Promise<DatabaseServer> {
  const server = await startEmbeddedPostgres({ dataDir, log: quiet, durable: false, ...options });
  started.push(server);
  return server;
}

async function ask<T>(connection: ClientConfig, question: string): Promise<T[]> {
  const client = new Client(connection);
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: T }>(question);
    return rows.map((row) => row.answer);
  } finally {
    await client.end();
  }
}

const writeDown = (connection: ClientConfig): Promise<unknown> =>
  ask(connection, "create table compliment as select 'Dank je, Fatima' as text");
const readBack = (connection: ClientConfig): Promise<string[]> => ask(connection, "select text as answer from compliment");

const cluster = (): string => join(dataDir, "pg18");
const serverProcess = (): number => readPostmaster(cluster())?.pid ?? 0;

/** Another Leerhuis on the same folder, in a process of its own; `connection` once it is ready. */
async function anotherLeerhuis(account: { uid?: number; gid?: number } = {}): Promise<{ child: ChildProcess; connection: ClientConfig }> {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(program)});
    const log = { debug() {}, warn() {}, error() {} };
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log, durable: false });
    process.once("SIGTERM", () => server.stop());
    console.log(JSON.stringify(server.connection));`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { ...account, stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return { child, connection: JSON.parse(String(line)) as ClientConfig };
}

describe("the database that Leerhuis brings along", () => {
  test("keeps its rows when it is stopped and started", async () => {
    const first = await start();
    await writeDown(first.connection);
    await first.stop();
    const second = await start();
    expect(await readBack(second.connection)).toEqual(["Dank je, Fatima"]);
  });

  test("tells that it ended when it is stopped, and may be stopped twice", async () => {
    const server = await start();
    await server.stop();
    await server.stop();
    expect(await server.ended).toBeNull();
    expect(readPostmaster(cluster())).toBeNull();
  });

  test("waits for the disk, and listens on no network", async () => {
    const { connection } = await start({ durable: true });
    const setting = async (name: string): Promise<unknown> => (await ask(connection, `select current_setting('${name}') as answer`))[0];
    expect(await setting("fsync")).toBe("on");
    expect(await setting("synchronous_commit")).toBe("on");
    expect(await setting("full_page_writes")).toBe("on");
    expect(await setting("data_checksums")).toBe("on");
    expect(await setting("listen_addresses")).toBe("");
  });

  test("orders letters the same on every machine, and knows capitals beyond ASCII", async () => {
    const { connection } = await start();
    expect(await ask(connection, "select upper('één') as answer")).toEqual(["ÉÉN"]);
    expect(await ask(connection, "select ('B' < 'a') as answer")).toEqual([true]);
  });

  test("works in a folder whose name is too long for a socket", async () => {
    dataDir = join(dataDir, "a".repeat(60), "b".repeat(60));
    const { connection, stop } = await start();
    await writeDown(connection);
    expect(await readBack(connection)).toHaveLength(1);
    await stop();
    expect(() => readFileSync(connection.host ?? "")).toThrow(/ENOENT/);
  });

  test("works in a folder whose name has spaces and quotes", async () => {
    dataDir = join(dataDir, `Anna's "leer huis" é`);
    const { connection } = await start();
    await writeDown(connection);
    expect(await readBack(connection)).toHaveLength(1);
  });

  test("an interrupted first start leaves nothing that is taken for a good folder", async () => {
    mkdirSync(join(dataDir, "pg18.tmp-999999999"), { recursive: true });
    writeFileSync(join(dataDir, "pg18.tmp-999999999", "PG_VERSION"), "18\n");
    const { connection } = await start();
    await writeDown(connection);
    expect(() => readFileSync(join(dataDir, "pg18.tmp-999999999", "PG_VERSION"))).toThrow(/ENOENT/);
  });
});

describe("two on one folder", () => {
  test("the second is refused and hears which process has it", async () => {
    await start();
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CannotStart);
    const [sentence] = refusal instanceof CannotStart ? refusal.sentences : [];
    expect(inLocale("en", () => sentence?.())).toBe(
      `The data folder ${cluster()} is in use by another Leerhuis (process ${process.pid}). Stop that one first, or choose another folder with DATA_DIR.`,
    );
  });

  test("of two that start at once on a new folder exactly one gets it", async () => {
    const outcomes = await Promise.allSettled([start(), anotherLeerhuis()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("after a blow", () => {
  test("a killed server keeps what was committed, and says that it ended", async () => {
    const server = await start();
    await writeDown(server.connection);
    process.kill(serverProcess(), "SIGKILL");
    expect(await server.ended).toBeInstanceOf(Error);
    const next = await start();
    expect(await readBack(next.connection)).toEqual(["Dank je, Fatima"]);
  });

  test("a server that is killed after it ran for a while comes back by itself", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { connection } = await start();
    await writeDown(connection);
    const before = serverProcess();
    vi.advanceTimersByTime(60_000);
    process.kill(before, "SIGKILL");
    await vi.waitFor(async () => expect(await readBack(connection)).toEqual(["Dank je, Fatima"]), { timeout: 20_000 });
    expect(serverProcess()).not.toBe(before);
  });

  test("a killed Leerhuis takes its database down, and the next finds its rows", async () => {
    const { child, connection } = await anotherLeerhuis();
    await writeDown(connection);
    const left = serverProcess();
    child.kill("SIGKILL");
    const next = await start();
    expect(isAlive(left)).toBe(false);
    expect(await readBack(next.connection)).toEqual(["Dank je, Fatima"]);
  });

  test("a database that outlived its Leerhuis is stopped by the next", async () => {
    const { child, connection } = await anotherLeerhuis();
    await writeDown(connection);
    const left = serverProcess();
    process.kill(watchdogOf(left), "SIGKILL");
    child.kill("SIGKILL");
    await within(10_000, () => holderOf(left, cluster()) === "orphan");
    expect(holderOf(left, cluster())).toBe("orphan");
    const next = await start();
    expect(isAlive(left)).toBe(false);
    expect(await readBack(next.connection)).toEqual(["Dank je, Fatima"]);
  });

  test("a lock whose number another process has by now is not in the way", async () => {
    const server = await start();
    await writeDown(server.connection);
    process.kill(serverProcess(), "SIGKILL");
    await server.ended;
    const stranger = spawn("sleep", ["600"], { stdio: "ignore" });
    children.push(stranger);
    const lock = join(cluster(), "postmaster.pid");
    writeFileSync(lock, readFileSync(lock, "utf8").replace(/^\d+/, String(stranger.pid)));
    const next = await start();
    expect(await readBack(next.connection)).toEqual(["Dank je, Fatima"]);
    expect(stranger.exitCode).toBeNull();
  });
});

describe.runIf(process.getuid?.() === 0)("started as root", () => {
  const owner = (path: string): string => execFileSync("stat", ["-c", "%U", path], { encoding: "utf8" }).trim();

  test.for([
    { folder: "open", mode: 0o755 },
    { folder: "closed to others", mode: 0o700 },
  ])("it steps down to nobody in a folder that is $folder", async ({ mode }) => {
    chmodSync(dataDir, mode);
    const { connection } = await start();
    await writeDown(connection);
    expect(owner(`/proc/${serverProcess()}`)).toBe("nobody");
    expect(owner(cluster())).toBe("nobody");
  });

  test("it steps down to the account whose folder it is", async () => {
    chmodSync(dataDir, 0o755);
    const daemon = Number(execFileSync("id", ["-u", "daemon"], { encoding: "utf8" }));
    chownSync(dataDir, daemon, daemon);
    await start();
    expect(owner(cluster())).toBe("daemon");
  });

  test("an account other than root runs it as itself", async () => {
    const nobody = 65_534;
    chownSync(dataDir, nobody, nobody);
    const { child, connection } = await anotherLeerhuis({ uid: nobody, gid: nobody });
    await writeDown(connection);
    expect(owner(`/proc/${serverProcess()}`)).toBe("nobody");
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(readPostmaster(cluster())).toBeNull();
  });
});

function watchdogOf(server: number): number {
  return Number(execFileSync("pgrep", ["-f", `leerhuis-watchdog ${server}$`], { encoding: "utf8" }));
}
