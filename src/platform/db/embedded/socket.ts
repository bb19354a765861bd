import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "./account.ts";

/** Bytes that the address of a unix socket may have, its closing zero left out (`sun_path` in unix(7)). */
const longestAddress = 107;

export interface SocketDirectory {
  readonly path: string;
  /** Takes away what was made for this run only. */
  readonly remove: () => void;
}

/** A folder for the server's socket that only the server's account can enter: `preferred`, or a short one when its name is too long. */
export function socketDirectory(preferred: string, account: Account | null): SocketDirectory {
  if (Buffer.byteLength(join(preferred, ".s.PGSQL.5432.lock")) > longestAddress) {
    const short = mkdtempSync(join(tmpdir(), "leerhuis-"));
    close(short, account);
    return { path: short, remove: () => rmSync(short, { recursive: true, force: true }) };
  }
  mkdirSync(preferred, { recursive: true });
  close(preferred, account);
  return { path: preferred, remove: () => {} };
}

function close(path: string, account: Account | null): void {
  chmodSync(path, 0o700);
  if (account) chownSync(path, account.uid, account.gid);
}
