import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { root } from "#platform/root.ts";

/** Milliseconds of CPU that a process has used since it began: in its own code, and in the kernel for it. */
export interface Cpu {
  readonly user: number;
  readonly system: number;
}

/** Leerhuis as people get it: the build, in a process of its own, on a database that is there already. */
export interface Served {
  /** Fetches a page as this session, over one connection that stays open; throws unless it is there. Gives its size in bytes. */
  readonly visit: (path: string, cookie: string, compressed: boolean) => Promise<number>;
  readonly cpu: () => Cpu;
  readonly stop: () => Promise<void>;
}

/** Serves the build on a free port; `nodeOptions` ("--cpu-prof") are for who wants to look closer. */
export async function serve(
  { host, user, database }: pg.ClientConfig,
  nodeOptions: readonly string[],
): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), "leerhuis-bench-"));
  const port = await freePort();
  const address = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host ?? "")}`;
  const child = spawn(process.execPath, [...nodeOptions, join(root, "build/server/leerhuis.js"), "start"], {
    env: { PATH: process.env["PATH"], PORT: String(port), DATA_DIR: folder, DATABASE_URL: address, LOG_LEVEL: "info" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await untilReady(port, child);
  let visits = 0;
  return {
    visit: (path, cookie, compressed) => {
      visits += 1;
      const headers = {
        host: `localhost:${port}`,
        cookie,
        "accept-encoding": compressed ? "gzip" : "identity",
        "x-forwarded-for": caller(visits),
      };
      return ask({ agent, port, path, headers });
    },
    cpu: () => cpuOf(child),
    stop: async () => {
      agent.destroy();
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Many visitors, so that none is taken for a flood. */
const caller = (visit: number): string => `10.0.${Math.floor(visit / 200) % 256}.${visit % 200}`;

interface Question {
  readonly agent?: Agent;
  readonly port: number;
  readonly path: string;
  readonly headers?: Record<string, string>;
}

function ask({ port, path, ...options }: Question): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, ...options }, (answer) => {
      let size = 0;
      answer.on("data", (part: Buffer) => (size += part.length));
      answer.on("error", reject);
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve(size) : reject(new Error(`${path} answered ${answer.statusCode}.`)),
      );
    }).on("error", reject);
  });
}

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error("The build did not start; is it there? `npm start` makes it.");
    const isReady = await ask({ port, path: "/ready" }).then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await wait(100);
  }
  throw new Error("The build did not answer in half a minute.");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

const millisecondsPerTick = 10;

/** Time in user and kernel mode, of Linux (proc(5)): the fields behind the name, which may hold spaces itself. */
function cpuOf({ pid }: ChildProcess): Cpu {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return { user: Number(fields[11]) * millisecondsPerTick, system: Number(fields[12]) * millisecondsPerTick };
}
