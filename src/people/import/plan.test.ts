import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import type { Known, KnownPerson, KnownUnit } from "./known.ts";
import { guessMapping } from "./mapping.ts";
import { type ImportPlan, planImport } from "./plan.ts";
import { readTable } from "./read-table.ts";
import { reasonText } from "./words.ts";

const person = (id: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  personnelNumber: null,
  email: `${id}@delinde.example`,
  name: id,
  jobTitle: null,
  unitId: null,
  isActive: true,
  isAdministrator: false,
  jobFamily: null,
  hierarchyLevel: null,
  employments: [],
  ...more,
});

const unit = (id: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  id,
  code: id.toUpperCase(),
  name: id,
  parentId: null,
  isClosed: false,
  leaderId: null,
  ...more,
});

const linde = (more: Partial<Known> = {}): Known => ({
  people: [
    person("aylin", { personnelNumber: "1008", name: "Aylin Kaya", jobTitle: "Verpleegkundige", unitId: "zuid" }),
    person("sanne", { personnelNumber: "1006", name: "Sanne Visser", unitId: "zuid" }),
    person("ruth", { personnelNumber: "1003", name: "Ruth Vermeer", isAdministrator: true }),
    person("dirk", { personnelNumber: "1099", name: "Dirk Oud", isActive: false }),
  ],
  units: [
    unit("linde"),
    unit("zorg", { parentId: "linde" }),
    unit("zuid", { parentId: "zorg", name: "Team Zuid", leaderId: "sanne" }),
  ],
  actorId: "farid",
  mayChangeAdministrators: false,
  today: "2026-11-22",
  ...more,
});

const empty = linde({ people: [], units: [] });

async function plan(csv: string, known: Known = linde()): Promise<ImportPlan> {
  const table = await readTable(Buffer.from(csv));
  return planImport(table, guessMapping(table), known);
}

const outcomesOf = ({ rows }: ImportPlan) => rows.map(({ line, outcome }) => [line, outcome]);

const reasonsOf = ({ rows }: ImportPlan) =>
  rows.flatMap(({ line, reasons }) => reasons.map((reason) => `${line}: ${inLocale("nl", () => reasonText(reason))}`));

describe("a row", () => {
  it("is new, changed with the old beside the new, or unchanged", async () => {
    const planned = await plan(
      "Personeelsnummer;Naam;E-mail;Functie;Afdelingscode\n1008;Aylin Kaya;aylin@delinde.example;Teamcoach;zuid\n1006;Sanne Visser;;;\n1010;Chantal Peters;Chantal@DeLinde.example;Verzorgende;ZUID\n",
    );
    expect(outcomesOf(planned)).toEqual([
      [2, "changed"],
      [3, "unchanged"],
      [4, "new"],
    ]);
    expect(planned.rows[0]?.changes).toEqual([{ field: "jobTitle", from: "Verpleegkundige", to: "Teamcoach" }]);
    expect(planned.rows[2]?.person).toMatchObject({ email: "chantal@delinde.example", unit: "zuid" });
  });

  it("makes one name of its parts, as people write it", async () => {
    const planned = await plan(
      "Personeelsnummer;Roepnaam;Voorvoegsel;Achternaam\n1;Aïsha;d';Ancona\n2;Jan Willem;van 't;Hof\n3;Bo;;Smit\n",
    );
    expect(planned.rows.map((row) => row.person?.name)).toEqual(["Aïsha d'Ancona", "Jan Willem van 't Hof", "Bo Smit"]);
  });

  it("is about who has the address when there is no number, and gives a number to who had none", async () => {
    const known = linde({ people: [person("bram", { name: "Bram Jansen" })] });
    expect((await plan("Naam;E-mail\nBram Jansen;bram@delinde.example\n", known)).rows[0]?.outcome).toBe("unchanged");
    const numbered = await plan("Personeelsnummer;Naam;E-mail\n1009;Bram Jansen;bram@delinde.example\n", known);
    expect(numbered.rows[0]?.changes).toEqual([{ field: "personnelNumber", from: null, to: "1009" }]);
  });

  it("brings back who had left, and names who left according to the file", async () => {
    const planned = await plan(
      "Personeelsnummer;Naam;Datum uit dienst\n1099;Dirk Oud;\n1008;Aylin Kaya;21-11-2026\n1006;Sanne Visser;22-11-2026\n",
    );
    expect(outcomesOf(planned)).toEqual([
      [2, "changed"],
      [3, "left"],
      [4, "unchanged"],
    ]);
    expect(planned.rows[0]?.changes[0]?.field).toBe("return");
    expect(planned.missing.map(({ id }) => id)).toEqual(["aylin", "ruth"]);
  });

  it("tells of service and job as exports write them, each change by its name", async () => {
    const employments = [
      { id: "e", startsOn: "2020-01-01", endsOn: null, fte: 1, contract: "permanent", exitReason: null } as const,
    ];
    const known = linde({ people: [person("aylin", { personnelNumber: "1008", name: "Aylin", employments })] });
    const planned = await plan(
      "Personeelsnummer;Naam;Datum in dienst;Einddatum contract;Contractvorm;Uren per week (36);Functiegroep;Laag\n" +
        "1008;Aylin;43831;31-12-9999;Vast;32;Zorg;Medewerker\n" +
        "1009;Bram;1-3-2026;29-02-2028;Bepaalde tijd;0;;\n" +
        "1010;Chantal;1-3-2027;28-02-2027;;;;\n" +
        "1011;Dewi;31-02-2026;;;99;;\n" +
        "1012;Kees;;;Zomaar;36;;Baas\n",
      known,
    );
    expect(planned.rows[0]?.changes).toEqual([
      { field: "jobFamily", from: null, to: "Zorg" },
      { field: "hierarchyLevel", from: null, to: "employee" },
      { field: "fte", from: "1", to: "0.889" },
    ]);
    expect(planned.rows[1]?.employments).toMatchObject([
      { id: null, startsOn: "2026-03-01", endsOn: "2028-02-29", fte: null, contract: "temporary" },
    ]);
    expect(reasonsOf(planned)).toEqual([
      "4: De laatste dag, 28 februari 2027, ligt voor de eerste.",
      "5: “31-02-2026” is geen datum. Schrijf 31-12-2026.",
      "5: “99” is geen deel van een volledige week. Schrijf 0,8, of kies bij de kolommen uren of procenten.",
    ]);
    expect(planned.rows[4]?.remarks.map(({ code }) => code)).toEqual([
      "contract-unknown",
      "level-unknown",
      "start-unknown",
    ]);
  });

  it("leaves alone the service of whoever imports", async () => {
    const known = linde({ people: [person("farid", { personnelNumber: "1002", name: "Farid" })] });
    const planned = await plan("Personeelsnummer;Naam;In dienst;FTE\n1002;Farid;01-01-2020;1\n", known);
    expect(planned.rows[0]).toMatchObject({ outcome: "unchanged", remarks: [{ code: "own-employment" }] });
  });

  it("is refused with the reason when it cannot be right", async () => {
    const planned = await plan(
      [
        "Personeelsnummer;Naam;E-mail",
        ";Zonder Sleutel;",
        "2001;;leeg@delinde.example",
        "2002;Foute Mail;geen-adres",
        "2003;Dubbel Een;dubbel@delinde.example",
        "2004;Dubbel Twee;dubbel@delinde.example",
        "2005;Zelfde Nummer;a@delinde.example",
        "2005;Zelfde Nummer;b@delinde.example",
        "1,23E+11;Excel Getal;",
        "2006;Kaapt Mail;sanne@delinde.example",
        "2007;Te;Veel;Kolommen",
      ].join("\n"),
    );
    expect(reasonsOf(planned)).toEqual([
      "2: Er is geen personeelsnummer en geen e-mailadres.",
      "3: De naam ontbreekt.",
      "4: “geen-adres” is geen e-mailadres.",
      "5: Hetzelfde e-mailadres staat ook op regel 6.",
      "6: Hetzelfde e-mailadres staat ook op regel 5.",
      "7: Hetzelfde personeelsnummer staat ook op regel 8.",
      "8: Hetzelfde personeelsnummer staat ook op regel 7.",
      "9: Excel heeft het personeelsnummer veranderd in 1,23E+11. Maak die kolom op als tekst en exporteer opnieuw.",
      "10: Dit e-mailadres is al van Sanne Visser.",
      "11: Deze regel heeft meer kolommen dan de kopregel. Kijk of er een puntkomma of aanhalingsteken te veel in staat.",
      "11: “veel” is geen e-mailadres.",
    ]);
  });

  it("may take an address that its owner gives up in the same file, and not when the owner's row is refused", async () => {
    const swap = await plan(
      "Personeelsnummer;Naam;E-mail\n1008;Aylin Kaya;sanne@delinde.example\n1006;Sanne Visser;aylin@delinde.example\n",
    );
    expect(outcomesOf(swap)).toEqual([
      [2, "changed"],
      [3, "changed"],
    ]);
    const broken = await plan(
      "Personeelsnummer;Naam;E-mail\n1008;Aylin Kaya;sanne@delinde.example\n1006;;nieuw@delinde.example\n",
    );
    expect(outcomesOf(broken)).toEqual([
      [2, "refused"],
      [3, "refused"],
    ]);
  });

  it("about an administrator is only for an administrator", async () => {
    const csv = "Personeelsnummer;Naam;E-mail\n1003;Ruth Vermeer;kaap@delinde.example\n";
    expect((await plan(csv)).rows[0]?.outcome).toBe("refused");
    expect((await plan(csv, linde({ mayChangeAdministrators: true }))).rows[0]?.outcome).toBe("changed");
  });
});

describe("who is missing from the file", () => {
  it("is shown, and a refused row is not missing; an administrator is not reported by HR", async () => {
    const { missing } = await plan("Personeelsnummer;Naam;E-mail\n1008;Aylin Kaya;fout\n");
    expect(missing).toEqual([
      { id: "ruth", name: "Ruth Vermeer", unitId: null, leftOn: null, mayLeave: false },
      { id: "sanne", name: "Sanne Visser", unitId: "zuid", leftOn: null, mayLeave: true },
    ]);
  });
});

describe("units", () => {
  const headings = "Personeelsnummer;Naam;Afdelingscode;Afdeling;Bovenliggende afdeling";

  it("that are new hang where the file says, those above included, each after the one above it", async () => {
    const { units } = await plan(
      `${headings}\n1;An;NACHT;Nachtdienst;NOORD\n2;Bo;NOORD;Team Noord;ZORG\n3;Cy;LAB;Lab;ONDERZOEK\n`,
    );
    expect(units.newUnits).toEqual([
      { key: "new:code:onderzoek", code: "ONDERZOEK", name: "ONDERZOEK", parent: "linde" },
      { key: "new:code:noord", code: "NOORD", name: "Team Noord", parent: "zorg" },
      { key: "new:code:lab", code: "LAB", name: "Lab", parent: "new:code:onderzoek" },
      { key: "new:code:nacht", code: "NACHT", name: "Nachtdienst", parent: "new:code:noord" },
    ]);
  });

  it("that are known by name alone are the same ones, and get their code", async () => {
    const known = linde({ units: [unit("linde", { code: null, name: "Zorggroep De Linde" })] });
    const { units } = await plan(
      "Personeelsnummer;Naam;Afdelingscode;Afdeling\n1;An;L;zorggroep de linde\n2;Bo;;Zorggroep De Linde\n",
      known,
    );
    expect(units.newUnits).toEqual([]);
    expect(units.changedUnits).toMatchObject([{ id: "linde", code: { to: "L" } }]);
  });

  it("that are called or hang otherwise change, once", async () => {
    const { units, rows } = await plan(`${headings}\n1;An;ZUID;Team Zuid-West;LINDE\n2;Bo;ZUID;Team Zuid-West;\n`);
    expect(units.changedUnits).toEqual([
      {
        id: "zuid",
        label: "Team Zuid",
        name: { from: "Team Zuid", to: "Team Zuid-West" },
        parent: { from: "zorg", to: "linde" },
      },
    ]);
    expect(rows.map((row) => row.outcome)).toEqual(["new", "new"]);
  });

  it("that contradict each other, or would hang below themselves, refuse those rows", async () => {
    const planned = await plan(
      `${headings}\n1;An;A;Alfa;B\n2;Bo;B;Beta;A\n3;Cy;C;Gamma;LINDE\n4;Do;C;Delta;LINDE\n5;Ed;C;Gamma;ZORG\n6;Fa;TOP;Top;TOP\n`,
    );
    expect(reasonsOf(planned)).toEqual([
      "2: De afdeling Alfa zou onder zichzelf komen te hangen.",
      "3: De afdeling Beta zou onder zichzelf komen te hangen.",
      "5: Afdeling C heet op regel 4 anders.",
      "6: Afdeling Gamma hangt volgens regel 4 ergens anders onder.",
    ]);
    expect(planned.units.newUnits.map(({ name, parent }) => [name, parent])).toEqual([
      ["Top", null],
      ["Gamma", "linde"],
    ]);
  });

  it("that are closed, or of which two have the same name, are not guessed at", async () => {
    const known = linde({
      units: [unit("oud", { isClosed: true }), unit("nacht1", { name: "Nacht" }), unit("nacht2", { name: "Nacht" })],
    });
    const planned = await plan("Personeelsnummer;Naam;Afdelingscode;Afdeling\n1;An;OUD;\n2;Bo;;nacht\n", known);
    expect(reasonsOf(planned)).toEqual([
      "2: De afdeling oud is gesloten. Open die eerst.",
      "3: Er zijn meer afdelingen die nacht heten. Gebruik de code van de afdeling.",
    ]);
  });
});

describe("leaders", () => {
  const headings = "Personeelsnummer;Naam;Afdelingscode;Bovenliggende afdeling;Leidinggevende";

  it("are who the people of a unit name; what a leader's own row says is about the unit above", async () => {
    const planned = await plan(
      `${headings}\n1;Willemijn;LINDE;;1\n2;Margriet;ZORG;LINDE;1\n3;Sanne;ZUID;ZORG;2\n4;Aylin;ZUID;ZORG;3\n5;Bram;ZUID;ZORG;3\n6;Peter;NOORD;ZORG;2\n7;Dewi;NOORD;ZORG;6\n`,
      empty,
    );
    expect(planned.leaders.map(({ unit: key, to }) => [key, to])).toEqual([
      ["new:code:zuid", "line:4"],
      ["new:code:noord", "line:7"],
      ["new:code:zorg", "line:3"],
      ["new:code:linde", "line:2"],
    ]);
    expect(reasonsOf(planned)).toEqual([]);
  });

  it("are not chosen where rows of one unit name different people, and that is said", async () => {
    const planned = await plan(`${headings}\n1;An;A;;9\n2;Bo;A;;9\n3;Cy;A;;8\n8;Hes;B;;\n9;Ida;B;;\n`, empty);
    expect(planned.leaders).toEqual([]);
    expect(planned.conflicts).toEqual([
      {
        unit: "new:code:a",
        named: [
          { leader: "line:6", rows: 2 },
          { leader: "line:5", rows: 1 },
        ],
      },
    ]);
    expect(planned.rows.every((row) => row.outcome === "new")).toBe(true);
  });

  it("are found by address, and by a name that one person has", async () => {
    const planned = await plan(
      "Naam;E-mail;Afdeling;Leidinggevende\nAylin;a@x.nl;Team Zuid;Sanne Visser\nBram;b@x.nl;Team Zuid;sanne@delinde.example\n",
      linde(),
    );
    expect(planned.rows.flatMap((row) => row.remarks)).toEqual([]);
    expect(planned.leaders).toEqual([]);
  });

  it("that nobody knows are left out with a remark, the row is kept", async () => {
    const planned = await plan(`${headings}\n1;An;A;;77\n2;Bo;;;1\n`, empty);
    expect(planned.rows.map((row) => [row.outcome, row.remarks])).toEqual([
      ["new", [{ code: "leader-unknown", value: "77" }]],
      ["new", [{ code: "leader-without-unit" }]],
    ]);
  });

  it("in a circle refuse the rows of the circle", async () => {
    const planned = await plan(`${headings}\n1;An;A;;2\n2;Bo;A;;1\n3;Cy;A;;1\n`, empty);
    expect(reasonsOf(planned)).toEqual([
      "2: De leidinggevenden wijzen in een kring naar elkaar, met regel 3.",
      "3: De leidinggevenden wijzen in een kring naar elkaar, met regel 2.",
    ]);
    expect(planned.rows[2]).toMatchObject({ outcome: "new", remarks: [{ code: "leader-unknown", value: "1" }] });
  });
});

const few = (values: readonly string[]) => fc.constantFrom(...values);

describe("whatever stands in a file", () => {
  const row = fc.tuple(
    few(["", "1", "2", "3", "1008"]),
    few(["", "An", "Bo"]),
    few(["", "an@x.nl", "bo@x.nl", "sanne@delinde.example", "fout"]),
    few(["", "A", "B", "ZUID", "ZORG"]),
    few(["", "A", "B", "LINDE", "ZUID"]),
    few(["", "1", "2", "1006", "An"]),
  );

  it("gives each row one outcome, no number or address to two people, and a tree without loops", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const known = linde();
        const content = rows.map((cells) => cells.join(";")).filter((line) => /[^;]/.test(line));
        fc.pre(content.length > 0);
        const planned = await plan(
          `Personeelsnummer;Naam;E-mail;Afdelingscode;Bovenliggende afdeling;Leidinggevende\n${content.join("\n")}\n`,
          known,
        );
        expect(planned.rows).toHaveLength(content.length);
        const after = new Map<string, { personnelNumber: string | null; email: string | null }>(
          known.people.map((each) => [each.id, each]),
        );
        for (const { person: each } of planned.rows) if (each) after.set(each.key, each);
        for (const field of ["personnelNumber", "email"] as const) {
          const values = [...after.values()].map((each) => each[field]).filter((value) => value !== null);
          expect(new Set(values).size).toBe(values.length);
        }
        for (const key of planned.units.parentOf.keys()) {
          let [at, steps]: [string | null, number] = [key, 0];
          while (at !== null && steps < 50) [at, steps] = [planned.units.parentOf.get(at) ?? null, steps + 1];
          expect(steps).toBeLessThan(50);
        }
        for (const leader of planned.leaders) expect(after.has(leader.to)).toBe(true);
      }),
    );
  });
});
