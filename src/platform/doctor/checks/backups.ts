import type pg from "pg";
import * as m from "#messages/platform";
import { formatDateTime, locale } from "../../i18n/locale.ts";
import type { Finding } from "../finding.ts";
import { findBackupState } from "../queries/state.ts";

const check = "backups";
/** One night may fail. */
const longest = 48 * 3600_000;

export async function checkBackups(client: pg.Client, folder: string | null, now: Date): Promise<Finding> {
  if (folder === null) return { check, verdict: "attention", says: m.doctorBackupsOff };
  const { inhabitedSince, lastSuccess, failure } = await findBackupState(client);
  const from = Math.max(inhabitedSince?.getTime() ?? now.getTime(), lastSuccess?.getTime() ?? 0);
  if (now.getTime() - from > longest)
    return { check, verdict: "fault", says: () => m.doctorBackupsMissing({ reason: failure?.[locale()] ?? "" }) };
  if (lastSuccess === null) return { check, verdict: "ok", says: m.doctorBackupsNone };
  return {
    check,
    verdict: failure ? "attention" : "ok",
    says: () => m.doctorBackups({ moment: formatDateTime(lastSuccess), reason: failure?.[locale()] ?? "" }),
  };
}
