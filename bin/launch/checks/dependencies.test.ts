import { describe, expect, test } from "vitest";
import { advisoriesIn, faultsInAdvisories, faultsInLock } from "./dependencies.js";

const nothing = { licences: [], advisories: [] };
const lockWith = (entry: Record<string, unknown>, path = "node_modules/@a/b"): Record<string, unknown> => ({
  packages: { "": { name: "leerhuis" }, [path]: { integrity: "sha512-abc", license: "MIT", ...entry } },
});

describe("the lockfile", () => {
  test("is in order when everything has its hash and a licence that fits", () => {
    expect(faultsInLock(lockWith({}), nothing)).toEqual([]);
    expect(faultsInLock(lockWith({ license: "(GPL-2.0-only OR MIT)" }), nothing)).toEqual([]);
    expect(faultsInLock(lockWith({ license: "Apache-2.0 AND LGPL-3.0-or-later" }), nothing)).toEqual([]);
  });

  test.each([
    { entry: { integrity: undefined }, names: "@a/b" },
    { entry: { integrity: "sha1-abc" }, names: "@a/b" },
    { entry: { license: "GPL-2.0-only" }, names: "GPL-2.0-only" },
    { entry: { license: "MIT AND SSPL-1.0" }, names: "SSPL-1.0" },
    { entry: { license: undefined }, names: "?" },
  ])("is not with $entry", ({ entry, names }) => {
    const faults = faultsInLock(lockWith(entry), nothing);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(names);
  });

  test("takes the word of who read a licence that npm does not know, while the package is there", () => {
    const accepted = { licences: [{ package: "c", licence: "MIT", reason: "read" }] };
    const without = { license: undefined };
    expect(faultsInLock(lockWith(without, "node_modules/a/node_modules/c"), accepted)).toEqual([]);
    expect(faultsInLock(lockWith({}), accepted)).toHaveLength(1);
  });

  test("that holds nothing is no lockfile", () => {
    expect(faultsInLock({}, nothing)).toHaveLength(1);
  });
});

const report = (...via: readonly object[]): string =>
  `npm warn something\n${JSON.stringify({ auditReportVersion: 2, vulnerabilities: { c: { name: "c", via: [...via, "d"] } } })}`;
const hole = {
  source: 1,
  name: "c",
  severity: "high",
  title: "Prototype pollution",
  url: "https://github.com/advisories/GHSA-1111-2222-3333",
};

describe("what npm knows to be wrong", () => {
  test("is told once, by the advisory and not by each package that carries it", () => {
    expect(advisoriesIn(report(hole, hole))).toEqual([
      { id: "GHSA-1111-2222-3333", package: "c", severity: "high", title: "Prototype pollution" },
    ]);
    expect(advisoriesIn(report())).toEqual([]);
  });

  test("is unknown when the registry gives no answer", () => {
    expect(advisoriesIn("npm error audit endpoint returned an error")).toBeNull();
    expect(advisoriesIn('{"message": "405 Method Not Allowed"}')).toBeNull();
  });

  test("is a fault unless somebody looked at it, and for as long as that holds", () => {
    const found = advisoriesIn(report(hole)) ?? [];
    const accepted = (until: string) => ({
      advisories: [{ id: "GHSA-1111-2222-3333", package: "c", reason: "never called", until }],
    });
    const today = new Date("2026-11-22T12:00:00Z");
    expect(faultsInAdvisories(found, nothing, today)).toHaveLength(1);
    expect(faultsInAdvisories(found, accepted("2026-11-21"), today)).toHaveLength(1);
    expect(faultsInAdvisories(found, accepted("2026-11-22"), today)).toEqual([]);
    expect(faultsInAdvisories([], accepted("2027-01-01"), today)).toHaveLength(1);
  });
});
