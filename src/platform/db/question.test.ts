import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { useDatabase } from "#test/database/database.ts";
import { globalDatabase } from "./database.ts";
import { answering, ask, known, question, together } from "./question.ts";

useDatabase();

const numbers = (from: number, to: number) =>
  question(sql<{ n: number }>`select n from generate_series(${from}::int, ${to}::int) as n`, (rows) =>
    rows.map(({ n }) => n),
  );

describe("questions to the database", () => {
  it("are answered each by its own, also when they are asked as one, and one within another", async () => {
    const asked = together({
      few: numbers(1, 3),
      none: numbers(1, 0),
      sum: answering(numbers(1, 4), (all) => all.reduce((sum, n) => sum + n, 0)),
      "een.naam met punt": known("al bekend"),
      inner: together({ one: numbers(7, 7) }),
    });
    expect(await ask(globalDatabase(), asked)).toEqual({
      few: [1, 2, 3],
      none: [],
      sum: 10,
      "een.naam met punt": "al bekend",
      inner: { one: [7] },
    });
  });

  it("keep the order of their rows, and a moment to the millisecond", async () => {
    const at = new Date("2026-03-29T01:30:00.123Z");
    const rows = sql<{ at: Date | null }>`
      select at from unnest(array[${at}, null]::timestamptz[]) with ordinality as given (at, place) order by place desc`;
    const read = question(rows, (given) => given.map((row) => row.at && new Date(row.at)));
    expect(await ask(globalDatabase(), read)).toEqual([null, at]);
  });

  it("may be a query of the builder", async () => {
    const query = globalDatabase().selectFrom("platform.organisation").select(["name"]);
    expect(
      await ask(
        globalDatabase(),
        question(query, (rows) => rows.length),
      ),
    ).toBeGreaterThan(0);
  });
});
