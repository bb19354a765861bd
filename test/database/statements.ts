import pg from "pg";
import { vi } from "vitest";

/** The text of every statement, each once, that this process sends to the database from now on, without the values that travel beside it. */
export function recordStatements(): { readonly statements: Set<string>; readonly stop: () => void } {
  const statements = new Set<string>();
  const query = Reflect.get(pg.Client.prototype, "query") as (...words: unknown[]) => unknown;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...words: unknown[]
  ) {
    const [asked] = words;
    const text = typeof asked === "string" ? asked : (asked as { readonly text?: unknown } | undefined)?.text;
    if (typeof text === "string") statements.add(text);
    return query.apply(this, words) as never;
  });
  return { statements, stop: () => spy.mockRestore() };
}
