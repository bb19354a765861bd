import { describe, expect, it } from "vitest";
import { StatementNames } from "./statement-names.ts";

const askedOften = (text: string, names = new StatementNames()): string | null => {
  names.of(text);
  names.of(text);
  return names.of(text);
};

describe("a statement", () => {
  it("gets a name of its own once it was asked three times, and keeps it", () => {
    const names = new StatementNames();
    expect(names.of("select 1")).toBeNull();
    expect(names.of("select 1")).toBeNull();
    const first = names.of("select 1");
    expect(first).not.toBeNull();
    expect(askedOften("select 2", names)).not.toBe(first);
    expect(names.of("select 1")).toBe(first);
  });

  it("has none when a new column would change its answer", () => {
    expect(askedOften("select * from people.person")).toBeNull();
    expect(askedOften("select person.*, name from people.person")).toBeNull();
    expect(askedOften("delete from people.person returning *")).toBeNull();
    expect(askedOften("select count(*) from people.person where a * b > 2")).not.toBeNull();
  });

  it("has none when too many have one: what is written anew each time is not remembered for ever", () => {
    const names = new StatementNames();
    for (let n = 0; n < 500; n += 1) expect(askedOften(`select ${n}`, names)).not.toBeNull();
    expect(askedOften("select 500", names)).toBeNull();
    expect(names.of("select 7")).not.toBeNull();
  });
});
