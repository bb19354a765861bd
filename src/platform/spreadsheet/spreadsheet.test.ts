import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { harmless, toCsv, withoutGuard } from "./csv.ts";
import { sheetDownload } from "./download.ts";
import type { Sheet } from "./sheet.ts";

const colleagues: Sheet = {
  name: "Mensen van Team Zuid",
  headings: ["Naam", "Functie", "Uren", "Sinds"],
  rows: [
    ["Aylin Kaya", "Verpleegkundige; nacht", 28, new Date("2024-03-01T00:00:00Z")],
    ['Bram "de Bram" Jansen', null, 36, null],
    ['=HYPERLINK("http://kwaad.example")', "@SUM(1)", -4, null],
  ],
};

describe("a list as CSV", () => {
  it("opens in columns, with its quotes, separators and accents whole", () => {
    const rows = parse(toCsv(colleagues), { delimiter: ";", bom: true });
    expect(rows[1]).toEqual(["Aylin Kaya", "Verpleegkundige; nacht", "28", "2024-03-01"]);
    expect(rows[2]).toEqual(['Bram "de Bram" Jansen', "", "36", ""]);
  });

  it("gives a spreadsheet no formula to run, and leaves figures alone", () => {
    const rows = parse(toCsv(colleagues), { delimiter: ";", bom: true });
    expect(rows[3]).toEqual(['\'=HYPERLINK("http://kwaad.example")', "'@SUM(1)", "-4", ""]);
  });

  it("comes back as it was, whatever stands in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          const sheet: Sheet = { name: "lijst", headings: ["een", "twee"], rows };
          const back = parse(toCsv(sheet), { delimiter: ";", bom: true });
          expect(back.slice(1).map((row) => row.map(withoutGuard))).toEqual(rows);
        },
      ),
    );
  });

  it("guards every text that begins as a formula", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(harmless(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe("a list as Excel file", () => {
  it("holds texts as texts under bold headings", async () => {
    const response = await sheetDownload(colleagues, "xlsx");
    expect(response.headers.get("content-disposition")).toContain("Mensen van Team Zuid.xlsx");
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const xml = Object.entries(parts)
      .filter(([name]) => /sheet1\.xml$|sharedStrings\.xml$/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join("");
    expect(xml).toContain('=HYPERLINK("http://kwaad.example")');
    expect(xml).not.toContain("<f>");
  });
});
