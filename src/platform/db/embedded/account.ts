import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import * as m from "#messages/platform";
import { CannotStart } from "../../settings/cannot-start.ts";

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** A command made ready for `child_process`, so that it runs under the account that PostgreSQL may run under. */
export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly account: Partial<Account>;
}

export type RunAs = (file: string, ...args: readonly string[]) => Command;

/**
 * The account for the database's processes and files, or null for our own. PostgreSQL refuses to run as root, so root
 * steps down: to whoever owns the folder that the data is put in, and where that is root too, to "nobody".
 * initdb looks its account up by name, hence only accounts that /etc/passwd knows.
 */
export function databaseAccount(dataDirectory: string): Account | null {
  if (process.getuid?.() !== 0) {
    requireName();
    return null;
  }
  const accounts = accountsIn(readFileSync("/etc/passwd", "utf8"));
  const owner = statSync(nearestExisting(dataDirectory)).uid;
  const account =
    (owner === 0 ? undefined : accounts.find(({ uid }) => uid === owner)) ??
    accounts.find(({ name }) => name === "nobody");
  if (!account) throw new CannotStart(() => m.databaseNoUnprivilegedAccount());
  return { uid: account.uid, gid: account.gid };
}

/** Reads the lines of /etc/passwd: `name:password:uid:gid:…`. */
export function accountsIn(passwd: string): ({ readonly name: string } & Account)[] {
  return passwd
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function requireName(): void {
  try {
    userInfo();
  } catch {
    throw new CannotStart(() => m.databaseAccountWithoutName({ uid: String(process.getuid?.()) }));
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/**
 * How to run PostgreSQL's programs for this account, tried out rather than reasoned: initdb must find itself, `postgres`, their
 * shared files and the data folder. An unprivileged account cannot pass a closed folder above them (a clone in /root);
 * it then keeps the one capability that lets it. Throws CannotStart, with the reason the system gave, when nothing works.
 */
export function commandRunner(
  account: Account | null,
  dataDirectory: string,
  initdb: string,
  environment: NodeJS.ProcessEnv,
): RunAs {
  const ways = account ? [steppingDown(account), ...passingClosedFolders(account)] : [asOurselves];
  let reason = "";
  for (const runAs of ways) {
    const trial = runAs("/bin/sh", "-c", 'cd "$1" && exec "$2" --show -D "$1"', "sh", dataDirectory, initdb);
    const outcome = spawnSync(trial.file, trial.arguments, {
      ...trial.account,
      cwd: "/",
      env: environment,
      encoding: "utf8",
    });
    if (outcome.status === 0) return runAs;
    reason = outcome.stderr?.trim() || outcome.error?.message || String(outcome.status);
  }
  throw new CannotStart(() => m.databaseCannotRunHere({ directory: dataDirectory, reason }));
}

const asOurselves: RunAs = (file, ...args) => ({ file, arguments: args, account: {} });

const steppingDown =
  (account: Account): RunAs =>
  (file, ...args) => ({ file, arguments: args, account });

/**
 * With CAP_DAC_OVERRIDE, by `setpriv` of util-linux. PostgreSQL looks for its programs with access(2), which heeds the capability
 * of an account other than root only under SECBIT_NO_SETUID_FIXUP (capabilities(7)).
 */
function passingClosedFolders({ uid, gid }: Account): RunAs[] {
  const setpriv = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"]
    .map((directory) => join(directory, "setpriv"))
    .find((file) => existsSync(file));
  if (!setpriv) return [];
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const capability = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"];
  return [
    (file, ...args) => ({ file: setpriv, arguments: [...identity, ...capability, "--", file, ...args], account: {} }),
  ];
}
