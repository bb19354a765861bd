/** Whatever the bytes are, reading them ends with contents or with a refusal, and never with another error. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { manifestOf } from "#test/inspect.ts";
import { scorm12Package, scorm2004Package } from "#test/packages.ts";
import { withFile, zipOf } from "#test/zip.ts";
import { extractPackage } from "./extract.ts";
import { inspectPackage } from "./inspect.ts";
import { PackageRefused } from "./refusal.ts";

/** "read", "refused", or the error that must not happen. */
const outcomeOf = (bytes: Uint8Array): Promise<unknown> =>
  withFile(bytes, async (file) => {
    try {
      const contents = await inspectPackage(file);
      await extractPackage(file, contents, {
        write: async (_, content) => {
          for await (const chunk of content) void chunk;
        },
        discard: () => Promise.resolve(),
      });
      return "read";
    } catch (error) {
      return error instanceof PackageRefused ? "refused" : error;
    }
  });

const change = fc.record({ at: fc.nat(), byte: fc.nat(255) });

test.each([
  ["SCORM 1.2", scorm12Package()],
  ["SCORM 2004", scorm2004Package({}, "inOrder")],
])("a package of %s with some bytes changed", async (_, whole) => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
      expect(["read", "refused"]).toContain(await outcomeOf(bytes));
    }),
    { numRuns: 100 },
  );
});

test("a zip whose directory has some bytes changed", async () => {
  const whole = Uint8Array.from(scorm12Package());
  const start = whole.length - 900;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const { at, byte } of changes) bytes[start + (at % 900)] = byte;
      expect(["read", "refused"]).toContain(await outcomeOf(bytes));
    }),
    { numRuns: 200 },
  );
});

test("a manifest with some characters changed", async () => {
  const whole = Buffer.from(manifestOf());
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const content = Buffer.from(whole);
      for (const { at, byte } of changes) content[at % content.length] = byte;
      expect(["read", "refused"]).toContain(
        await outcomeOf(zipOf([{ name: "imsmanifest.xml", content }, { name: "index.html" }])),
      );
    }),
    { numRuns: 200 },
  );
});
