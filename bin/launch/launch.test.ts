import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { launch } from "./launch.js";

let said = "";

beforeEach(() => {
  said = "";
  vi.spyOn(process.stderr, "write").mockImplementation((words) => Boolean((said += String(words))));
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

test.for([
  ["ENOSPC", "De schijf is vol."],
  ["EACCES", "Dit account mag niet schrijven in"],
  ["EROFS", "Dit account mag niet schrijven in"],
] as const)("what the system refuses (%s) is one sentence and exit code 1", async ([code, sentence]) => {
  await launch(failing(code));
  expect(said).toContain(sentence);
  expect(process.exitCode).toBe(1);
});

test("a mistake of ours is not dressed up", async () => {
  await expect(launch(failing("ERR_MISTAKE"))).rejects.toThrow("ERR_MISTAKE");
});
