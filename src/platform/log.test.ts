import pino from "pino";
import { expect, it } from "vitest";
import { logSettings } from "./log.ts";

it("a line of the log holds no value that the database refused, and cannot be ended by what somebody typed", () => {
  const lines: string[] = [];
  const log = pino({ ...logSettings, level: "info" }, { write: (line: string) => lines.push(line) });
  const error = Object.assign(new Error("duplicate key"), {
    detail: "Key (email)=(aylin@delinde.example) already exists.",
    where: "aylin@delinde.example",
  });
  log.error({ err: error, route: '/mensen\n{"level":50}' }, "request failed");
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toContain("\n");
  expect(lines[0]).toContain("duplicate key");
  expect(lines[0]).not.toContain("aylin");
});
