import { afterEach, beforeEach, describe, expect, it } from "vitest";
import sharp from "sharp";
import type { Acting } from "#platform/action/acting.ts";
import { organisationItself } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { aylin, bram, deLinde, vanRijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { useMailServer } from "#test/mail-server.ts";
import { storeFile } from "../files/store-file.ts";
import { guardMail } from "./guard.ts";
import { closeMail, openMail, senderOf } from "./outgoing.ts";
import { type QueuedMail, queueMail } from "./queue.ts";
import { resendMail } from "./resend.ts";
import { sendMail } from "./send.ts";
import { takeUpOverdueMail } from "./upkeep.ts";

useDatabase();
useFiles();
const mailServer = useMailServer();
afterEach(() => {
  setClock(null);
  mailServer.refuse(null);
});
beforeEach(async () => {
  await inLinde(({ db }) => db.deleteFrom("platform.mail").where("organisation_id", "=", deLinde.id).execute());
  mailServer.delivered.splice(0);
});

const inLinde = <T>(work: (at: Acting) => Promise<T>): Promise<T> =>
  inOrganisation(deLinde.id, (db) => work({ actor: organisationItself(deLinde.id), db, now: new Date() }));

const letter = (changes: Partial<QueuedMail> = {}): QueuedMail => ({
  event: `test.letter:${newId()}`,
  personId: aylin.id,
  recipient: aylin.email,
  subject: "Je training begint morgen",
  html: "<p>Tot morgen!</p>",
  text: "Tot morgen!",
  ...changes,
});

interface Row {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly html: string;
  readonly plain_text: string;
}

const rowOf = ({ event }: QueuedMail): Promise<Row> =>
  inLinde(({ db }) =>
    db
      .selectFrom("platform.mail")
      .select(["id", "state", "attempts", "last_error", "html", "plain_text"])
      .where("organisation_id", "=", deLinde.id)
      .where("event", "=", event)
      .executeTakeFirstOrThrow(),
  );

const queue = (mail: QueuedMail): Promise<void> => inLinde((at) => queueMail(at, mail));
const sendDue = (): Promise<number> => performDueJobs([sendMail]);
const later = (minutes: number): void => setClock(() => new Date(Date.now() + minutes * 60_000));
const tryAgain = async (mail: QueuedMail): Promise<void> =>
  sendMail.perform({ mailId: (await rowOf(mail)).id }, deLinde.id);

/** What a process leaves that died at the second before it wrote "sent". */
const dieWhileSending = (mail: QueuedMail): Promise<unknown> =>
  inLinde(({ db }) =>
    db
      .updateTable("platform.mail")
      .set({ state: "waiting", attempts: 1, due_at: new Date(Date.now() + 15 * 60_000), sent_at: null })
      .where("organisation_id", "=", deLinde.id)
      .where("event", "=", mail.event)
      .execute(),
  );
const takeUp = async (): Promise<void> => {
  await takeUpOverdueMail.run(organisationItself(deLinde.id));
  await sendDue();
};

describe("a mail", () => {
  it("is delivered, in the organisation's name, as text and as HTML", async () => {
    const mail = letter();
    await queue(mail);
    await sendDue();
    const [delivered] = mailServer.delivered;
    expect(delivered).toMatchObject({ subject: mail.subject, text: "Tot morgen!", html: mail.html });
    expect(delivered?.from?.value).toEqual([{ name: "Zorggroep De Linde", address: "leerhuis@localhost" }]);
    expect(delivered?.messageId).toBe(`<${(await rowOf(mail)).id}@localhost>`);
    expect(delivered?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(await rowOf(mail)).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("goes when the change that it tells of is kept, and not when it is not", async () => {
    const undone = letter();
    await expect(
      inLinde(async (at) => {
        await queueMail(at, undone);
        throw new Error("toch niet");
      }),
    ).rejects.toThrow("toch niet");
    await sendDue();
    expect(mailServer.delivered).toEqual([]);
  });

  it("goes once to each address, however often the event is told", async () => {
    const mail = letter();
    for (let time = 0; time < 3; time += 1) await queue(mail);
    await queue({ ...mail, personId: bram.id, recipient: bram.email });
    await sendDue();
    expect(mailServer.delivered).toHaveLength(2);
  });

  it("cannot be given another header by what people type", async () => {
    await queue(letter({ subject: "Hoi\r\nBcc: baas@elders.example\r\n\r\nAndere tekst" }));
    const crooked = letter({ recipient: "aylin@delinde.example\r\nBcc: baas@elders.example" });
    await queue(crooked);
    await inLinde(({ db }) =>
      db
        .updateTable("platform.organisation")
        .set({ name: "De Linde\r\nBcc: baas@elders.example" })
        .where("id", "=", deLinde.id)
        .execute(),
    );
    await sendDue();
    await inLinde(({ db }) =>
      db.updateTable("platform.organisation").set({ name: deLinde.name }).where("id", "=", deLinde.id).execute(),
    );
    expect(mailServer.delivered).toHaveLength(1);
    const [delivered] = mailServer.delivered;
    expect(delivered?.headers.has("bcc")).toBe(false);
    expect(delivered?.subject).toBe("Hoi Bcc: baas@elders.example Andere tekst");
    expect(await rowOf(crooked)).toMatchObject({ state: "failed", last_error: "Naar dit adres kan geen mail." });
  });

  it("carries the organisation's logo along as a picture that every mail program knows", async () => {
    const logo = await inLinde(async (at) => {
      const bytes = await sharp({ create: { width: 600, height: 200, channels: 4, background: "#336655" } })
        .png()
        .toBuffer();
      return storeFile(at, { bytes: oneChunk(bytes), name: "logo.png", purpose: "image" });
    });
    const gone = newId();
    await queue(letter({ html: `<img src="cid:file-${logo.id}"><img src="cid:file-${gone}">` }));
    await sendDue();
    const [picture, ...others] = mailServer.delivered[0]?.attachments ?? [];
    expect(others).toEqual([]);
    expect(picture).toMatchObject({ contentType: "image/png", cid: `file-${logo.id}` });
    expect(await sharp(picture?.content).metadata()).toMatchObject({ format: "png", width: 240, height: 80 });
  });
});

describe("a mail server that says no", () => {
  it("for now, is asked again later, and the mail comes after all", async () => {
    const mail = letter();
    await queue(mail);
    mailServer.refuse(() => ({ code: 451, text: "try later" }));
    await sendDue();
    expect(await rowOf(mail)).toMatchObject({ state: "waiting", attempts: 1 });
    expect((await rowOf(mail)).last_error).toContain("try later");
    mailServer.refuse(null);
    await tryAgain(mail);
    expect(mailServer.delivered).toEqual([]);
    later(1);
    await tryAgain(mail);
    expect(mailServer.delivered).toHaveLength(1);
    expect(await rowOf(mail)).toMatchObject({ state: "sent", attempts: 2, last_error: null });
  });

  it("for good, is believed, and the administrator can read why", async () => {
    const mail = letter();
    await queue(mail);
    mailServer.refuse(() => ({ code: 550, text: "no such user" }));
    await sendDue();
    const row = await rowOf(mail);
    expect(row.state).toBe("failed");
    expect(row.last_error).toContain("no such user");
    expect(row.last_error).not.toContain(aylin.email);
  });

  it("for days, is given up on", async () => {
    const mail = letter();
    await queue(mail);
    mailServer.refuse(() => ({ code: 451, text: "try later" }));
    await sendDue();
    for (let day = 1; day <= 8; day += 1) {
      later(day * 2 * 1440);
      await tryAgain(mail);
    }
    expect(await rowOf(mail)).toMatchObject({ state: "failed", attempts: 9 });
  });

  it("to one, does not keep another waiting", async () => {
    mailServer.refuse((recipient) => (recipient === bram.email ? { code: 451, text: "try later" } : null));
    await queue(letter({ recipient: bram.email, personId: bram.id }));
    await queue(letter());
    await sendDue();
    expect(mailServer.delivered).toHaveLength(1);
  });
});

describe("a process that dies", () => {
  it("leaves its mail to another, which sends it with the same Message-ID when nothing was heard for a while", async () => {
    const mail = letter();
    await queue(mail);
    await sendDue();
    await dieWhileSending(mail);
    await tryAgain(mail);
    await takeUp();
    expect(mailServer.delivered).toHaveLength(1);
    later(21);
    await takeUp();
    expect(mailServer.delivered).toHaveLength(2);
    expect(new Set(mailServer.delivered.map((each) => each.messageId)).size).toBe(1);
    expect((await rowOf(mail)).state).toBe("sent");
  });
});

describe("without a mail server", () => {
  it("mail is kept to be read, and goes when it is sent again with one", async () => {
    closeMail();
    const mail = letter();
    await queue(mail);
    await sendDue();
    expect(await rowOf(mail)).toMatchObject({ state: "kept", html: mail.html });
    openMail(mailServer.url());
    const { id } = await rowOf(mail);
    expect(await inLinde((at) => resendMail(at, id))).toBe(true);
    await sendDue();
    expect(mailServer.delivered).toHaveLength(1);
    expect(await inLinde((at) => resendMail(at, id))).toBe(false);
  });
});

describe("in a demonstration", () => {
  const pretend = (demonstration: boolean): Promise<unknown> =>
    inLinde(({ db }) =>
      db.updateTable("platform.organisation").set({ demonstration }).where("id", "=", deLinde.id).execute(),
    );
  beforeEach(() => pretend(true));
  afterEach(() => pretend(false));

  it("mail stays in the house, also when there is a mail server", async () => {
    const mail = letter();
    await queue(mail);
    await sendDue();
    expect((await rowOf(mail)).state).toBe("kept");
    expect(mailServer.delivered).toEqual([]);
  });
});

describe("a mail with a link that lets its reader in", () => {
  it("says nothing any more once it is sent, and cannot be sent again", async () => {
    const mail = letter({ secret: true });
    await queue(mail);
    await sendDue();
    expect(mailServer.delivered[0]?.text).toContain("Tot morgen!");
    const row = await rowOf(mail);
    expect([row.state, row.html, row.plain_text]).toEqual(["sent", "", ""]);
    expect(await inLinde((at) => resendMail(at, row.id))).toBe(false);
  });
});

describe("at the moment of sending", () => {
  it("a room looks once more whether the mail may go", async () => {
    let mayGo = false;
    guardMail("test.guarded", async (_acting, { personId }) => personId === aylin.id && mayGo);
    const withdrawn = letter({ event: `test.guarded:${newId()}` });
    await queue(withdrawn);
    await sendDue();
    expect((await rowOf(withdrawn)).state).toBe("withdrawn");
    mayGo = true;
    const allowed = letter({ event: `test.guarded:${newId()}` });
    await queue(allowed);
    await sendDue();
    expect((await rowOf(allowed)).state).toBe("sent");
  });
});

describe("the outbox", () => {
  it("of one organisation is not there for another", async () => {
    const mail = letter();
    await queue(mail);
    const { id } = await rowOf(mail);
    const neighbours = organisationItself(vanRijn.id);
    await sendMail.perform({ mailId: id }, vanRijn.id);
    expect(await inOrganisation(vanRijn.id, (db) => resendMail({ actor: neighbours, db, now: new Date() }, id))).toBe(
      false,
    );
    expect(mailServer.delivered).toEqual([]);
  });
});

describe("the sender", () => {
  it.each([
    ["smtp://mail.example", "leerhuis@localhost"],
    ["smtp://leren%40delinde.example:x@mail.example", "leren@delinde.example"],
    ["smtp://apikey:x@mail.example?from=leren@delinde.example", "leren@delinde.example"],
  ])("of %s is %s", (url, expected) => expect(senderOf(new URL(url))).toBe(expected));
});

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
