import { type Expression, sql } from "kysely";
import type { Db } from "./database.ts";

/** As a row comes out of JSON: a moment is a text. */
export type AsJson<T> = T extends Date
  ? string
  : T extends readonly (infer Each)[]
    ? AsJson<Each>[]
    : T extends object
      ? { [Key in keyof T]: AsJson<T[Key]> }
      : T;

/**
 * Something to ask the database, and how its rows are read. Several become one with `together`, so that a page made of many
 * parts waits for the database once, and each part still keeps its own query.
 */
export interface Question<Answer> {
  readonly query: Expression<unknown>;
  readonly read: (rows: readonly unknown[]) => Answer;
}

/** The question that `query` asks; `read` makes the answer of its rows. */
export const question = <Row, Answer>(
  query: Expression<Row>,
  read: (rows: readonly AsJson<Row>[]) => Answer,
): Question<Answer> => ({ query, read: (rows) => read(rows as AsJson<Row>[]) });

/** An answer that is known already. */
export const known = <Answer>(answer: Answer): Question<Answer> => ({
  query: sql`select where false`,
  read: () => answer,
});

/** The same question, with something made of its answer. */
export const answering = <Asked, Answer>(
  asked: Question<Asked>,
  make: (answer: Asked) => Answer,
): Question<Answer> => ({
  query: asked.query,
  read: (rows) => make(asked.read(rows)),
});

/** Several questions as one. */
export function together<Answers extends object>(questions: {
  readonly [Name in keyof Answers]: Question<Answers[Name]>;
}): Question<Answers> {
  const named = Object.entries<Question<unknown>>(questions);
  const columns = named.map(([name, { query }]) => sql`(${asRows(query)}) as ${sql.id(name)}`);
  return {
    query: sql`select ${sql.join(columns)}`,
    read: ([row]) => {
      const answers = row as Readonly<Record<string, unknown[]>>;
      return Object.fromEntries(named.map(([name, { read }]) => [name, read(answers[name] ?? [])])) as Answers;
    },
  };
}

/**
 * Asks the database, in one query. It is planned once and not for its values, to the end of the transaction: a question made of
 * many takes longer to plan than to answer.
 */
export async function ask<Answer>(db: Db, { query, read }: Question<Answer>): Promise<Answer> {
  const planning = sql`set local plan_cache_mode = force_generic_plan`.execute(db);
  planning.catch(() => {}); // What it fails of, the question fails of too.
  const { rows } = await sql<{ answer: unknown[] }>`select (${asRows(query)}) as answer`.execute(db);
  return read(rows[0]?.answer ?? []);
}

const asRows = (query: Expression<unknown>) => sql`select coalesce(json_agg(asked), '[]') from (${query}) as asked`;
