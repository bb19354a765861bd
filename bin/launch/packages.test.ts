import { expect, test } from "vitest";
import { firstMissing } from "./packages.js";

const machine = { development: false, platform: "linux", architecture: "x64" };
const hono = { version: "4.13.19", integrity: "sha512-a" };
const wanted = { packages: { "": {}, "node_modules/hono": hono } };

test("nothing is missing when every package is there in its version", () => {
  expect(firstMissing(wanted, { packages: { "node_modules/hono": hono } }, machine)).toBeNull();
});

test.for([
  ["is not there", {}],
  ["has another version", { "node_modules/hono": { ...hono, version: "4.13.18" } }],
  ["has other contents", { "node_modules/hono": { ...hono, integrity: "sha512-b" } }],
] as const)("a package that %s is missing", ([, packages]) => {
  expect(firstMissing(wanted, { packages }, machine)).toBe("hono");
});

test("a package inside another is named by its own name", () => {
  const nested = { packages: { "node_modules/pdfkit/node_modules/@noble/hashes": hono } };
  expect(firstMissing(nested, { packages: {} }, machine)).toBe("@noble/hashes");
});

test("developers' packages are missed only by developers", () => {
  const vitest = { packages: { "node_modules/vitest": { ...hono, dev: true } } };
  expect(firstMissing(vitest, { packages: {} }, machine)).toBeNull();
  expect(firstMissing(vitest, { packages: {} }, { ...machine, development: true })).toBe("vitest");
});

test.for([
  ["for this system", { os: "linux", cpu: "x64" }, "node"],
  ["for this system, as lists", { os: ["linux"], cpu: ["x64", "arm64"] }, "node"],
  ["for another system", { os: ["darwin"], cpu: ["x64"] }, null],
  ["for another processor", { os: ["linux"], cpu: ["arm64"] }, null],
  ["for a particular C library", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }, null],
  ["for any system", {}, null],
] as const)("an optional package %s that is not there", ([, system, missing]) => {
  const optional = { ...hono, optional: true, ...system };
  expect(firstMissing({ packages: { "node_modules/node": optional } }, { packages: {} }, machine)).toBe(missing);
});

test("an optional package that is there in an older version is missing", () => {
  const optional = { packages: { "node_modules/node": { ...hono, optional: true, os: ["darwin"] } } };
  expect(firstMissing(optional, { packages: { "node_modules/node": { ...hono, version: "1.0.0" } } }, machine)).toBe(
    "node",
  );
});
