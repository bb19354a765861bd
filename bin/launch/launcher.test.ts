import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkout as here } from "./checkout.js";
import { TrialCheckout } from "./trial-checkout.ts";

let checkout: TrialCheckout;

beforeEach(() => {
  checkout = new TrialCheckout();
});

afterEach(() => checkout.remove());

const launch = (...words: string[]) => checkout.launch(words).end();

describe("launching", () => {
  test("the first time builds, then hands over words and gives back the exit code; the next time it builds no more", async () => {
    const first = await launch("repeat", "a b", "--c");
    expect(first).toMatchObject({ code: 0, output: '["a b","--c"]\n' });
    expect(first.progress).toMatch(/^Building Leerhuis …\n✓ Leerhuis built \(\d+ s\)\n$/);
    expect(await launch("fail")).toEqual({ code: 3, output: "", progress: "" });
  });

  test("builds again when a source holds something else, not when it was only touched or is a test", async () => {
    await launch("repeat");
    utimesSync(checkout.path("src/leerhuis.ts"), new Date(), new Date());
    checkout.write("src/leerhuis.test.ts", "");
    expect((await launch("repeat")).progress).toBe("");
    checkout.write("src/leerhuis.ts", 'process.stdout.write("changed\\n");');
    const next = await launch("repeat");
    expect(next.progress).toContain("Leerhuis built");
    expect(next.output).toBe("changed\n");
  });

  test("what cannot be built is shown, and leaves the build of before in its place", async () => {
    await launch("repeat");
    checkout.write("src/leerhuis.ts", "const = ;");
    const { code, output, progress } = await launch("repeat");
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(progress).toContain("The build failed; this went wrong:\n");
    expect(progress).toContain("src/leerhuis.ts");
    expect(existsSync(checkout.path("build/server/leerhuis.js"))).toBe(true);
  });

  test("a build that was interrupted is not taken for a good one", async () => {
    mkdirSync(checkout.path(".cache/build/server"), { recursive: true });
    checkout.write(".cache/build/server/leerhuis.js", "half");
    mkdirSync(checkout.path("build/server"), { recursive: true });
    checkout.write("build/server/leerhuis.js", "half");
    expect(await launch("repeat", "whole")).toMatchObject({ code: 0, output: '["whole"]\n' });
  });

  test("of two at once one builds while the other waits for it", async () => {
    const both = await Promise.all([launch("repeat", "one"), launch("repeat", "two")]);
    expect(both.map(({ code, output }) => ({ code, output }))).toEqual([
      { code: 0, output: '["one"]\n' },
      { code: 0, output: '["two"]\n' },
    ]);
    expect(both.filter(({ progress }) => progress.includes("Leerhuis built"))).toHaveLength(1);
  });

  test("speaks Dutch unless the terminal is English", async () => {
    const { progress } = await checkout.launch(["repeat"], { LANG: "C.UTF-8" }).end();
    expect(progress).toContain("Leerhuis bouwen …\n✓ Leerhuis gebouwd");
  });
});

describe("while it runs", () => {
  test("a request to stop reaches the program, and its exit code comes back", async () => {
    const launched = checkout.launch(["wait"]);
    await launched.firstLine();
    launched.process.kill("SIGTERM");
    expect((await launched.end()).code).toBe(7);
  });

  test.for(["SIGTERM to npm alone", "Ctrl-C, which reaches every process at the terminal"] as const)(
    "npm start leaves nothing behind: %s",
    async (how) => {
      await launch("repeat");
      const launched = checkout.npmStart();
      await launched.firstLine();
      const rest = launched.end();
      if (how.startsWith("SIGTERM")) launched.process.kill("SIGTERM");
      else process.kill(-(launched.process.pid ?? 0), "SIGINT");
      // The output ends when nobody is left to write to it.
      expect((await rest).output).toBe("asked\n");
    },
  );

  test("a program whose launcher was killed hears that it is alone", async () => {
    const launched = checkout.launch(["wait"]);
    await launched.firstLine();
    const rest = launched.end();
    launched.process.kill("SIGKILL");
    expect((await rest).output).toBe("left alone\n");
  });

  test("a program that a signal ended takes the launcher with it by the same signal", async () => {
    const launched = checkout.launch(["wait"]);
    const program = Number(await launched.firstLine());
    const rest = launched.end();
    process.kill(program, "SIGKILL");
    await rest;
    expect(launched.process.signalCode).toBe("SIGKILL");
  });
});

/** Takes the packages away, and puts a program in the place of npm that does this when it has to install. */
function withoutPackages(does: string, atPing = "exit 0"): NodeJS.ProcessEnv {
  rmSync(checkout.path("node_modules"));
  mkdirSync(checkout.path("npm"));
  checkout.write(
    "npm/npm",
    `#!/bin/sh\necho "$@" > "${checkout.path("npm/words")}"\nif [ "$1" = ping ]; then ${atPing}; fi\n${does}\n`,
  );
  chmodSync(checkout.path("npm/npm"), 0o755);
  return { PATH: `${checkout.path("npm")}:${process.env["PATH"]}` };
}

const bringing = (): string => `ln -s "${here}/node_modules" "${checkout.path("node_modules")}"`;

describe("installing", () => {
  test("happens when packages are missing, without those of developers, and leaves the lockfile alone", async () => {
    const { code, progress } = await checkout.launch(["repeat"], withoutPackages(bringing())).end();
    expect(code).toBe(0);
    expect(progress).toContain("Fetching the parts …\n✓ Parts fetched");
    expect(readFileSync(checkout.path("npm/words"), "utf8")).toContain(
      "install --no-save --omit=dev --include=optional",
    );
  });

  test("without a network takes what npm's cache holds, and says what is wrong when that is not enough", async () => {
    const refused = 'echo "npm error code ENOTFOUND" >&2; exit 1';
    const environment = withoutPackages('echo "npm error code ENOTCACHED" >&2; exit 1', refused);
    const { code, progress } = await checkout.launch(["repeat"], environment).end();
    expect(code).toBe(1);
    expect(progress).toContain("there is no connection to npm");
    expect(readFileSync(checkout.path("npm/words"), "utf8")).toContain(" --offline ");
  });

  test.for([
    ["npm error code ECONNRESET", "there is no connection to npm"],
    ["npm error ENOSPC: no space left on device, write", "The disk is full."],
    ["npm error code EACCES", "This account may not write in"],
    ["npm error code EINTEGRITY", "EINTEGRITY"],
  ] as const)("that ends with %s is one explanation and exit code 1", async ([said, explanation]) => {
    const environment = withoutPackages(`echo "${said}" >&2; exit 1`);
    const { code, output, progress } = await checkout.launch(["repeat"], environment).end();
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(progress).toContain(explanation);
  });

  test("that says it went well but leaves something out is not believed", async () => {
    const { code, progress } = await checkout.launch(["repeat"], withoutPackages("exit 0")).end();
    expect(code).toBe(1);
    expect(progress).toContain("The installation is incomplete");
  });

  test("without npm says so", async () => {
    rmSync(checkout.path("node_modules"));
    const { code, progress } = await checkout.launch(["repeat"], { PATH: checkout.folder }).end();
    expect(code).toBe(1);
    expect(progress).toContain("npm was not found.");
  });
});
