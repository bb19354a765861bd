import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { organisationItself } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { sendMail } from "#platform/mail/send.ts";
import { takeUpOverdueMail } from "#platform/mail/upkeep.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, type CastMember, deLinde, dewi, kees, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useMailServer } from "#test/mail-server.ts";
import { forgetNotices, happens, lostAccess, noticeKind, training, useNoticeKinds } from "#test/notices.ts";
import { chooseMail } from "../actions/choose-mail.ts";
import { markAllRead, markRead } from "../actions/mark-read.ts";
import { readNotices } from "../actions/read-notices.ts";
import { writeRhythm } from "../queries/rhythms.ts";
import { proposedRhythm, type Rhythm } from "../rules/rhythm.ts";
import { sendMailings } from "./send-mailings.ts";

useDatabase();
const mailServer = useMailServer();
const itself = organisationItself(deLinde.id);

useNoticeKinds(
  noticeKind("test.invited", "at_once"),
  noticeKind("test.praised", "digest"),
  noticeKind("test.counted", "none"),
  noticeKind("test.enrolled", "at_once", (count) => `Je bent ingeschreven voor ${count} trainingen`),
);
beforeEach(async () => {
  mailServer.delivered.splice(0);
  await forgetNotices();
  at("12:00");
});
afterEach(() => {
  mailServer.refuse(null);
  setClock(null);
});

/** A time on Tuesday 24 November 2026 in Amsterdam, or on another day. */
const at = (time: string, day = "2026-11-24"): void => setClock(() => new Date(`${day}T${time}:00+01:00`));

/** Looks whose mail may go, and sends it; gives the subjects of all that was delivered so far. */
async function mailed(): Promise<(string | undefined)[]> {
  await sendMailings.run(itself);
  await performDueJobs([sendMail]);
  return mailServer.delivered.map((mail) => mail.subject);
}

const inLinde = <T>(work: (acting: Parameters<typeof writeRhythm>[0]) => Promise<T>): Promise<T> =>
  inOrganisation(deLinde.id, (db) => work({ actor: itself, db, now: new Date() }));
const prefers = (person: CastMember, rhythm: Partial<Rhythm>): Promise<void> =>
  inLinde((acts) => writeRhythm(acts, person.id, { ...proposedRhythm, ...rhythm }));
const changePerson = (
  person: CastMember,
  change: { deactivated_at?: Date | null; time_zone?: string; email?: string },
) =>
  inLinde(({ db }) =>
    db
      .updateTable("people.person")
      .set(change)
      .where("organisation_id", "=", deLinde.id)
      .where("id", "=", person.id)
      .execute(),
  );

describe("mail at once", () => {
  it("comes when it has settled, in the reader's language, with the way there", async () => {
    await happens("test.invited", sanne, [aylin, dewi], "Veilig tillen");
    expect(await mailed()).toEqual([]);
    at("12:01");
    expect(await mailed()).toEqual(["Sanne Visser: Veilig tillen", "Sanne Visser: Veilig tillen"]);
    const english = mailServer.delivered.find(({ text }) => text?.includes("Hello"));
    const dutch = mailServer.delivered.find((mail) => mail !== english);
    expect(dutch?.text).toContain(
      `Hoi Aylin Kaya,\n\nBekijk het in Leerhuis:\nhttp://localhost:3000/trainingen/${training.id}`,
    );
    expect(english?.text).toContain("Hello Dewi Santoso,");
    expect(english?.text).toContain("http://localhost:3000/meldingen/voorkeuren");
  });

  it("tells in one mail what comes shortly after one another, and waits a while until the next", async () => {
    await happens("test.invited", sanne, [aylin], "een", "twee");
    at("12:02");
    expect(await mailed()).toEqual(["Er zijn 2 nieuwe dingen voor je"]);
    await happens("test.invited", sanne, [aylin], "drie");
    at("12:16");
    expect(await mailed()).toHaveLength(1);
    at("12:17");
    expect(await mailed()).toEqual(["Er zijn 2 nieuwe dingen voor je", "Sanne Visser: drie"]);
  });

  it("tells several of a kind as one, and again when more came", async () => {
    await happens("test.enrolled", sanne, [aylin], "een", "twee", "drie");
    at("12:02");
    expect(await mailed()).toEqual(["Je bent ingeschreven voor 3 trainingen"]);
    await happens("test.enrolled", sanne, [aylin], "vier");
    at("12:30");
    expect((await mailed()).at(-1)).toBe("Je bent ingeschreven voor 4 trainingen");
  });

  it("does not come when it was read meanwhile, nor to who cannot sign in, nor where none is wanted", async () => {
    await happens("test.invited", sanne, [aylin, kees], "Veilig tillen");
    await markAllRead(await acting(aylin), {});
    await happens("test.counted", sanne, [bram], "Geteld");
    at("12:10");
    expect(await mailed()).toEqual([]);
  });

  it("keeps quiet in the evening and the weekend, and then tells all in one mail", async () => {
    at("18:59", "2026-11-27");
    await happens("test.invited", sanne, [aylin], "een");
    at("20:00", "2026-11-27");
    await happens("test.invited", sanne, [aylin], "twee");
    expect(await mailed()).toEqual([]);
    at("12:00", "2026-11-29");
    await happens("test.praised", sanne, [aylin], "drie");
    expect(await mailed()).toEqual([]);
    at("07:29", "2026-11-30");
    expect(await mailed()).toEqual([]);
    at("07:31", "2026-11-30");
    expect(await mailed()).toEqual(["Er zijn 3 nieuwe dingen voor je"]);
  });

  it("comes in the night to who chose so", async () => {
    await prefers(aylin, { quiet: { from: "08:00", until: "16:00" }, quietWeekend: false });
    at("03:00", "2026-11-28");
    await happens("test.invited", sanne, [aylin], "Nachtdienst");
    at("03:02", "2026-11-28");
    expect(await mailed()).toEqual(["Sanne Visser: Nachtdienst"]);
  });
});

describe("the digest", () => {
  it("comes in the morning with all that is new and unread, once", async () => {
    await happens("test.praised", sanne, [aylin], "een");
    await happens("test.praised", sanne, [aylin, bram], "twee");
    await happens("test.praised", bram, [aylin], "gelezen");
    const { notices } = await readNotices(await acting(aylin), {});
    const read = notices.find((notice) => notice.tell("").text.includes("gelezen"));
    await markRead(await acting(aylin), { noticeId: read?.id });
    at("07:29", "2026-11-25");
    expect(await mailed()).toEqual([]);
    at("07:30", "2026-11-25");
    for (let time = 0; time < 3; time += 1) await mailed();
    expect(new Set(await mailed())).toEqual(new Set(["Sanne Visser: twee", "Er zijn 2 nieuwe dingen voor je"]));
    const aylins = mailServer.delivered.find((mail) => mail.subject?.includes("2"));
    expect(aylins?.text).toContain(
      `* Sanne Visser: een (24 nov 2026 12:00)\n  http://localhost:3000/trainingen/${training.id}`,
    );
    expect(aylins?.text).not.toContain("gelezen");
    at("07:31", "2026-11-26");
    expect(await mailed()).toHaveLength(2);
  });

  it("is in the reader's own morning", async () => {
    await changePerson(aylin, { time_zone: "America/Paramaribo" });
    await happens("test.praised", sanne, [aylin], "een");
    at("11:29", "2026-11-25");
    expect(await mailed()).toEqual([]);
    at("11:31", "2026-11-25");
    expect(await mailed()).toHaveLength(1);
    await changePerson(aylin, { time_zone: "Europe/Amsterdam" });
  });

  it("comes once a week, or not at all, as its reader chose", async () => {
    await prefers(aylin, { digest: "weekly", digestOn: 5, digestAt: "16:00" });
    await prefers(bram, { digest: "none" });
    await happens("test.praised", sanne, [aylin, bram], "een");
    at("15:59", "2026-11-27");
    expect(await mailed()).toEqual([]);
    at("16:00", "2026-11-27");
    expect(await mailed()).toEqual(["Sanne Visser: een"]);
  });
});

describe("just before it goes", () => {
  const left = { code: 450, text: "Try again later" };
  const later = async (): Promise<void> => {
    at("14:00");
    await takeUpOverdueMail.run(itself);
    await performDueJobs([sendMail]);
  };

  /** A mail that the mail server did not take yet. */
  async function refusedMail(...titles: string[]): Promise<void> {
    mailServer.refuse(() => left);
    await happens("test.invited", sanne, [aylin], ...titles);
    at("12:02");
    await mailed();
    mailServer.refuse(null);
  }

  it("what its reader may not be told any more is taken out: also of a mail that was made already", async () => {
    await refusedMail("een");
    lostAccess.add(aylin.id);
    await later();
    expect(mailServer.delivered).toEqual([]);
  });

  it("who lost access gets none", async () => {
    await happens("test.invited", sanne, [aylin, bram], "een");
    await happens("test.praised", sanne, [aylin], "twee");
    lostAccess.add(aylin.id);
    at("12:02");
    expect(await mailed()).toEqual(["Sanne Visser: een"]);
    at("08:00", "2026-11-25");
    expect(await mailed()).toHaveLength(1);
  });

  it("who left gets none", async () => {
    await refusedMail("een");
    await changePerson(aylin, { deactivated_at: new Date() });
    await later();
    expect(mailServer.delivered).toEqual([]);
    await changePerson(aylin, { deactivated_at: null });
  });

  it("nothing goes of which all was read", async () => {
    await refusedMail("een");
    await markAllRead(await acting(aylin), {});
    await later();
    expect(mailServer.delivered).toEqual([]);
  });

  it("it goes to the address that its reader has now", async () => {
    await refusedMail("een");
    await changePerson(aylin, { email: "aylin.nieuw@delinde.example" });
    await later();
    at("14:20");
    await mailed();
    expect(mailServer.delivered.map((mail) => (mail.to ? [mail.to].flat()[0]?.text : ""))).toEqual([
      "aylin.nieuw@delinde.example",
    ]);
    await changePerson(aylin, { email: aylin.email });
  });

  it("who wants no mail about this kind any more gets none", async () => {
    await happens("test.invited", sanne, [aylin], "een");
    await chooseMail(await acting(aylin), { "mail:test.invited": "none" });
    at("12:02");
    expect(await mailed()).toEqual([]);
  });
});
