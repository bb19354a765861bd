import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Unreadable } from "#platform/files/unreadable.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { describeReport, dryRunImport } from "./dry-run.ts";

const folder = mkdtempSync(join(tmpdir(), "leerhuis-dry-run-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const headings = "Personeelsnummer;Naam;E-mail;Afdeling;Leidinggevende;BSN";

describe("a dry run", () => {
  it("is clean when every row can come in, and tells what would happen", async () => {
    const report = await dryRunImport(
      file(
        "mensen.csv",
        `${headings}\n1;Sanne Visser;s@x.nl;Team Zuid;;111222333\n2;Aylin Kaya;a@x.nl;Team Zuid;1;123456782\n`,
      ),
    );
    expect(report.isClean).toBe(true);
    const text = inLocale("nl", () => describeReport(report));
    expect(text).toContain("mensen.csv: 2 regels, utf-8, kolommen gescheiden door ;");
    expect(text).toContain("BSN: burgerservicenummer (BSN): dat mag hier niet worden gebruikt");
    expect(text).toContain("Nieuw: 2");
    expect(text).toContain("Team Zuid: Sanne Visser");
    expect(text).not.toContain("111222333");
  });

  it("is not clean when a row is refused, and says which and why", async () => {
    const report = await dryRunImport(file("fout.csv", `${headings}\n1;Sanne Visser;geen adres;;;\n`));
    expect(report.isClean).toBe(false);
    expect(inLocale("en", () => describeReport(report))).toContain(
      "line 2 Sanne Visser: “geen adres” is not an email address.",
    );
  });

  it("is not clean when there is nothing to recognise people by", async () => {
    const report = await dryRunImport(file("namen.csv", "Naam;Functie\nSanne;Teamleider\n"));
    expect(report).toMatchObject({ isClean: false, problem: { kind: "no-key" } });
  });

  it("refuses what is no such file, or is not there", async () => {
    await expect(dryRunImport(join(folder, "weg.csv"))).rejects.toBeInstanceOf(Unreadable);
    await expect(dryRunImport(file("leeg.csv", ""))).rejects.toBeInstanceOf(Unreadable);
  });
});
