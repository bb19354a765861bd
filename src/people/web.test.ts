import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, chantal, deLinde, dewi, farid, kees, lotte, ruth, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { refusalOf } from "#test/refusal.ts";
import { type Browser, openWeb } from "#test/web/web.ts";
import { changeOrganisation } from "./actions/change-organisation.ts";
import { applyImportJob, checkImportJob } from "./jobs.ts";

useDatabase();
useFiles();

const textOf = async (response: Promise<Response>): Promise<string> => (await response).text();
const whereTo = (response: Response): string => response.headers.get("location") ?? "";

async function follow(browser: Browser, response: Response): Promise<string> {
  expect(response.status).toBe(303);
  return textOf(browser.get(whereTo(response)));
}

describe("the directory in a browser", () => {
  it("reads in Dutch and in English, and holds no address of anybody", async () => {
    const web = openWeb();
    const inDutch = await textOf((await web.as(aylin)).get("/mensen"));
    expect(inDutch).toContain("<h1>Mensen</h1>");
    expect(inDutch).toContain("Sanne Visser");
    expect(inDutch).not.toContain("@delinde.example");
    expect(await textOf((await web.as(dewi)).get("/mensen"))).toContain("<h1>People</h1>");
  });

  it("leaves the house as CSV and as Excel file", async () => {
    const farids = await openWeb().as(farid);
    const csv = await farids.get("/mensen?q=sanne&format=csv");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(await csv.text()).toContain(
      "Sanne Visser;Teamleider;Team Zuid;Willemijn de Boer;1006;sanne@delinde.example;;",
    );
    const excel = await farids.get("/mensen?format=xlsx");
    expect(excel.headers.get("content-disposition")).toContain("Mensen.xlsx");
  });

  it("answers a picker with names and what tells them apart", async () => {
    const found = await (await openWeb().as(aylin)).get("/mensen/zoeken?q=jans");
    expect(await found.json()).toEqual([{ id: bram.id, name: "Bram Jansen", detail: "Verzorgende IG · Team Zuid" }]);
  });
});

describe("the form of an employment", () => {
  it("is still about the same one when it comes back with a question", async () => {
    const farids = await openWeb().as(farid);
    const address = `/mensen/${kees.id}/dienstverband`;
    const typed = { startsOn: "2024-02-01", endsOn: "", fte: "", contract: "", exitReason: "" };
    await farids.post(address, typed);
    const [, query = ""] = /dienstverband(\?employment=[0-9a-f-]{36})/.exec(await textOf(farids.get(address))) ?? [];
    const form = await textOf(farids.get(address + query));
    expect(form).toContain(`action="${address}${query}"`);
    const idIn = (html: string): string => /name="employmentId" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? "";
    const over = { ...typed, endsOn: "2025-02-01" };
    const asked = await textOf(farids.post(address + query, { ...over, employmentId: idIn(form) }));
    expect(asked).toContain("Werkt Kees van Dijk hier nog?");
    const answered = { ...over, employmentId: idIn(asked), stillHere: "yes" };
    expect((await farids.post(address + query, answered)).status).toBe(303);
  });
});

describe("a form about a colleague", () => {
  it("comes back as it was typed, with a sentence at the field", async () => {
    const farids = await openWeb().as(farid);
    const sent = {
      name: "Tessa Nieuw",
      email: aylin.email,
      personnelNumber: "",
      jobTitle: "Kok",
      unitId: "",
      locale: "nl",
    };
    const again = await farids.post("/mensen/nieuw", sent);
    expect(again.status).toBe(422);
    const html = await again.text();
    expect(html).toContain("Dit e-mailadres is al van Aylin Kaya.");
    expect(html).toContain('value="Tessa Nieuw"');
    const page = await follow(farids, await farids.post("/mensen/nieuw", { ...sent, email: "tessa@delinde.example" }));
    expect(page).toContain("Tessa Nieuw staat erbij.");
  });

  it("sent twice by a nervous finger adds one colleague", async () => {
    const farids = await openWeb().as(farid);
    const sent = {
      name: "Dubbel Klik",
      email: "",
      personnelNumber: "",
      jobTitle: "",
      unitId: "",
      locale: "nl",
      _key: crypto.randomUUID(),
    };
    const [one, other] = [await farids.post("/mensen/nieuw", sent), await farids.post("/mensen/nieuw", sent)];
    expect(whereTo(one)).toBe(whereTo(other));
    expect(await textOf(farids.get("/mensen?q=dubbel"))).toContain("1 resultaat");
  });
});

describe("a picture", () => {
  const face = async (): Promise<File> => {
    const png = await sharp({ create: { width: 400, height: 400, channels: 3, background: "#1f6f5c" } })
      .png()
      .toBuffer();
    return new File([new Uint8Array(png)], "gezicht.png", { type: "image/png" });
  };

  it("is given by oneself, seen by colleagues, and taken away again", async () => {
    const web = openWeb();
    const aylins = await web.as(aylin);
    const page = await follow(aylins, await aylins.post(`/mensen/${aylin.id}/foto`, { picture: await face() }));
    const source = /\/bestanden\/[0-9a-f-]+\?breedte=320/.exec(page)?.[0] ?? "";
    const shown = await (await web.as(bram)).get(source);
    expect(shown.headers.get("content-type")).toBe("image/webp");
    expect((await (await web.as(lotte)).get(source)).status).toBe(404);
    expect(await follow(aylins, await aylins.post(`/mensen/${aylin.id}/foto/weg`))).not.toContain("/bestanden/");
    expect((await (await web.as(bram)).get(source)).status).toBe(404);
  });

  it("of another is not given by a colleague", async () => {
    const brams = await openWeb().as(bram);
    expect((await brams.get(`/mensen/${aylin.id}/foto`)).status).toBe(403);
    expect((await brams.post(`/mensen/${aylin.id}/foto`, { picture: await face() })).status).toBe(403);
  });

  it("of the organisation is its logo, on every page", async () => {
    const ruths = await openWeb().as(ruth);
    const page = await follow(ruths, await ruths.post("/beheer/organisatie/logo", { logo: await face() }));
    expect(page).toContain("Het logo is opgeslagen.");
    expect(await textOf(ruths.get("/mensen"))).toMatch(/<img[^>]+\/bestanden\//);
  });
});

describe("inviting", () => {
  it("says beforehand how many get mail and who does not, and invites no more than that", async () => {
    await inOrganisation(deLinde.id, (db) =>
      db.updateTable("people.person").set({ login_id: null }).where("id", "in", [chantal.id, bram.id]).execute(),
    );
    const farids = await openWeb().as(farid);
    const chosen = await farids.post("/mensen/uitnodigen", {
      selected: [kees.id, chantal.id, sanne.id],
      operation: "invite",
    });
    const page = await follow(farids, chosen);
    expect(page).toContain("Dit stuurt 2 collega’s een mail");
    expect(page).toContain("1 collega kan al inloggen.");
    const address = whereTo(chosen).replace("/mensen/uitnodigen", "/mensen/uitnodigen/versturen");
    expect((await farids.post(address, { count: "3" })).status).toBe(409);
    expect(await follow(farids, await farids.post(address, { count: "2" }))).toContain(
      "2 uitnodigingen zijn onderweg.",
    );
    const pending = await globalDatabase().selectFrom("platform.activity_pending").select("activity_id").execute();
    expect(pending.length).toBeGreaterThanOrEqual(2);
  });

  it("of the whole list means the list as it was searched", async () => {
    const farids = await openWeb().as(farid);
    const chosen = await farids.post("/mensen/uitnodigen?q=jansen", { allMatching: "on", operation: "invite" });
    expect(await follow(farids, chosen)).toContain("Dit stuurt 1 collega een mail");
  });

  it("is not for colleagues", async () => {
    expect((await (await openWeb().as(sanne)).get(`/mensen/uitnodigen?selected=${kees.id}`)).status).toBe(403);
  });
});

describe("an import without JavaScript", () => {
  it("goes from file to columns, preview, work and done by links and forms alone", async () => {
    const farids = await openWeb().as(farid);
    const csv =
      "Personeelsnummer;Naam;E-mail;Geboortedatum\n7001;Nieuwe Collega;nc@delinde.example;1-1-1990\n7002;Fout;geen adres;2-2-1990\n";
    const started = await farids.post("/mensen/import", { file: new File([csv], "afas.csv") });
    const path = whereTo(started);
    const columns = await follow(farids, started);
    expect(columns).toContain("geboortedatum of leeftijd");
    expect(columns).not.toContain("1-1-1990");
    const chosen = await farids.post(`${path}/kolommen`, {
      column0: "personnelNumber",
      column1: "name",
      column2: "email",
    });
    const preview = await follow(farids, chosen);
    expect(preview).toContain("“geen adres” is geen e-mailadres.");
    const fingerprint = /name="fingerprint" value="([0-9a-f]+)"/.exec(preview)?.[1] ?? "";
    const working = await follow(farids, await farids.post(`${path}/uitvoeren`, { fingerprint }));
    expect(working).toContain('http-equiv="refresh"');
    await performDueJobs([checkImportJob, applyImportJob]);
    expect(await textOf(farids.get(path))).toContain("Niemand kreeg mail.");
    expect(await textOf(farids.get(`${path}/verbeteren`))).toContain("7002;Fout;geen adres;");
    expect(await textOf(farids.get("/mensen?q=nieuwe+collega"))).toContain("Nieuwe Collega");
  });

  it("says what is wrong with a file, at the field", async () => {
    const farids = await openWeb().as(farid);
    const refused = await farids.post("/mensen/import", { file: new File(["PK\u0003\u0004"], "mensen.xlsx") });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Dit is een Excel-bestand.");
    expect((await farids.post("/mensen/import", {})).status).toBe(422);
  });

  it("offers an example that can be imported as it is", async () => {
    const farids = await openWeb().as(farid);
    const example = await textOf(farids.get("/mensen/import/voorbeeld"));
    const started = await farids.post("/mensen/import", { file: new File([example], "voorbeeld.csv") });
    expect(await follow(farids, started)).toContain("Personeelsnummer leidinggevende");
  });
});

describe("the organisation's settings", () => {
  it("refuse what is no colour, and say when a colour had to be adjusted", async () => {
    const ruths = await openWeb().as(ruth);
    const wanted = {
      _form: "organisation",
      name: "Zorggroep De Linde",
      colour: "#ffee00",
      locale: "nl",
      timeZone: "Europe/Amsterdam",
    };
    const yellow = await ruths.post("/beheer/organisatie", { ...wanted, colour: "geel" });
    expect([yellow.status, await yellow.text()]).toEqual([422, expect.stringContaining("Schrijf de kleur als #")]);
    expect((await ruths.post("/beheer/organisatie", { ...wanted, timeZone: "Mars/Olympus" })).status).toBe(422);
    const page = await follow(ruths, await ruths.post("/beheer/organisatie", wanted));
    expect(page).toContain("we gebruiken een tint die erop lijkt");
  });

  it("are refused in the language of whoever changes them", async () => {
    const refusal = await refusalOf(
      changeOrganisation(
        { ...(await acting(ruth)), locale: "en" },
        { name: "", colour: "geel", locale: "nl", timeZone: "Mars" },
      ),
    );
    expect(refusal).toEqual({
      name: "Fill this in.",
      colour: "Write the colour as # and six characters, such as #1f6f5c.",
      timeZone: "Choose a time zone from the list.",
    });
  });

  it("are the administrator's alone", async () => {
    expect((await (await openWeb().as(farid)).get("/beheer/organisatie")).status).toBe(403);
  });
});
