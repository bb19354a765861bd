/** What the system says of it. */
const unreachable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
]);

/** What PostgreSQL says of a connection that it will not have: there are too many, or nothing was heard of one within a transaction. */
const refused = new Set(["53300", "25P03"]);

/** What PostgreSQL's client says of a connection that broke, or never came about. */
const broken =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|^timeout expired$/;

/** The connection was refused or broke, or the server is starting or stopping (SQLSTATE classes 08 and 57P). */
export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  const isMissingSocket = code === "ENOENT" && "syscall" in error && error.syscall === "connect";
  return (
    code.startsWith("08") ||
    code.startsWith("57P") ||
    unreachable.has(code) ||
    refused.has(code) ||
    isMissingSocket ||
    broken.test(error.message)
  );
}
