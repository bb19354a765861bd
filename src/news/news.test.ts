import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type ActivityObject, record } from "#platform/activity/record.ts";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { organisationItself } from "#platform/actor.ts";
import { now, setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { sendMail } from "#platform/mail/send.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, type CastMember, deLinde, dewi, kees, lotte, ruth, sanne, vanRijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useMailServer } from "#test/mail-server.ts";
import { openWeb } from "#test/web/web.ts";
import { chooseMail, readChoices } from "./actions/choose-mail.ts";
import { markAllRead, markRead } from "./actions/mark-read.ts";
import { readNotices } from "./actions/read-notices.ts";
import { sendDigests } from "./digest.ts";
import { makesNotices } from "./make-notices.ts";
import { defineNotice } from "./notice.ts";
import { leaderAppointed } from "./notices/leader-appointed.ts";
import { registerNotices } from "./registry.ts";
import type { NoticesView } from "./views.ts";

useDatabase();
const mailServer = useMailServer();

const named = z.object({ title: z.string(), for: z.array(z.guid()) });
const kind = (name: string, mail: "at_once" | "digest" | "none") =>
  defineNotice({
    kind: name,
    verbs: [name],
    icon: "bell",
    label: () => name,
    context: z.object({ title: z.string(), trainingId: z.guid() }),
    keep: async (_acting, activity) => ({ title: named.parse(activity.context).title, trainingId: activity.object.id }),
    recipients: async (_acting, activity) => named.parse(activity.context).for,
    text: ({ title, actorName }) => `${actorName}: ${title}`,
    href: ({ trainingId }) => `/trainingen/${trainingId}`,
    mail,
  });

beforeAll(() =>
  registerNotices([
    kind("test.invited", "at_once"),
    kind("test.praised", "digest"),
    kind("test.counted", "none"),
    leaderAppointed,
  ]),
);
beforeEach(async () => {
  mailServer.delivered.splice(0);
  for (const organisation of [deLinde, vanRijn]) {
    await inOrganisation(organisation.id, async (db) => {
      await db.deleteFrom("news.notice").where("organisation_id", "=", organisation.id).execute();
      await db.deleteFrom("news.mail_preference").where("organisation_id", "=", organisation.id).execute();
    });
  }
});
afterEach(() => setClock(null));

const training: ActivityObject = { kind: "training", id: "01900000-0000-7000-8e00-000000000001" };

async function happens(verb: string, by: CastMember, title: string, concerned: readonly CastMember[]): Promise<void> {
  const actor = await acting(by);
  await inOrganisation(actor.organisationId, (db) =>
    record({ actor, db, now: now() }, verb, training, { title, for: concerned.map((person) => person.id) }),
  );
  await distributeActivity([makesNotices]);
}

const noticesOf = async (person: CastMember): Promise<NoticesView> => readNotices(await acting(person), {});
const textsOf = async (person: CastMember): Promise<string[]> =>
  (await noticesOf(person)).notices.map((notice) => notice.tell("De Linde").text);
const mailed = async (): Promise<(string | undefined)[]> => {
  await performDueJobs([sendMail]);
  return mailServer.delivered.map((mail) => mail.subject);
};
const at = (moment: string): void => setClock(() => new Date(moment));
const digest = (): Promise<void> => sendDigests.run(organisationItself(deLinde.id));

describe("a notice", () => {
  it("tells each person whom it concerns once, and not who did it", async () => {
    await happens("test.invited", sanne, "Veilig tillen", [aylin, bram, aylin, sanne]);
    expect(await textsOf(aylin)).toEqual(["Sanne Visser: Veilig tillen"]);
    expect(await textsOf(bram)).toEqual(["Sanne Visser: Veilig tillen"]);
    expect(await textsOf(sanne)).toEqual([]);
    expect((await noticesOf(aylin)).notices[0]?.tell("De Linde").href).toBe(`/trainingen/${training.id}`);
  });

  it("is made once, also when the activity is heard twice", async () => {
    await happens("test.invited", sanne, "Veilig tillen", [aylin]);
    const activity = {
      id: newId(),
      occurredAt: new Date(),
      actorId: sanne.id,
      verb: "test.invited",
      object: training,
      context: { title: "Dubbel", for: [aylin.id] },
    };
    for (let time = 0; time < 2; time += 1) {
      await inOrganisation(deLinde.id, (db) =>
        makesNotices.hear({ actor: organisationItself(deLinde.id), db, now: new Date() }, activity),
      );
    }
    expect(await textsOf(aylin)).toHaveLength(2);
    await performDueJobs([sendMail]);
    expect(mailServer.delivered).toHaveLength(2);
  });

  it("is not for somebody who left", async () => {
    const leave = (moment: Date | null) =>
      inOrganisation(deLinde.id, (db) =>
        db
          .updateTable("people.person")
          .set({ deactivated_at: moment })
          .where("organisation_id", "=", deLinde.id)
          .where("id", "=", bram.id)
          .execute(),
      );
    await leave(new Date());
    await happens("test.invited", sanne, "Veilig tillen", [bram]);
    await leave(null);
    expect(await textsOf(bram)).toEqual([]);
  });

  it("of an older version, of which what it kept is not understood any more, still says that there is something", async () => {
    await happens("test.invited", sanne, "Veilig tillen", [aylin]);
    await inOrganisation(deLinde.id, (db) =>
      db.updateTable("news.notice").set({ context: "{}" }).where("organisation_id", "=", deLinde.id).execute(),
    );
    expect(await textsOf(aylin)).toEqual(["Er is iets nieuws voor je."]);
  });

  it("tells who is made the leader of a unit", async () => {
    const zorg = deLinde.units.find((unit) => unit.code === "ZORG");
    await (await openWeb().as(ruth)).post(`/afdelingen/${zorg?.id}/leidinggevende`, { personId: aylin.id });
    await distributeActivity([makesNotices]);
    expect(await textsOf(aylin)).toEqual(["Ruth Vermeer maakte je leidinggevende van Zorg"]);
  });
});

describe("reading", () => {
  it("puts what is new on top, and a notice that was read below", async () => {
    for (const title of ["een", "twee", "drie"]) await happens("test.counted", sanne, title, [aylin]);
    const [latest] = (await noticesOf(aylin)).notices;
    await markRead(await acting(aylin), { noticeId: latest?.id });
    expect(await textsOf(aylin)).toEqual(["Sanne Visser: twee", "Sanne Visser: een", "Sanne Visser: drie"]);
    expect(await noticesOf(aylin)).toMatchObject({ total: 3, unread: 2 });
    await markAllRead(await acting(aylin), {});
    expect((await noticesOf(aylin)).unread).toBe(0);
  });

  it("is for oneself: another's notices are not there", async () => {
    await happens("test.counted", sanne, "van Aylin", [aylin]);
    const [notice] = (await noticesOf(aylin)).notices;
    for (const other of [bram, lotte])
      await expect(markRead(await acting(other), { noticeId: notice?.id })).rejects.toThrow(NotFound);
    await markAllRead(await acting(bram), {});
    expect((await noticesOf(aylin)).unread).toBe(1);
    expect((await noticesOf(lotte)).total).toBe(0);
  });

  it("is for people: the organisation's own jobs have no notices", async () => {
    for (const action of [readNotices, markAllRead, readChoices, chooseMail])
      await expect(action(organisationItself(deLinde.id), {})).rejects.toThrow(NotAllowed);
  });
});

describe("mail about it", () => {
  it("comes at once, in the reader's language, with the way there", async () => {
    await happens("test.invited", sanne, "Veilig tillen", [aylin, dewi]);
    expect(await mailed()).toEqual(["Sanne Visser: Veilig tillen", "Sanne Visser: Veilig tillen"]);
    const english = mailServer.delivered.find(({ text }) => text?.startsWith("Hello"));
    const dutch = mailServer.delivered.find((mail) => mail !== english);
    expect(dutch?.text).toContain(
      `Hoi Aylin Kaya,\n\nBekijk het in Leerhuis:\nhttp://localhost:3000/trainingen/${training.id}`,
    );
    expect(english?.text).toContain("Hello Dewi Santoso,");
    expect(english?.text).toContain("http://localhost:3000/meldingen/voorkeuren");
  });

  it("does not come when it was read meanwhile, nor to who cannot sign in, nor where none is wanted", async () => {
    await happens("test.invited", sanne, "Veilig tillen", [aylin, kees]);
    await markAllRead(await acting(aylin), {});
    await happens("test.counted", sanne, "Geteld", [bram]);
    expect(await mailed()).toEqual([]);
  });

  it("follows what each reader chose", async () => {
    await chooseMail(await acting(aylin), {
      "mail:test.invited": "none",
      "mail:test.counted": "at_once",
      "mail:test.praised": "sometimes",
      "mail:elsewhere": "none",
    });
    const choices = await readChoices(await acting(aylin), {});
    expect(choices.choices.map((choice) => [choice.field, choice.choice])).toEqual([
      ["mail:test.invited", "none"],
      ["mail:test.praised", "digest"],
      ["mail:test.counted", "at_once"],
      ["mail:people.leader-appointed", "at_once"],
    ]);
    await happens("test.invited", sanne, "geen mail", [aylin]);
    await happens("test.counted", sanne, "wel mail", [aylin]);
    expect(await mailed()).toEqual(["Sanne Visser: wel mail"]);
  });
});

describe("the digest", () => {
  it("comes at half past seven with all that is new and unread, once", async () => {
    at("2026-11-20T10:00:00Z");
    await happens("test.praised", sanne, "een", [aylin]);
    await happens("test.praised", sanne, "twee", [aylin, bram]);
    await happens("test.praised", bram, "gelezen", [aylin]);
    const read = (await noticesOf(aylin)).notices.find((notice) => notice.tell("").text.includes("gelezen"));
    await markRead(await acting(aylin), { noticeId: read?.id });
    await inOrganisation(deLinde.id, (db) =>
      db
        .updateTable("news.notice")
        .set({ created_at: new Date("2026-11-20T10:00:00Z") })
        .where("organisation_id", "=", deLinde.id)
        .execute(),
    );

    at("2026-11-21T06:29:00Z");
    await digest();
    expect(await mailed()).toEqual([]);
    at("2026-11-21T06:31:00Z");
    for (let time = 0; time < 3; time += 1) await digest();
    expect(new Set(await mailed())).toEqual(new Set(["Er is iets nieuws voor je", "Er zijn 2 nieuwe dingen voor je"]));
    const aylins = mailServer.delivered.find((mail) => mail.subject?.includes("2"));
    expect(aylins?.text).toContain(
      `* Sanne Visser: een (20 uur geleden)\n  http://localhost:3000/trainingen/${training.id}`,
    );
    expect(aylins?.text).not.toContain("gelezen");
    at("2026-11-22T06:31:00Z");
    await digest();
    expect(mailServer.delivered).toHaveLength(2);
  });

  it("is in the reader's own morning", async () => {
    const live = (zone: string) =>
      inOrganisation(deLinde.id, (db) =>
        db
          .updateTable("people.person")
          .set({ time_zone: zone })
          .where("organisation_id", "=", deLinde.id)
          .where("id", "=", aylin.id)
          .execute(),
      );
    await live("America/Paramaribo");
    at("2026-11-20T11:00:00Z");
    await happens("test.praised", sanne, "een", [aylin]);
    at("2026-11-21T08:00:00Z");
    await digest();
    expect(await mailed()).toEqual([]);
    at("2026-11-21T10:31:00Z");
    await digest();
    await live("Europe/Amsterdam");
    expect(await mailed()).toHaveLength(1);
  });
});
