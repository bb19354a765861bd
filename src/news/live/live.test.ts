import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { recordAll } from "#platform/activity/record.ts";
import { now, setClock } from "#platform/clock.ts";
import { connectionPool, globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { livePages } from "#platform/live/live.ts";
import { allListeners } from "../../rooms.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, type CastMember, deLinde, dewi, lotte, ruth, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useNoticeKinds } from "#test/notices.ts";
import { type LivePage, readLive } from "#test/web/live.ts";
import { type Browser, openWeb } from "#test/web/web.ts";
import { markAllRead } from "../actions/mark-read.ts";
import { makesNotices } from "../make-notices.ts";
import { defineNotice } from "../notice.ts";

useDatabase();
const web = openWeb();
const counted = z.object({ unread: z.number() });
const praise = z.object({ words: z.string(), for: z.array(z.guid()) });

useNoticeKinds(
  defineNotice({
    kind: "test.praised",
    verbs: ["test.praised"],
    icon: "bell",
    label: () => "Iemand geeft me een compliment",
    context: z.object({ words: z.string() }),
    keep: async (_acting, { context }) => ({ words: praise.parse(context).words }),
    recipients: async (_acting, { context }) => praise.parse(context).for,
    text: ({ words, actorName }) => `${actorName}: ${words}`,
    href: () => "/mensen",
    mayTell: async (_acting, asked) => asked.map(() => true),
    mail: "none",
  }),
);
beforeEach(() =>
  inOrganisation(deLinde.id, async (db) => {
    await db.deleteFrom("news.notice").where("organisation_id", "=", deLinde.id).execute();
  }),
);
afterEach(() => {
  setClock(null);
  livePages.endAll();
});

async function sannePraises(people: readonly CastMember[], ...words: string[]): Promise<void> {
  const actor = await acting(sanne);
  await inOrganisation(actor.organisationId, (db) =>
    recordAll(
      { actor, db, now: now() },
      words.map((each) => ({
        verb: "test.praised",
        object: { kind: "person", id: aylin.id },
        context: { words: each, for: people.map((person) => person.id) },
      })),
    ),
  );
  await distributeActivity([makesNotices]);
}

const opens = async (browser: Browser, headers: Record<string, string> = {}): Promise<LivePage> =>
  readLive(await browser.get("/meldingen/live", { accept: "text/event-stream", ...headers }));
const openFor = async (person: CastMember): Promise<LivePage> => opens(await web.as(person));

describe("an open page", () => {
  it("hears how many notices are unread, and then each that comes, in its reader's language", async () => {
    const [aylins, dewis] = await Promise.all([openFor(aylin), openFor(dewi)]);
    expect(await aylins.next()).toMatchObject({ name: "notices", data: { unread: 0, fresh: null } });
    await dewis.next();
    await sannePraises([aylin], "mooi gedaan");
    expect(await aylins.next()).toMatchObject({
      data: { unread: 1, fresh: { text: "Sanne Visser: mooi gedaan", href: "/mensen" } },
    });
    await sannePraises([aylin, dewi], "een", "twee", "drie");
    expect(await aylins.next()).toMatchObject({
      data: { unread: 4, fresh: { text: "Er zijn 3 nieuwe meldingen voor je.", href: "/meldingen" } },
    });
    expect(await dewis.next()).toMatchObject({ data: { fresh: { text: "There are 3 new notifications for you." } } });
  });

  it("counts along when its reader reads in another", async () => {
    await sannePraises([aylin], "mooi gedaan");
    const page = await openFor(aylin);
    expect(await page.next()).toMatchObject({ data: { unread: 1, fresh: null } });
    await markAllRead(await acting(aylin), {});
    expect(await page.next()).toMatchObject({ data: { unread: 0, fresh: null } });
  });

  it("hears nothing of another's notices, in this organisation or elsewhere", async () => {
    const [brams, lottes] = await Promise.all([openFor(bram), openFor(lotte)]);
    await brams.next();
    await lottes.next();
    await sannePraises([aylin], "voor Aylin");
    await sannePraises([bram], "voor Bram");
    expect(await brams.next()).toMatchObject({ data: { fresh: { text: "Sanne Visser: voor Bram" } } });
    livePages.endAll();
    expect(await lottes.next()).toBeNull();
  });

  it("that comes back hears what it missed", async () => {
    const browser = await web.as(aylin);
    const before = await opens(browser);
    await before.next();
    await sannePraises([aylin], "gehoord");
    const heard = await before.next();
    await before.close();
    await sannePraises([aylin], "gemist");
    const again = await opens(browser, { "last-event-id": heard?.id ?? "" });
    expect(await again.next()).toMatchObject({ data: { unread: 2, fresh: { text: "Sanne Visser: gemist" } } });
  });

  it("is told once of a burst: some queries, however many events", async () => {
    const page = await openFor(aylin);
    await page.next();
    let queries = 0;
    const count = (): void => void (queries += 1);
    const many = Array.from({ length: 300 }, (_, nth) => `compliment ${nth}`);
    const told: unknown[] = [];
    const reading = (async () => {
      for (let unread = 0; unread < many.length;) {
        const event = await page.next();
        if (!event) throw new Error("The connection ended.");
        told.push(event);
        ({ unread } = counted.parse(event.data));
      }
    })();
    const started = performance.now();
    await sannePraises([aylin], ...many);
    connectionPool().on("acquire", count);
    await reading;
    connectionPool().off("acquire", count);
    expect(told.length).toBeLessThanOrEqual(2 + (performance.now() - started) / 1000);
    expect(queries).toBeLessThanOrEqual(2);
  });
});

describe("a connection", () => {
  it("is not for visitors: they are sent to the door, where the browser gives up", async () => {
    const response = await web.visitor().get("/meldingen/live", { accept: "text/event-stream" });
    expect(response.status).toBe(303);
  });

  it("passes through proxies as it is, and is kept by nobody", async () => {
    const response = await (await web.as(aylin)).get("/meldingen/live", { "accept-encoding": "gzip" });
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("no-store, no-transform");
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    await response.body?.cancel();
  });

  it("ends when its reader signs out in another window", async () => {
    const browser = await web.as(bram);
    const page = await opens(browser);
    await page.next();
    await browser.post("/uitloggen");
    expect(await page.next()).toBeNull();
  });

  it("ends when its reader leaves", async () => {
    const page = await openFor(bram);
    await page.next();
    await (await web.as(ruth)).post(`/mensen/${bram.id}/vertrek`);
    await distributeActivity(allListeners());
    expect(await page.next()).toBeNull();
  });

  it("is no sign of somebody at the keyboard: the session ends as if nobody were there", async () => {
    const browser = await web.as(dewi);
    const expiry = async (): Promise<Date[]> => {
      const rows = await globalDatabase()
        .selectFrom("identity.session")
        .select("expires_at as at")
        .where("login_id", "=", dewi.loginId ?? "")
        .execute();
      return rows.map((row) => row.at);
    };
    const before = await expiry();
    setClock(() => new Date(Date.now() + 24 * 3600_000));
    await (await opens(browser)).close();
    expect(await expiry()).toEqual(before);
    await browser.get("/meldingen");
    expect(await expiry()).not.toEqual(before);
  });
});
