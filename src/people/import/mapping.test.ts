import { describe, expect, it } from "vitest";
import { guessMapping, headingKey, problemOf } from "./mapping.ts";
import { readTable } from "./read-table.ts";

const guess = async (headings: string, row: string, remembered?: Parameters<typeof guessMapping>[1]) =>
  guessMapping(await readTable(Buffer.from(`${headings}\n${row}\n`)), remembered);

describe("the columns of an export", () => {
  it("are recognised by their Dutch headings", async () => {
    const mapping = await guess(
      "Medewerkernr.;Roepnaam;Voorvoegsel;Achternaam;E-mail (werk);Functie-omschrijving;OE code;Organisatorische eenheid;Bovenliggende OE;Leidinggevende;Datum uit dienst;Kostenplaats",
      "1;Aylin;;Kaya;a@b.nl;Verpleegkundige;ZUID;Team Zuid;ZORG;6;00-00-0000;440",
    );
    expect(mapping).toEqual([
      "personnelNumber",
      "firstName",
      "infix",
      "lastName",
      "email",
      "jobTitle",
      "unitCode",
      "unitName",
      "parentCode",
      "leader",
      null,
      null,
    ]);
  });

  it("are recognised when they are shortened", async () => {
    const mapping = await guess("Pers.nr.;Naam;Afd.code;Afd.", "1;Aylin Kaya;ZUID;Team Zuid");
    expect(mapping).toEqual(["personnelNumber", "name", "unitCode", "unitName"]);
  });

  it("are recognised by their English headings", async () => {
    const mapping = await guess(
      "Employee ID,Display Name,Work Email,Job Title,Department,Parent Department,Manager Email,Preferred Language,End Date",
      "1,Aylin Kaya,a@b.nl,Nurse,South,Care,s@b.nl,English,2026-01-31 00:00:00",
    );
    expect(mapping).toEqual([
      "personnelNumber",
      "name",
      "email",
      "jobTitle",
      "unitName",
      "parentCode",
      "leader",
      "locale",
      "leftOn",
    ]);
  });

  it.each([
    [
      "AFAS",
      "Medewerker;Volledige naam;Datum in dienst;Datum uit dienst;Dienstverband;Deeltijdpercentage;Functie",
      "1;Aylin Kaya;01-02-2024;;Onbepaald;80,00;Verpleegkundige",
      ["personnelNumber", "name", "startsOn", null, "contract", "partTimePercentage", "jobTitle"],
    ],
    [
      "Visma",
      "Werknemernummer;Naam;Indienstdatum;Uitdienstdatum;Soort contract;Parttimefactor;Functiegroep",
      "1;Aylin Kaya;1-2-2024;1-2-2025;Bepaalde tijd;0,8;Zorg",
      ["personnelNumber", "name", "startsOn", "leftOn", "contract", "fte", "jobFamily"],
    ],
    [
      "Nmbrs",
      "Werknemer ID;Werknemer;Startdatum;Uren per week (40);Contractsoort;Afdeling",
      "1;Aylin Kaya;2024-02-01;32;Onbepaald;Zuid",
      ["personnelNumber", "name", "startsOn", "hoursOf40", "contract", "unitName"],
    ],
    [
      "Personio",
      "Employee ID,First name,Last name,Hire date,Termination date,Employment type,Weekly hours,Job family,Layer",
      "1,Aylin,Kaya,2024-02-01,2026-01-31,Permanent,32,Care,Employee",
      [
        "personnelNumber",
        "firstName",
        "lastName",
        "startsOn",
        "leftOn",
        "contract",
        null,
        "jobFamily",
        "hierarchyLevel",
      ],
    ],
  ])("about service are recognised as %s names them; hours only when a full week is named", async (_, ...columns) => {
    const [headings, row, mapping] = columns;
    expect(await guess(headings, row)).toEqual(mapping);
  });

  it("of which two could be the first name give it to the surer one", async () => {
    expect(await guess("Voornaam;Roepnaam;Achternaam", "Aylin Fatma;Aylin;Kaya")).toEqual([
      null,
      "firstName",
      "lastName",
    ]);
  });

  it("with addresses are recognised by what stands in them", async () => {
    expect(await guess("Naam;Inlog", "Aylin;aylin@delinde.example")).toEqual(["name", "email"]);
  });

  it("are what the organisation chose last time, also when it chose to leave one out", async () => {
    const remembered = new Map([
      [headingKey("Kostenplaats"), "unitCode" as const],
      [headingKey("Functie"), null],
    ]);
    expect(await guess("Naam;Kostenplaats;Functie", "Aylin;440;Verpleegkundige", remembered)).toEqual([
      "name",
      "unitCode",
      null,
    ]);
  });
});

describe("a mapping", () => {
  it("needs a name, and a number or an address to recognise people by", () => {
    expect(problemOf(["personnelNumber", "email"])).toEqual({ kind: "no-name" });
    expect(problemOf(["name", "jobTitle"])).toEqual({ kind: "no-key" });
    expect(problemOf(["lastName", "firstName", "email"])).toBeNull();
  });

  it("gives each field to one column", () => {
    expect(problemOf(["name", "email", "email"])).toEqual({ kind: "twice", field: "email" });
  });
});
