import * as m from "#messages/platform";
import { databaseIsAway } from "../db/away.ts";
import { databaseWaitsForRoom, diskIsFull } from "../db/full.ts";
import { statementWasStopped } from "../db/stopped.ts";
import { Conflict, Invalid, NotAllowed, NotFound } from "../errors/errors.ts";
import { BodyTooLarge, BodyUnreadable, tooLargeSentence } from "./body.ts";

/** What went wrong, as a page or a script shows it: what happened, what was kept, what to do. Never a stack trace. */
export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  readonly sentence: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** To quote when asking for help; only with a defect of ours. */
  readonly requestId?: string;
  /** The page from which a form was sent that could not be answered. */
  readonly sentFrom?: string;
}

/** The one place that turns what was thrown into an answer. Call it in the reader's language. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof NotFound) return { status: 404, sentence: m.problemNotFound() };
  if (error instanceof NotAllowed) return { status: 403, sentence: error.sentence?.() ?? m.problemNotAllowed() };
  if (error instanceof Conflict) return { status: 409, sentence: error.sentence() };
  if (error instanceof Invalid) {
    const fields = Object.fromEntries(Object.entries(error.fields).map(([field, sentence]) => [field, sentence()]));
    return { status: 422, sentence: fields[""] ?? m.problemInvalid(), fields };
  }
  if (error instanceof BodyTooLarge) return { status: 413, sentence: tooLargeSentence(error) };
  if (error instanceof BodyUnreadable) return { status: 400, sentence: m.bodyUnreadable() };
  if (error instanceof TookTooLong || statementWasStopped(error)) return { status: 503, sentence: m.tookTooLong() };
  if (diskIsFull(error)) return { status: 503, sentence: m.problemDiskFull() };
  if (databaseIsAway(error))
    return { status: 503, sentence: databaseWaitsForRoom() ? m.problemDiskFull() : m.problemDatabaseAway() };
  return { status: 500, sentence: m.problemDefect({ requestId }), requestId };
}

export class TookTooLong extends Error {
  override name = "TookTooLong";
}
