/** The database stopped a statement that took longer than it may (SQLSTATE 57014); its transaction is undone. */
export const statementWasStopped = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "57014";
