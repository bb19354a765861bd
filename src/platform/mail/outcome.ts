/** What a failed attempt means: try again later, or never. */
export type Failure = "passing" | "lasting";

/** Minutes until the next attempt, after each one that failed; three days in all, as mail servers do among themselves. */
const pauses = [1, 5, 15, 60, 240, 720, 1440, 1440] as const;

/** When to try again after this many attempts; null when it has been enough. */
export function nextAttempt(attempts: number, at: Date): Date | null {
  const minutes = pauses[attempts - 1];
  return minutes === undefined ? null : new Date(at.getTime() + minutes * 60_000);
}

/**
 * What the error of an attempt means. A mail server says "never" with a code from 500 on (RFC 5321 §4.2.1). That it does not
 * know us (a wrong password) lasts until the settings change, and the mail with it.
 */
export function failureOf(error: unknown): Failure {
  if (typeof error !== "object" || error === null) return "passing";
  const code = "code" in error ? String(error.code) : "";
  const answer = "responseCode" in error ? Number(error.responseCode) : 0;
  if (code === "EAUTH" || code === "ENOAUTH" || answer === 530 || answer === 535) return "passing";
  return answer >= 500 || (code === "EENVELOPE" && answer === 0) ? "lasting" : "passing";
}

/** The error in a line that an administrator can act on, without the address that it went to. */
export function wordsOf(error: unknown, recipient: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(recipient, "…").replaceAll(/\s+/g, " ").slice(0, 500);
}
