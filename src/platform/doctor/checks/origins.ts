import * as m from "#messages/platform";
import type { Finding } from "../finding.ts";

const patience = 5000;
const ownMachine: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Does the application answer under the address that people use? */
export async function checkBase(baseUrl: URL): Promise<Finding[]> {
  const address = baseUrl.origin;
  const answer = await ask(new URL("/health", baseUrl));
  const answers = answer.status === 200 && answer.text === "ok";
  const reason = answer.failure ?? String(answer.status);
  const found: Finding = answers
    ? { check: "origin.base", verdict: "ok", says: () => m.doctorBase({ address }) }
    : { check: "origin.base", verdict: "fault", says: () => m.doctorBaseSilent({ address, reason }) };
  const isOpen = baseUrl.protocol === "http:" && !ownMachine.has(baseUrl.hostname);
  return isOpen
    ? [found, { check: "origin.https", verdict: "attention", says: () => m.doctorNotSecure({ address }) }]
    : [found];
}

/** Does the content host reach this same house? It alone sends who asks for its root on to the application. */
export async function checkContent(contentUrl: URL | null, baseUrl: URL): Promise<Finding> {
  const check = "origin.content";
  if (!contentUrl)
    return {
      check,
      verdict: "attention",
      says: () => m.settingsContentUrlMissing({ host: baseUrl.hostname }),
    };
  const address = contentUrl.origin;
  const answer = await ask(new URL("/", contentUrl));
  if (answer.location === baseUrl.origin) return { check, verdict: "ok", says: () => m.doctorContent({ address }) };
  const reason = answer.failure ?? String(answer.status);
  return { check, verdict: "fault", says: () => m.doctorContentElsewhere({ address, reason }) };
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  /** What kept the answer away, in the system's words. */
  readonly failure: string | null;
}

async function ask(url: URL): Promise<Answer> {
  try {
    const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(patience) });
    const text = (await answer.text()).slice(0, 100);
    return { status: answer.status, text, location: answer.headers.get("location"), failure: null };
  } catch (error) {
    return { status: 0, text: "", location: null, failure: reasonOf(error) };
  }
}

/** `fetch` hides what happened behind "fetch failed". A name with several addresses fails with several errors. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const first: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  return first instanceof Error ? first.message : String(first);
}
