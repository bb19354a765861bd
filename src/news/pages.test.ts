import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { record } from "#platform/activity/record.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, deLinde, dewi, farid, joost, lotte, ruth, sanne, willemijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useNoticeKinds } from "#test/notices.ts";
import { openWeb } from "#test/web/web.ts";
import { makesNotices } from "./make-notices.ts";
import { defineNotice } from "./notice.ts";

useDatabase();
const web = openWeb();

useNoticeKinds(
  defineNotice({
    kind: "test.praised",
    verbs: ["test.praised"],
    icon: "bell",
    label: () => "Iemand geeft me een compliment",
    context: z.object({ words: z.string() }),
    keep: async (_acting, { context }) => ({ words: String(context["words"]) }),
    recipients: async () => [aylin.id],
    text: ({ words, actorName }) => `${actorName} zegt: ${words}`,
    href: () => "/mensen",
    mayTell: async (_acting, asked) => asked.map(() => true),
    mail: "digest",
  }),
);

beforeAll(async () => {
  const actor = await acting(sanne);
  const praise = (words: string) =>
    inOrganisation(deLinde.id, (db) =>
      record({ actor, db, now: new Date() }, "test.praised", { kind: "person", id: aylin.id }, { words }),
    );
  for (const words of ["mooi gedaan", "<b>knap</b>"]) await praise(words);
  await distributeActivity([makesNotices]);
});

describe("the page of notices", () => {
  it("tells what is new as text, counts it at the bell, and lets one tick it off without JavaScript", async () => {
    const browser = await web.as(aylin);
    const page = await (await browser.get("/meldingen")).text();
    expect(page).toContain("Sanne Visser zegt: mooi gedaan");
    expect(page).toContain("zegt: &lt;b>knap&lt;/b>");
    expect(page).toContain("Er zijn 2 nieuwe meldingen voor je.");
    const [, noticeId] = /action="\/meldingen\/([0-9a-f-]{36})\/gelezen"/.exec(page) ?? [];
    expect((await browser.post(`/meldingen/${noticeId}/gelezen`)).headers.get("location")).toBe("/meldingen");
    expect(await (await browser.get("/meldingen")).text()).toContain("Er is 1 nieuwe melding voor je.");
    await browser.post("/meldingen/gelezen");
    expect(await (await browser.get("/meldingen")).text()).toContain("Je bent helemaal bij.");
  });

  it("explains itself when there is nothing yet, in Dutch and in English", async () => {
    expect(await (await (await web.as(bram)).get("/meldingen")).text()).toContain("Nog geen meldingen");
    expect(await (await (await web.as(dewi)).get("/meldingen")).text()).toContain("No notifications yet");
  });

  it.each([willemijn, farid, ruth, joost, sanne, bram, lotte])(
    "is for everybody who works here, and shows $name nothing of Aylin's",
    async (person) => {
      const response = await (await web.as(person)).get("/meldingen");
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain("mooi gedaan");
    },
  );

  it("is not for visitors", async () => {
    const visitor = web.visitor();
    for (const path of ["/meldingen", "/meldingen/voorkeuren"]) expect((await visitor.get(path)).status).toBe(303);
    for (const path of ["/meldingen/gelezen", "/meldingen/voorkeuren"])
      expect((await visitor.post(path)).status).toBe(401);
  });
});

describe("the page of mail choices", () => {
  it("shows what is proposed, keeps what is chosen", async () => {
    const browser = await web.as(aylin);
    const chosen = (page: string): string | undefined =>
      /value="(at_once|digest|none)"[^>]*checked|checked[^>]*value="(at_once|digest|none)"/
        .exec(page)
        ?.slice(1)
        .find(Boolean);
    expect(chosen(await (await browser.get("/meldingen/voorkeuren")).text())).toBe("digest");
    await browser.post("/meldingen/voorkeuren", { "mail:test.praised": "none" });
    const page = await (await browser.get("/meldingen/voorkeuren")).text();
    expect(page).toContain("Je keuze is opgeslagen.");
    expect(chosen(page)).toBe("none");
  });
});
