import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import { Unreadable } from "#platform/files/unreadable.ts";
import { toCsv } from "#platform/spreadsheet/csv.ts";
import { delimiters } from "./delimiter.ts";
import { readTable } from "./read-table.ts";

const text =
  "Personeelsnummer;Naam;E-mail\r\n1008;Aylin Kaya;aylin@delinde.example\r\n1009;Zoë Müller;zoë@delinde.example\r\n";

const utf16 = (content: string): Buffer => Buffer.from(content, "utf16le");

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const error: unknown = await readTable(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Unreadable)) throw new Error("The file was read.", { cause: error });
  return inLocale("nl", error.sentence);
};

describe("a file of people", () => {
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["Windows-1252", Buffer.from(text, "latin1")],
    ["UTF-16 with a byte order mark", utf16(`\ufeff${text}`)],
    ["UTF-16 without one", utf16(text)],
    ["UTF-16 the other way round", utf16(`\ufeff${text}`).swap16()],
  ])("is read in %s", async (_, bytes) => {
    const table = await readTable(bytes);
    expect(table.headings).toEqual(["Personeelsnummer", "Naam", "E-mail"]);
    expect(table.rows.map((row) => row.cells[1])).toEqual(["Aylin Kaya", "Zoë Müller"]);
  });

  it.each(delimiters)("is read with %j between the columns", async (delimiter) => {
    const table = await readTable(Buffer.from(text.replaceAll(";", delimiter)));
    expect(table).toMatchObject({ delimiter, headings: ["Personeelsnummer", "Naam", "E-mail"] });
  });

  it("says on which line a row begins, also behind line ends between quotes and the sign that Excel announces", async () => {
    const table = await readTable(
      Buffer.from(
        'sep=;\nnr;naam;functie\n1;"Aylin";"Verpleegkundige\nnacht"\n\n2;Bram;Verzorgende\n3;Jan "de Beer" Smit;Kok',
      ),
    );
    expect(table.rows).toEqual([
      { line: 3, cells: ["1", "Aylin", "Verpleegkundige\nnacht"] },
      { line: 6, cells: ["2", "Bram", "Verzorgende"] },
      { line: 7, cells: ["3", 'Jan "de Beer" Smit', "Kok"] },
    ]);
  });

  it("marks rows that have more cells than headings, and fills up those that have fewer", async () => {
    const table = await readTable(Buffer.from("nr;naam;\n1;Aylin;;\n2;Bram;x;y\n3\n"));
    expect(table.rows).toEqual([
      { line: 2, cells: ["1", "Aylin", ""] },
      { line: 3, cells: ["2", "Bram", "x"], hasSurplus: true },
      { line: 4, cells: ["3", "", ""] },
    ]);
    expect(table.headings).toEqual(["nr", "naam", "Kolom 3"]);
  });

  it.each([
    ["nothing", Buffer.from(""), "leeg"],
    ["a heading alone", Buffer.from("nr;naam\n"), "alleen een kopregel"],
    ["one column", Buffer.from("naam\nAylin\n"), "maar één kolom"],
    ["an Excel file", Buffer.from("PK\u0003\u0004xlsx"), "Excel-bestand"],
    ["a quotation mark that never closes", Buffer.from('nr;naam\n1;"Aylin\n2;Bram\n'), "aanhalingsteken"],
    ["too many rows", Buffer.from(`nr;naam\n${"1;x\n".repeat(100_002)}`), "meer dan 100.000 regels"],
  ])("is refused with a sentence when it holds %s", async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toContain(sentence);
  });

  it("comes back as it was written, whatever stands in it", async () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 12 })
      .map((value) => `${value.replaceAll(/[\p{Cc}"'=+@-]/gu, "").trim()}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const written = toCsv({ name: "mensen", headings: ["naam", "functie"], rows });
        const table = await readTable(Buffer.from(written));
        expect(table.rows.map((row) => row.cells)).toEqual(rows.map((row) => row.map((value) => value.trim())));
      }),
    );
  });

  it("never crashes on arbitrary bytes: it is read, or refused with a sentence", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const outcome: unknown = await readTable(bytes).catch((error: unknown) => error);
        expect(outcome instanceof Error ? outcome : null).toSatisfy(
          (error) => error === null || error instanceof Unreadable,
        );
      }),
    );
  });
});

describe("columns that must not come in", () => {
  it("are left out by their heading, before anything is kept", async () => {
    const table = await readTable(
      Buffer.from(
        "Personeelsnummer;Naam;Geboortedatum;M/V;Bruto salaris;Verzuim %;Thuisadres\n1;Aylin Kaya;01-02-1990;V;3200;4,1;Dorpsstraat 1\n",
      ),
    );
    expect(table.headings).toEqual(["Personeelsnummer", "Naam"]);
    expect(table.leftOut.map(({ heading, kind, by }) => [heading, kind, by])).toEqual([
      ["Geboortedatum", "birth", "heading"],
      ["M/V", "gender", "heading"],
      ["Bruto salaris", "pay", "heading"],
      ["Verzuim %", "absence", "heading"],
      ["Thuisadres", "private", "heading"],
    ]);
    expect(JSON.stringify(table)).not.toMatch(/01-02-1990|3200|Dorpsstraat/);
  });

  it("are left out by what stands in them when the heading hides it", async () => {
    const table = await readTable(
      Buffer.from("Registratienummer;Naam;Code\n111222333;Aylin;V\n123456782;Bram;M\n11122233.3;Chantal;V\n"),
    );
    expect(table.headings).toEqual(["Naam"]);
    expect(table.leftOut).toEqual([
      { heading: "Registratienummer", kind: "bsn", by: "content" },
      { heading: "Code", kind: "gender", by: "content" },
    ]);
  });

  it("do not take ordinary nine-digit personnel numbers along", async () => {
    const numbers = Array.from({ length: 30 }, (_, at) => `${100_000_000 + at};Collega ${at}`);
    const table = await readTable(Buffer.from(`Personeelsnummer;Naam\n${numbers.join("\n")}\n`));
    expect(table.leftOut).toEqual([]);
  });
});
