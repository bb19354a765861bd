/** What PostgreSQL's client says of a connection that broke, or never came about. */
const broken =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/;

/** The connection was refused or broke, or the server is starting or stopping (SQLSTATE classes 08 and 57P). */
export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  const isMissingSocket = code === "ENOENT" && "syscall" in error && error.syscall === "connect";
  return (
    code.startsWith("08") ||
    code.startsWith("57P") ||
    ["ECONNREFUSED", "ECONNRESET", "EPIPE"].includes(code) ||
    isMissingSocket ||
    broken.test(error.message)
  );
}
