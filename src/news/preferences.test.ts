import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, hasRole } from "#platform/actor.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, dewi, farid } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { forgetNotices, noticeKind, useNoticeKinds } from "#test/notices.ts";
import { openWeb } from "#test/web/web.ts";
import { chooseMail, readChoices } from "./actions/choose-mail.ts";
import { proposedRhythm } from "./rules/rhythm.ts";

useDatabase();
const web = openWeb();
const forKeepers = {
  ...noticeKind("test.missing", "at_once"),
  concerns: (actor: Actor) => hasRole(actor, "hr_adviser"),
};
useNoticeKinds(noticeKind("test.invited", "at_once"), noticeKind("test.praised", "digest"), forKeepers);
beforeEach(forgetNotices);

const rhythm = {
  wantsMail: "on",
  digest: "weekly",
  digestAt: "16:15:00",
  digestOn: "5",
  quiet: "on",
  quietFrom: "08:00",
  quietUntil: "16:00",
  timeZone: "America/Paramaribo",
};

describe("which mail one gets", () => {
  it("is what we propose, until one chooses otherwise", async () => {
    const { choices, ...rest } = await readChoices(await acting(aylin), {});
    expect(choices.map((choice) => [choice.field, choice.choice])).toEqual([
      ["mail:test.invited", "at_once"],
      ["mail:test.praised", "digest"],
    ]);
    expect(rest).toEqual({ rhythm: proposedRhythm, timeZone: "Europe/Amsterdam" });
  });

  it("is asked of nobody about what they cannot be told of", async () => {
    const kindsOf = async (person: typeof aylin) =>
      (await readChoices(await acting(person), {})).choices.map((choice) => choice.field);
    expect(await kindsOf(farid)).toContain("mail:test.missing");
    expect(await kindsOf(aylin)).not.toContain("mail:test.missing");
  });

  it("is chosen for each kind; what is not a choice or not a kind changes nothing", async () => {
    await chooseMail(await acting(aylin), {
      "mail:test.invited": "none",
      "mail:test.praised": "sometimes",
      "mail:elsewhere": "none",
    });
    const choicesOf = async (person: typeof aylin) =>
      (await readChoices(await acting(person), {})).choices.map((choice) => choice.choice);
    expect(await choicesOf(aylin)).toEqual(["none", "digest"]);
    expect(await choicesOf(bram)).toEqual(["at_once", "digest"]);
  });
});

describe("when mail comes", () => {
  it("is chosen on the page, without JavaScript, with the zone in which one lives", async () => {
    const browser = await web.as(dewi);
    expect(await (await browser.get("/meldingen/voorkeuren")).text()).toContain("Quiet hours");
    const answer = await browser.post("/meldingen/voorkeuren/tijden", rhythm);
    expect(answer.headers.get("location")).toBe("/meldingen/voorkeuren");
    expect(await readChoices(await acting(dewi), {})).toMatchObject({
      timeZone: "America/Paramaribo",
      rhythm: {
        digest: "weekly",
        digestAt: "16:15",
        digestOn: 5,
        quiet: { from: "08:00", until: "16:00" },
        quietWeekend: false,
        isStopped: false,
      },
    });
    await browser.post("/meldingen/voorkeuren/tijden", { ...rhythm, timeZone: "Europe/Amsterdam" });
  });

  it("may be never, and then the page says so", async () => {
    const browser = await web.as(bram);
    const { wantsMail: _on, ...off } = { ...rhythm, timeZone: "Europe/Amsterdam" };
    await browser.post("/meldingen/voorkeuren/tijden", off);
    expect(await (await browser.get("/meldingen/voorkeuren")).text()).toContain(
      "Je krijgt nu geen mail over meldingen",
    );
  });

  it("keeps what was typed when it is no time or no zone, and says what is wrong", async () => {
    const browser = await web.as(aylin);
    const wrong = { ...rhythm, quietFrom: "25:00", timeZone: "Moon/Base" };
    const answer = await browser.post("/meldingen/voorkeuren/tijden", wrong);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="25:00"');
    expect(page).toContain("Dit begrijpen we niet.");
    expect((await readChoices(await acting(aylin), {})).rhythm).toEqual(proposedRhythm);
  });
});
