import * as m from "#messages/platform";
import { log } from "../../log.ts";
import { Unreadable } from "../unreadable.ts";
import { type Clamd, ClamdAway, ping, scan } from "./clamd.ts";

let clamd: Clamd | null = null;

/** Lets this process have every file looked at that is brought in; null: none is. */
export function openScanner(at: Clamd | null): void {
  clamd = at;
}

/**
 * Has the file at `path` looked at for viruses, when a scanner is set. Throws Unreadable when one was found, and also when nobody could
 * look: whoever sets a scanner wants no file that it did not see.
 */
export async function lookForViruses(path: string): Promise<void> {
  if (!clamd) return;
  const verdict = await scan(clamd, path).catch((error: unknown) => {
    if (!(error instanceof ClamdAway)) throw error;
    log.error({ err: error }, "the virus scanner cannot be reached; files are refused");
    throw new Unreadable(m.fileNotScanned, { cause: error });
  });
  if (verdict.found === "too large") throw new Unreadable(m.fileTooLargeToScan);
  if (verdict.found === "nothing") return;
  log.warn({ virus: verdict.name }, "a file with a virus was refused");
  throw new Unreadable(m.fileHasVirus);
}

/** "none" is set, it "answers", or it is "away", and then no file can be brought in. */
export async function scannerState(): Promise<"none" | "answers" | "away"> {
  if (!clamd) return "none";
  return ping(clamd, { connecting: 2000, working: 2000 }).then(
    () => "answers",
    () => "away",
  );
}
