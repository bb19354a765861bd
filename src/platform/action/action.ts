import type { z } from "zod";
import { wakeDistributor } from "../activity/distribute.ts";
import { takeNews } from "../activity/record.ts";
import type { Actor } from "../actor.ts";
import { now } from "../clock.ts";
import { inOrganisation, readingInOrganisation } from "../db/database.ts";
import { NotAllowed, NotFound } from "../errors/errors.ts";
import { inLocale } from "../i18n/locale.ts";
import type { Acting } from "./acting.ts";
import { keepAnswer, takeKey } from "./idempotency.ts";
import { parseInput } from "./input.ts";

export interface ActionOptions {
  /** A UUID that the browser sends again when it repeats the same write: the write is done once and answered twice. */
  readonly key?: string | undefined;
}

export interface Action<Input, Output> {
  /** Runs in a transaction of its own. Throws NotFound, NotAllowed, Invalid or Conflict. */
  (actor: Actor, input: unknown, options?: ActionOptions): Promise<Output>;
  /** Runs inside the transaction of an action that is at work already; the permission is asked all the same. */
  readonly within: (acting: Acting, input: Input) => Promise<Output>;
  readonly actionName: string;
  readonly input: z.ZodType;
}

export interface ActionDefinition<Schema extends z.ZodType, Subject, Output> {
  /** "academy.enrol": for the log and the idempotency key. */
  readonly name: string;
  readonly input: Schema;
  /** Fetches what the action is about through the actor. What the actor may not see does not exist: null or undefined is a 404. */
  readonly find: (acting: Acting, input: z.output<Schema>) => Promise<Subject | null | undefined>;
  /** May this actor do this with what it sees? A pure sentence of `permissions.ts`. */
  readonly may: (actor: Actor, subject: Subject, input: z.output<Schema>) => boolean;
  /** Why not, where that helps the reader. */
  readonly because?: () => string;
  readonly run: (acting: Acting, input: z.output<Schema>, subject: Subject) => Promise<Output>;
}

/** Most actions are about something that exists; one that makes something new is about the organisation itself. */
export const nothingYet = async (): Promise<true> => true;

/** A write. The answer must survive JSON, because it is kept under its idempotency key. */
export function defineAction<Schema extends z.ZodType, Subject, Output>(
  definition: ActionDefinition<Schema, Subject, Output>,
): Action<z.output<Schema>, Output> {
  const within = (acting: Acting, input: z.output<Schema>) => perform(definition, acting, input);
  const run = async (actor: Actor, raw: unknown, options: ActionOptions = {}): Promise<Output> => {
    const input = parseInput(definition.input, raw, actor);
    let hasNews = false;
    const answer = await inOrganisation(actor.organisationId, async (db) => {
      const acting = { actor, db, now: now() };
      const known = await takeKey(acting, definition.name, options.key);
      if (known) return known.answer as Output;
      const made = await within(acting, input);
      await keepAnswer(acting, options.key, made);
      hasNews = takeNews(db);
      return made;
    });
    if (hasNews) wakeDistributor();
    return answer;
  };
  return Object.assign(run, { within, actionName: definition.name, input: definition.input });
}

/** A read for a page: the database refuses every write. Who reads another's personal data is written down by `audited` reads. */
export function defineRead<Schema extends z.ZodType, Subject, Output>(
  definition: ActionDefinition<Schema, Subject, Output>,
): Action<z.output<Schema>, Output> {
  const within = (acting: Acting, input: z.output<Schema>) => perform(definition, acting, input);
  const run = async (actor: Actor, raw: unknown): Promise<Output> => {
    const input = parseInput(definition.input, raw, actor);
    return readingInOrganisation(actor.organisationId, (db) => within({ actor, db, now: now() }, input));
  };
  return Object.assign(run, { within, actionName: definition.name, input: definition.input });
}

/** A read of another's personal data: a write too, because the reading itself is written down (trust 12). */
export const defineAuditedRead: typeof defineRead = (definition) => {
  const within = (acting: Acting, input: z.output<typeof definition.input>) => perform(definition, acting, input);
  const run = async (actor: Actor, raw: unknown) => {
    const input = parseInput(definition.input, raw, actor);
    return inOrganisation(actor.organisationId, (db) => within({ actor, db, now: now() }, input));
  };
  return Object.assign(run, { within, actionName: definition.name, input: definition.input });
};

async function perform<Schema extends z.ZodType, Subject, Output>(
  definition: ActionDefinition<Schema, Subject, Output>,
  acting: Acting,
  input: z.output<Schema>,
): Promise<Output> {
  const subject = await definition.find(acting, input);
  if (subject === null || subject === undefined) throw new NotFound();
  if (!definition.may(acting.actor, subject, input)) {
    const because = definition.because;
    throw new NotAllowed(because ? () => inLocale(acting.actor, because) : null);
  }
  return definition.run(acting, input, subject);
}
