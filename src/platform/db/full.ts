/** No room on the disk of the files (ENOSPC, or its owner's share is used up: EDQUOT), or on that of the database (SQLSTATE 53100). */
export const diskIsFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["ENOSPC", "EDQUOT", "53100"].includes(String(error.code));
