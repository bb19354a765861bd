/** No room on the disk of the files (ENOSPC, or its owner's share is used up: EDQUOT), or on that of the database (SQLSTATE 53100). */
export const diskIsFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["ENOSPC", "EDQUOT", "53100"].includes(String(error.code));

/** What PostgreSQL says of it in its own log, on the way down or when it cannot come up. */
export const saysDiskIsFull = (words: string): boolean => /No space left on device|Disk quota exceeded/.test(words);

let waits = false;

/** Does the database that we bring wait for room on its disk, so that it can start again? */
export const databaseWaitsForRoom = (): boolean => waits;

/** Told by who keeps it running. */
export function noteWaitingForRoom(isWaiting: boolean): void {
  waits = isWaiting;
}
