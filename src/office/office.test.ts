import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { organisationItself } from "#platform/actor.ts";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { storeFile } from "#platform/files/store-file.ts";
import { installJobs } from "#platform/jobs/install.ts";
import { defineJob, performDueJobs } from "#platform/jobs/jobs.ts";
import { closeMail, openMail } from "#platform/mail/outgoing.ts";
import { queueMail } from "#platform/mail/queue.ts";
import { sendMail } from "#platform/mail/send.ts";
import {
  aylin,
  bram,
  type CastMember,
  deLinde,
  dewi,
  farid,
  joost,
  lotte,
  ruth,
  sanne,
  thomas,
  vanRijn,
  willemijn,
} from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { useMailServer } from "#test/mail-server.ts";
import { openWeb } from "#test/web/web.ts";

const database = useDatabase();
useFiles();
const mailServer = useMailServer();
const web = openWeb();

const inLinde = <T>(work: (at: Parameters<typeof queueMail>[0]) => Promise<T>): Promise<T> =>
  inOrganisation(deLinde.id, (db) => work({ actor: organisationItself(deLinde.id), db, now: new Date() }));

interface Sent {
  readonly subject: string;
  readonly html?: string;
  readonly secret?: boolean;
  readonly to?: CastMember;
}

/** Queues a mail and lets the house do with it what it does; returns its id. */
async function mail({
  subject,
  html = "<html><head></head><body>Hoi <b>jij</b></body></html>",
  secret = false,
  to = aylin,
}: Sent): Promise<string> {
  const event = `test.mail:${newId()}`;
  await inLinde((at) =>
    queueMail(at, { event, personId: to.id, recipient: to.email, subject, html, text: "Hoi jij", secret }),
  );
  await performDueJobs([sendMail]);
  const row = await inLinde(({ db }) =>
    db
      .selectFrom("platform.mail")
      .select("id")
      .where("organisation_id", "=", deLinde.id)
      .where("event", "=", event)
      .executeTakeFirstOrThrow(),
  );
  return row.id;
}

/** The same without a mail server. */
async function keptMail(sent: Sent): Promise<string> {
  closeMail();
  const id = await mail(sent);
  openMail(mailServer.url());
  return id;
}

const pretend = (demonstration: boolean): Promise<unknown> =>
  globalDatabase().updateTable("platform.organisation").set({ demonstration }).where("id", "=", deLinde.id).execute();

const text = async (response: Response | Promise<Response>): Promise<string> => (await response).text();
const get = async (person: CastMember, path: string): Promise<Response> => (await web.as(person)).get(path);

describe("the mailbox", () => {
  it("shows the administrator all mail, its state, and the one mail that was looked for", async () => {
    await mail({ subject: "Welkom Aylin" });
    await mail({ subject: "Welkom Bram", to: bram });
    const page = await text(get(ruth, "/beheer/postvak"));
    expect(page).toContain("Welkom Aylin");
    expect(page).toContain("Verstuurd");
    const found = await text(get(ruth, "/beheer/postvak?q=bram"));
    expect([found.includes("Welkom Bram"), found.includes("Welkom Aylin")]).toEqual([true, false]);
    expect(await text(get(ruth, "/beheer/postvak?state=failed"))).not.toContain("Welkom Bram");
  });

  it("explains how mail gets out when there is no mail server, and sends what was kept when there is one", async () => {
    const id = await keptMail({ subject: "Bewaard" });
    closeMail();
    const page = await text(get(ruth, `/beheer/postvak/${id}`));
    openMail(mailServer.url());
    expect(page).toContain("SMTP_URL=");
    expect(page).not.toContain("Opnieuw versturen");
    const ruths = await web.as(ruth);
    const sent = await ruths.post(`/beheer/postvak/${id}/opnieuw`);
    expect(sent.headers.get("location")).toBe(`/beheer/postvak/${id}`);
    await performDueJobs([sendMail]);
    expect(mailServer.delivered.at(-1)?.subject).toBe("Bewaard");
    expect((await ruths.post(`/beheer/postvak/${id}/opnieuw`)).status).toBe(409);
  });

  it("says that mail of a demonstration stays, also when there is a mail server", async () => {
    const id = await keptMail({ subject: "Aan een verzonnen adres" });
    await pretend(true);
    const [list, one, office] = await Promise.all(
      ["/beheer/postvak", `/beheer/postvak/${id}`, "/beheer"].map((path) => text(get(ruth, path))),
    );
    await pretend(false);
    for (const page of [list, one]) {
      expect(page).toContain("Mail van een demonstratie blijft in huis");
      expect(page).not.toContain("SMTP_URL=");
      expect(page).not.toContain("Opnieuw versturen");
    }
    expect(office).toContain("Blijft in huis");
  });

  it("shows what a mail says in a frame where nothing can run, and writes down who read whose", async () => {
    const logo = await inLinde(async (at) => {
      const bytes = await sharp({ create: { width: 100, height: 50, channels: 3, background: "teal" } })
        .png()
        .toBuffer();
      return storeFile(at, { bytes: oneChunk(bytes), name: "l.png", purpose: "image" });
    });
    const id = await mail({
      subject: "Met logo",
      html: `<html><head></head><body><img src="cid:file-${logo.id}"><script>alert(1)</script></body></html>`,
    });
    const content = await get(ruth, `/beheer/postvak/${id}/inhoud`);
    expect(content.headers.get("content-security-policy")).toMatch(
      /default-src 'none'.*frame-ancestors 'self'; sandbox/,
    );
    expect(content.headers.get("content-security-policy")).not.toContain("script-src");
    expect(await content.text()).toContain('<base target="_blank">');
    expect(await text(get(ruth, `/beheer/postvak/${id}/inhoud`))).toMatch(
      /<img src="data:image\/png;base64,[\w+/=]{40,}"/,
    );
    const plain = await get(ruth, `/beheer/postvak/${id}/inhoud?als=tekst`);
    expect([plain.headers.get("content-type"), await plain.text()]).toEqual(["text/plain; charset=utf-8", "Hoi jij"]);
    const log = await text(get(ruth, "/beheer/logboek"));
    expect(log).toContain("Mail van een ander gelezen");
    expect(log).toContain("onderwerp: Met logo");
  });

  it("does not keep what let its reader in", async () => {
    const id = await mail({ subject: "Log in", secret: true });
    const page = await text(get(ruth, `/beheer/postvak/${id}`));
    expect(page).toContain("de inhoud gewist zodra de mail verstuurd was");
    expect(page).not.toContain("<iframe");
    const kept = await keptMail({ subject: "Log in", secret: true });
    expect(await text(get(ruth, `/beheer/postvak/${kept}`))).toContain("Geef hem alleen aan de ontvanger zelf");
  });
});

describe("the audit log", () => {
  it("tells who did what to whom, narrowed by name, by room and by period", async () => {
    await inLinde(({ db }) =>
      db
        .insertInto("platform.audit")
        .values([
          {
            organisation_id: deLinde.id,
            id: newId(),
            occurred_at: new Date(),
            actor_id: farid.id,
            action: "people.person.changed",
            person_id: aylin.id,
            details: JSON.stringify({ fields: ["unitId"] }),
          },
          {
            organisation_id: deLinde.id,
            id: newId(),
            occurred_at: new Date("2025-01-01"),
            actor_id: thomas.id,
            action: "academy.training.published",
            details: "{}",
          },
        ])
        .execute(),
    );
    const page = await text(get(ruth, "/beheer/logboek"));
    for (const words of [
      "Gegevens van een persoon gewijzigd",
      "Farid El Amrani",
      "Aylin Kaya",
      "gewijzigd: afdeling",
      "Training gepubliceerd",
    ])
      expect(page).toContain(words);
    const shows = async (query: string): Promise<boolean[]> => {
      const narrowed = (await text(get(ruth, `/beheer/logboek?${query}`))).split("<tbody>")[1] ?? "";
      return [narrowed.includes("Farid El Amrani"), narrowed.includes("Thomas Mulder")];
    };
    expect(await shows("q=farid")).toEqual([true, false]);
    expect(await shows("room=academy")).toEqual([false, true]);
    expect(await shows("period=30")).toEqual([true, false]);
    expect(await shows("room=cellar&period=x&sort=drop")).toEqual([true, true]);
  });

  it("leaves as a list in which no formula can hide, and writes that down", async () => {
    await inLinde(({ db }) =>
      db
        .insertInto("platform.audit")
        .values({
          organisation_id: deLinde.id,
          id: newId(),
          occurred_at: new Date(),
          actor_id: farid.id,
          action: "people.unit.changed",
          details: JSON.stringify({ name: "=HYPERLINK(1)" }),
        })
        .execute(),
    );
    const csv = await get(ruth, "/beheer/logboek?format=csv&q=farid");
    expect(csv.headers.get("content-disposition")).toContain("Logboek.csv");
    const list = await csv.text();
    expect(list).toContain("people.unit.changed");
    expect(list).not.toMatch(/(^|;|")=/m);
    expect(await text(get(ruth, "/beheer/logboek"))).toContain("Logboek geëxporteerd");
  });

  it("holds who looked at it, once an hour", async () => {
    for (let time = 0; time < 3; time += 1) await get(ruth, "/beheer/logboek");
    const reads = await inLinde(({ db }) =>
      db
        .selectFrom("platform.audit")
        .select("id")
        .where("organisation_id", "=", deLinde.id)
        .where("action", "=", "office.log.read")
        .execute(),
    );
    expect(reads).toHaveLength(1);
  });

  it("cannot be changed or shortened, not by the application either", async () => {
    await expect(
      inLinde(({ db }) => db.deleteFrom("platform.audit").where("organisation_id", "=", deLinde.id).execute()),
    ).rejects.toThrow("permission denied");
    await expect(
      inLinde(({ db }) =>
        db.updateTable("platform.audit").set({ action: "x" }).where("organisation_id", "=", deLinde.id).execute(),
      ),
    ).rejects.toThrow("permission denied");
  });
});

describe("the state of the house", () => {
  let broken = true;
  const fragile = defineJob({
    name: "test.fragile",
    data: z.object({}),
    retries: 0,
    run: async () => {
      if (broken) throw new Error("stuk <b>gegaan</b>");
    },
  });
  beforeAll(() => installJobs(database.owner(), [fragile]));

  it("shows what failed, and runs it again when asked", async () => {
    await inLinde((at) => fragile.plan(at, {}));
    await expect(performDueJobs([fragile])).rejects.toThrow("stuk");
    const ruths = await web.as(ruth);
    const page = await text(ruths.get("/beheer/status"));
    expect(page).toContain("test.fragile");
    expect(page).toContain("stuk &lt;b>gegaan");
    expect(await text(ruths.get("/beheer"))).toContain("1 keer ging werk mis");
    const [, jobId] = /\/beheer\/status\/([0-9a-f-]{36})\/opnieuw/.exec(page) ?? [];

    expect((await (await web.as(lotte)).post(`/beheer/status/${jobId}/opnieuw`)).status).toBe(404);
    expect(await text(get(lotte, "/beheer/status"))).not.toContain("test.fragile");

    broken = false;
    expect((await ruths.post(`/beheer/status/${jobId}/opnieuw`)).headers.get("location")).toBe("/beheer/status");
    expect(await performDueJobs([fragile])).toBe(1);
    expect(await text(ruths.get("/beheer/status"))).not.toContain("test.fragile");
    expect((await ruths.post(`/beheer/status/${jobId}/opnieuw`)).status).toBe(404);
  });
});

describe("the office", () => {
  const paths = ["/beheer", "/beheer/postvak", "/beheer/logboek", "/beheer/status", "/beheer/logboek?format=csv"];
  const may: readonly (readonly [CastMember, number])[] = [
    [ruth, 200],
    [lotte, 200],
    [willemijn, 403],
    [farid, 403],
    [thomas, 403],
    [joost, 403],
    [sanne, 403],
    [aylin, 403],
    [dewi, 403],
  ];
  it.each(may)("is for administrators: $name gets %i", async (person, status) => {
    const browser = await web.as(person);
    for (const path of paths) expect([path, (await browser.get(path)).status]).toEqual([path, status]);
    expect((await text(browser.get("/mensen"))).includes('href="/beheer"')).toBe(status === 200);
  });

  it("shows another organisation nothing, and lets it do nothing", async () => {
    const id = await mail({ subject: "Alleen voor De Linde" });
    const lottes = await web.as(lotte);
    for (const path of ["/beheer/postvak", "/beheer/logboek"])
      expect(await text(lottes.get(path))).not.toMatch(/De Linde"|Alleen voor De Linde|Farid El Amrani<|Ruth Vermeer/);
    for (const path of [`/beheer/postvak/${id}`, `/beheer/postvak/${id}/inhoud`])
      expect((await lottes.get(path)).status).toBe(404);
    expect((await lottes.post(`/beheer/postvak/${id}/opnieuw`)).status).toBe(404);
    expect(
      (await inOrganisation(vanRijn.id, (db) => db.selectFrom("platform.mail").select("id").execute())).length,
    ).toBe(0);
  });
});

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
