import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, globSync, mkdirSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { text } from "node:stream/consumers";
import type { Account, Command, RunAs } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { isAlive } from "./postmaster.ts";

export const superuser = "postgres";
/** The database that a new cluster is given for the application. */
export const databaseName = "leerhuis";

export interface ClusterOptions {
  readonly directory: string;
  readonly account: Account | null;
  readonly runAs: RunAs;
  readonly binaries: Binaries;
  readonly environment: NodeJS.ProcessEnv;
  readonly durable: boolean;
}

/**
 * Makes the data folder when it is not there yet. It is made under another name and renamed when it is whole, so that a
 * folder with the right name is always a good one. Throws an Error with initdb's own words when it cannot be made.
 */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  const { directory } = options;
  await removeUnfinished(directory);
  if (existsSync(directory)) return;
  const unfinished = `${directory}.tmp-${process.pid}`;
  try {
    await createCluster(unfinished, options);
    await rename(unfinished, directory);
    await flushFolder(dirname(directory));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process was first; the server decides which of the two may have it.
    if (!existsSync(directory)) throw error;
  }
}

async function createCluster(
  directory: string,
  { account, runAs, binaries, environment, durable }: ClusterOptions,
): Promise<void> {
  mkdirSync(directory, { mode: 0o700 });
  if (account) chownSync(directory, account.uid, account.gid);
  const locale = [
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--text-search-config=simple",
  ];
  const safety = ["--data-checksums", "--auth=trust", ...(durable ? [] : ["--no-sync"])];
  await run(
    runAs(binaries.initdb, "-D", directory, "-U", superuser, "--no-instructions", ...locale, ...safety),
    environment,
    "",
  );
  const alone = ["--single", "-D", directory, "-c", "log_checkpoints=off", ...(durable ? [] : ["-F"])];
  await run(runAs(binaries.postgres, ...alone, "postgres"), environment, `create database ${databaseName};\n`);
}

async function run(command: Command, environment: NodeJS.ProcessEnv, input: string): Promise<void> {
  const child = spawn(command.file, command.arguments, {
    ...command.account,
    cwd: "/",
    env: environment,
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
  child.stdin.on("error", () => {}); // It ended before it read; its exit code and last words say why.
  child.stdin.end(input);
  const [words] = await Promise.all([text(child.stderr), once(child, "exit")]);
  if (child.exitCode !== 0)
    throw new Error(words.trim() || `${basename(command.file)}: exit ${child.exitCode ?? child.signalCode}`);
}

async function removeUnfinished(directory: string): Promise<void> {
  for (const folder of globSync(`${basename(directory)}.tmp-*`, { cwd: dirname(directory) })) {
    const maker = Number(folder.slice(folder.lastIndexOf("-") + 1));
    if (maker === process.pid || !isAlive(maker))
      await rm(`${dirname(directory)}/${folder}`, { recursive: true, force: true });
  }
}

/** Makes the new name outlive a power cut. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync();
  await folder.close();
}
