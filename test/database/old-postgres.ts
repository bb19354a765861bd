import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { commandRunner, databaseAccount } from "#platform/db/embedded/account.ts";
import { launchServer } from "#platform/db/embedded/server.ts";
import { socketDirectory } from "#platform/db/embedded/socket.ts";

const programs = "/usr/lib/postgresql/15/bin";
const silent = { debug: () => {}, warn: () => {}, error: () => {} };

/** Why there is no PostgreSQL 15 to test on, or null when Debian's stands on this machine. */
export const noOldPostgres = existsSync(join(programs, "postgres")) ? null : `there is no PostgreSQL 15 in ${programs}`;

export interface OldPostgres {
  /** As the owner of an empty database, who is no superuser and finds the application's role there. Its language is Dutch. */
  readonly connection: pg.ClientConfig;
  stop(): Promise<void>;
}

/** Starts the oldest PostgreSQL that we support, as somebody else would keep it. */
export async function startOldPostgres(): Promise<OldPostgres> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-pg15-"));
  chmodSync(folder, 0o755);
  const directory = join(folder, "data");
  const account = databaseAccount(folder);
  const environment = { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" };
  const runAs = commandRunner(account, folder, join(programs, "initdb"), environment);
  mkdirSync(directory, { mode: 0o700 });
  if (account) chownSync(directory, account.uid, account.gid);
  const language = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=nl-NL"];
  const initdb = runAs(join(programs, "initdb"), "-D", directory, "-U", "postgres", "-A", "trust", "-N", ...language);
  execFileSync(initdb.file, initdb.arguments, { ...initdb.account, cwd: "/", env: environment, stdio: "ignore" });
  const socket = socketDirectory(join(folder, "socket"), account);
  const server = await launchServer({
    runAs,
    postgres: join(programs, "postgres"),
    directory,
    socketDirectory: socket.path,
    configuration: { listen_addresses: "", fsync: "off" },
    environment,
    log: silent,
  });
  const superuser = new pg.Client({ host: socket.path, user: "postgres", database: "postgres" });
  await superuser.connect();
  await superuser.query("create role leerhuis_app nologin");
  await superuser.query("create role anna login in role leerhuis_app");
  await superuser.query("create database leren owner anna");
  await superuser.end();
  return {
    connection: { host: socket.path, user: "anna", database: "leren" },
    stop: async () => {
      await server.stop();
      socket.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
