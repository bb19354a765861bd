import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkout } from "../checkout.js";
import { CannotLaunch } from "../sentences.js";
import { findChromium } from "./chromium.js";
import { closingLine, together } from "./outcome.js";
import { filesInSummary, filesListed } from "./static.js";
import { countPlaywright, countVitest, judge } from "./stories.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leerhuis-checks-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("the closing line", () => {
  test("names what was skipped only when something was", () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(closingLine({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
  });

  test("loses no failure when outcomes are put together", () => {
    const outcome = fc.record({ passed: fc.nat(), failed: fc.nat(), skipped: fc.nat() });
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        expect(together(outcomes).failed > 0).toBe(outcomes.some(({ failed }) => failed > 0));
      }),
    );
  });
});

describe("a test runner is believed only when", () => {
  const good = { passed: 3, failed: 0, skipped: 1 };

  test("it left a report", () => {
    expect(judge("Vitest", 0, null).outcome.failed).toBe(1);
  });

  test("it ended as well as its report says", () => {
    expect(judge("Vitest", 1, good).outcome).toEqual({ ...good, failed: 1 });
    expect(judge("Vitest", "SIGKILL", good).outcome.failed).toBe(1);
  });

  test("it ran a test", () => {
    expect(judge("Playwright", 0, { passed: 0, failed: 0, skipped: 0 }).outcome.failed).toBe(1);
    expect(judge("Playwright", 0, { passed: 0, failed: 0, skipped: 4 }).outcome.failed).toBe(1);
  });

  test("nothing is wrong with all that", () => {
    expect(judge("Vitest", 0, good)).toEqual({ outcome: good, complaint: null });
  });
});

/** A file in a report of Vitest. */
function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((each) => ({ status: each })) };
}

describe("reports", () => {
  test("of Vitest are counted by test; a file that did not load is one failure", () => {
    const report = {
      testResults: [file("passed", "passed", "skipped", "todo"), file("failed", "failed", "passed"), file("failed")],
    };
    expect(countVitest(report)).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  test("of Playwright count a test that passed the second time as passed, and an error outside any test as a failure", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{ message: "does not load" }] })).toEqual({
      passed: 6,
      failed: 2,
      skipped: 2,
    });
  });

  test("that are no reports count nothing", () => {
    expect(countVitest(null)).toBeNull();
    expect(countVitest({})).toBeNull();
    expect(countPlaywright(null)).toBeNull();
    expect(countPlaywright({ errors: [] })).toBeNull();
  });
});

describe("a check that reads sources", () => {
  test("tells how many it read", () => {
    expect(filesInSummary("Checking formatting...\nFinished in 176ms on 543 files using 2 threads.").read).toBe(543);
    expect(filesInSummary("No files found to lint.").read).toBe(0);
    const listed = [
      join(checkout, "src/map.ts"),
      join(checkout, "node_modules/hono/x.d.ts"),
      "src/map.ts(3,1): error TS1: no",
    ];
    expect(filesListed(listed.join("\n"))).toEqual({ read: 1, rest: "src/map.ts(3,1): error TS1: no" });
  });

  test("and knows types finds the promise that nobody waits for", () => {
    writeFileSync(join(folder, "tsconfig.json"), '{ "compilerOptions": { "strict": true, "target": "ES2024" } }');
    writeFileSync(join(folder, "planted.ts"), "const later = async (): Promise<number> => 1;\nlater();\n");
    const linter = join(checkout, "node_modules/.bin/oxlint");
    const { status, stdout } = spawnSync(
      process.execPath,
      [linter, "--type-aware", "-c", join(checkout, ".oxlintrc.json"), "."],
      { cwd: folder, encoding: "utf8" },
    );
    expect(status).toBe(1);
    expect(stdout).toContain("no-floating-promises");
  });
});

function program(name: string, does: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${does}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe("Chromium", () => {
  test("is the one of CHROMIUM_PATH, if that starts", async () => {
    const own = program("own", "exit 0");
    expect(await findChromium({ CHROMIUM_PATH: own, PATH: folder })).toBe(own);
    await expect(findChromium({ CHROMIUM_PATH: program("broken", "exit 1"), PATH: folder })).rejects.toThrow(
      CannotLaunch,
    );
  });

  test("is the first on the path that starts: one that only tells how to install it is passed over", async () => {
    program("chromium-browser", "echo 'snap install chromium'; exit 1");
    const chrome = program("google-chrome", "exit 0");
    expect(await findChromium({ PATH: folder })).toBe(chrome);
  });
});
