import { expect, test } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import { remarkSentence, Remarks } from "./remarks.ts";

test("remarks are counted by kind and said in the reader's language", () => {
  const remarks = new Remarks();
  remarks.add("filesMissing", 0);
  remarks.add("inFolder");
  remarks.add("filesMissing", 2);
  remarks.add("filesMissing");
  expect(remarks.list()).toEqual([
    { code: "inFolder", count: 1 },
    { code: "filesMissing", count: 3 },
  ]);
  expect(remarks.list().map(remarkSentence)).toEqual([
    "De cursus zat in een map in het zip-bestand. Die map laten we weg.",
    "Er staan 3 bestanden in het manifest die niet in het pakket zitten.",
  ]);
  expect(inLocale("en", () => remarkSentence({ code: "filesMissing", count: 1 }))).toBe(
    "The manifest lists 1 file that is not in the package.",
  );
});
