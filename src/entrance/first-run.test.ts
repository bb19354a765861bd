import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { aylin } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { seedCast } from "#test/database/seed.ts";
import { type Browser, openWeb } from "#test/web/web.ts";
import { offerDemonstration } from "./demonstration.ts";
import { greeting } from "./greeting.ts";

const database = useDatabase();

/** A house in which nobody lives yet. */
beforeAll(async () => {
  const client = new Client(database.owner());
  await client.connect();
  await client.query(
    "truncate platform.organisation, identity.login, people.organisation_profile, people.person, people.unit cascade",
  );
  await client.end();
});
afterAll(() => offerDemonstration(null));

const house = new URL("http://localhost:3000");
const us = {
  organisation: "Molen De Hoop",
  locale: "nl",
  name: "Anna Mulder",
  email: "anna@dehoop.example",
  password: "acht wieken in de wind",
};

/** What the terminal shows after a start: the path of its link. */
async function printedLink(): Promise<string> {
  const sentence = await greeting(house);
  return /http:\/\/localhost:3000(\S+)/.exec(sentence?.() ?? "")?.[1] ?? "";
}

async function withStartCode(): Promise<Browser> {
  const browser = openWeb().visitor();
  await browser.get(await printedLink());
  return browser;
}

describe("a new house", () => {
  it("leads everybody to its first page, which says nothing without the code of the terminal", async () => {
    const browser = openWeb().visitor();
    expect((await browser.get("/")).headers.get("location")).toMatch(/^\/inloggen/);
    expect((await browser.get("/inloggen")).headers.get("location")).toBe("/welkom");
    const page = await (await browser.get("/welkom")).text();
    expect(page).toContain("Startcode");
    expect(page).not.toContain("Begin met je eigen organisatie");
    expect((await browser.get("/welkom/organisatie")).headers.get("location")).toBe("/welkom");
    expect((await browser.post("/welkom/organisatie", us)).status).toBe(422);
  });

  it("lets guess its code only slowly", async () => {
    const browser = openWeb().visitor();
    for (let attempt = 0; attempt < 10; attempt += 1)
      await browser.post("/welkom", { code: `aaaa-bbbb-cc${attempt}2` });
    expect(await (await browser.post("/welkom", { code: "aaaa-bbbb-cccc" })).text()).toMatch(/Wacht \d+ seconde/);
  });

  it("takes the code of the last start alone, from the link and without leaving it in the address", async () => {
    const earlier = await printedLink();
    const browser = openWeb().visitor();
    const latest = await printedLink();
    await browser.get(earlier);
    expect(await (await browser.get("/welkom")).text()).toContain("Startcode");
    expect((await browser.get(latest)).headers.get("location")).toBe("/welkom");
    expect(await (await browser.get("/welkom")).text()).toContain("Begin met je eigen organisatie");
  });

  it("offers the demonstration when there is one, and lets one look around in it without a key", async () => {
    const browser = await withStartCode();
    expect(await (await browser.get("/welkom")).text()).not.toContain("Kijk eerst rond");
    offerDemonstration({
      prepare: async () => {
        await seedCast();
        await globalDatabase().updateTable("platform.organisation").set({ demonstration: true }).execute();
      },
      beginAnew: async () => false,
      people: async () => [
        {
          loginId: aylin.loginId ?? "",
          name: aylin.name,
          role: "nurse",
          sees: () => "Leert tussen twee diensten.",
        },
      ],
    });
    expect(await (await browser.get("/welkom")).text()).toContain("Kijk eerst rond");
    await openWeb().visitor().post("/welkom/demonstratie");
    expect(await globalDatabase().selectFrom("platform.organisation").select("id").execute()).toEqual([]);
    expect((await browser.post("/welkom/demonstratie")).headers.get("location")).toBe("/inloggen");
    expect(await (await browser.get("/inloggen")).text()).toMatch(
      new RegExp(`${aylin.name}[^]*Leert tussen twee diensten`),
    );
    const english = { "accept-language": "en" };
    expect(await (await openWeb().visitor().get("/inloggen", english)).text()).toContain("Nurse");
    const visitor = openWeb().visitor();
    expect((await visitor.post("/inloggen/demonstratie", { loginId: aylin.loginId ?? "" })).status).toBe(303);
    expect((await visitor.get("/account")).status).toBe(200);
  });

  it("is founded by one of two who have the code; what was typed wrong uses nothing up", async () => {
    const [first, second] = [await withStartCode(), openWeb().visitor()];
    for (const [name, value] of first.cookies) second.cookies.set(name, value);
    const late = openWeb().visitor();
    const lost = await late.post("/welkom/organisatie", us);
    expect(lost.status).toBe(422);
    expect(await lost.text()).toContain('value="anna@dehoop.example"');
    const refused = await first.post("/welkom/organisatie", { ...us, password: "annamulder" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('value="Molen De Hoop"');
    const answers = await Promise.all([
      first.post("/welkom/organisatie", us),
      second.post("/welkom/organisatie", { ...us, email: "bert@elders.example" }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 422]);
    const founded = await globalDatabase()
      .selectFrom("platform.organisation")
      .select("name")
      .where("demonstration", "=", false)
      .execute();
    expect(founded).toEqual([{ name: "Molen De Hoop" }]);
    expect(await greeting(house)).toBeNull();
    expect((await openWeb().visitor().get("/welkom")).headers.get("location")).toBe("/inloggen");
  });
});

describe("furnishing it", () => {
  const anna = { email: us.email, password: us.password };

  it("goes on where it was left, each time one signs in", async () => {
    const { email } = await globalDatabase()
      .selectFrom("identity.login")
      .select("email")
      .where("email", "in", [us.email, "bert@elders.example"])
      .executeTakeFirstOrThrow();
    const browser = openWeb().visitor();
    expect((await browser.post("/inloggen", { ...anna, email })).headers.get("location")).toBe("/welkom");
    expect((await browser.get("/welkom")).headers.get("location")).toBe("/welkom/afdelingen");
    const { id: loginId } = await globalDatabase()
      .selectFrom("identity.login")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirstOrThrow();
    expect((await openWeb().visitor().post("/inloggen/demonstratie", { loginId })).status).toBe(404);
    expect(
      (await browser.post("/welkom/afdelingen", { names: "Maalderij\n\n  Winkel \nmaalderij\n" })).headers.get(
        "location",
      ),
    ).toBe("/welkom/mensen");

    const nextDay = openWeb().visitor();
    await nextDay.post("/inloggen", { ...anna, email });
    expect((await nextDay.get("/welkom")).headers.get("location")).toBe("/welkom/mensen");
    expect(await (await nextDay.get("/welkom/mensen")).text()).toContain("/mensen/import");
    expect((await nextDay.post("/welkom/afdelingen", { names: "WINKEL\nKantoor" })).headers.get("location")).toBe(
      "/welkom/mensen",
    );
    await nextDay.post("/welkom/stap/people");
    expect((await nextDay.post("/welkom/stap/training")).headers.get("location")).toBe("/welkom/klaar");
    expect((await nextDay.post("/welkom/klaar")).headers.get("location")).toBe("/");
    expect((await nextDay.get("/welkom")).headers.get("location")).toBe("/");

    const { id } = await globalDatabase()
      .selectFrom("platform.organisation")
      .select("id")
      .where("demonstration", "=", false)
      .executeTakeFirstOrThrow();
    const units = await inOrganisation(id, (db) =>
      db.selectFrom("people.unit").select("name").orderBy("name").execute(),
    );
    expect(units.map((unit) => unit.name)).toEqual(["Kantoor", "Maalderij", "Winkel"]);
  });

  it("is not for others of the organisation, nor for another", async () => {
    const aylins = await openWeb().as(aylin);
    expect((await aylins.get("/welkom/afdelingen")).status).toBe(404);
    expect((await aylins.post("/welkom/afdelingen", { names: "Ingebroken" })).status).toBe(404);
  });
});
