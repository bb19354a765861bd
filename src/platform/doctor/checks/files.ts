import { stat } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import * as m from "#messages/platform";
import { isRestoring } from "../../backup/restore.ts";
import type { Finding } from "../finding.ts";
import { findNewestKeys } from "../queries/state.ts";

const check = "files";
const looked = 1000;

/** Do the bytes stand where the rows say? Looks at the newest files: those are what a wrong DATA_DIR or a lost disk lacks. */
export async function checkFiles(client: pg.Client, dataDir: string): Promise<Finding> {
  if (isRestoring(dataDir)) return { check, verdict: "fault", says: m.doctorRestoreUnfinished };
  const keys = await findNewestKeys(client, looked);
  let missing = 0;
  for (const key of keys) if (!(await stands(join(dataDir, "files", key)))) missing += 1;
  if (missing === 0) return { check, verdict: "ok", says: () => m.doctorFiles({ count: keys.length }) };
  return {
    check,
    verdict: "fault",
    says: () => m.doctorFilesMissing({ missing, count: keys.length, folder: dataDir }),
  };
}

const stands = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
