import { findLastSuccess, inhabitedSince } from "./queries/nights.ts";

let folderOfNights: string | null = null;

/** Tells this process where backups are made at night, or with null that none are. */
export function openBackups(folder: string | null): void {
  folderOfNights = folder;
}

/** Are backups made at night? */
export const backupsAreMade = (): boolean => folderOfNights !== null;

/** Milliseconds after which somebody has to know: one night may fail. */
const longest = 48 * 3600_000;

/** Has somebody lived here for two days of which the last two brought no backup, although they are made at night? */
export async function backupIsOverdue(now: Date): Promise<boolean> {
  if (!backupsAreMade()) return false;
  const [since, last] = await Promise.all([inhabitedSince(), findLastSuccess()]);
  const from = Math.max(since?.getTime() ?? now.getTime(), last?.finishedAt?.getTime() ?? 0);
  return now.getTime() - from > longest;
}
