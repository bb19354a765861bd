import * as m from "#messages/platform";
import { type Clamd, ping } from "../../files/scanner/clamd.ts";
import type { Finding } from "../finding.ts";

const check = "scanner";

/** Does the virus scanner answer, when one is set? Without it no file is taken. */
export async function checkScanner(clamd: Clamd | null): Promise<Finding> {
  if (!clamd) return { check, verdict: "ok", says: m.doctorNoScanner };
  try {
    await ping(clamd);
    return { check, verdict: "ok", says: m.doctorScanner };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { check, verdict: "fault", says: () => m.doctorScannerAway({ reason }) };
  }
}
