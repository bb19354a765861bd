import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { acting } from "#test/actors.ts";
import { aylin, bram, chantal, deLinde, farid, lotte, ruth, sanne, willemijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { refusalOf } from "#test/refusal.ts";
import { changeSharedProfile, readSharedProfile } from "./actions/share-profile.ts";
import { changePerson } from "./actions/change-person.ts";
import { readDirectory } from "./actions/read-directory.ts";
import { readOwnTeam } from "./actions/read-own-team.ts";
import { readProfile } from "./actions/read-profile.ts";
import { personalData } from "./personal-data.ts";
import { readList } from "./shared-profile.ts";

useDatabase();

const nothing = {
  about: "",
  aboutFor: "nobody",
  skills: "",
  skillsFor: "nobody",
  interests: "",
  interestsFor: "nobody",
};

const share = async (more: Record<string, string>) => changeSharedProfile(await acting(aylin), { ...nothing, ...more });

const seenBy = async (reader: Parameters<typeof acting>[0]) =>
  (await readProfile(await acting(reader), { personId: aylin.id })).shared;

const found = async (q: string) => (await readDirectory(await acting(chantal), { q })).rows.map(({ name }) => name);

afterEach(() => share({}));

describe("what Aylin shares", () => {
  it("is seen by whom she chose, each part for itself", async () => {
    await share({
      about: "Ik vertel graag over wondzorg.",
      aboutFor: "everyone",
      skills: "Wondzorg, Turks",
      skillsFor: "team",
      interests: "Palliatieve zorg",
      interestsFor: "nobody",
    });
    const all = { about: "Ik vertel graag over wondzorg.", skills: ["Wondzorg", "Turks"], interests: [] };
    expect(await seenBy(bram)).toEqual(all);
    expect(await seenBy(sanne)).toEqual(all);
    expect(await seenBy(willemijn)).toEqual(all);
    expect(await seenBy(chantal)).toEqual({ ...all, skills: [] });
    expect(await seenBy(farid)).toEqual({ ...all, skills: [] });
    expect(await seenBy(ruth)).toEqual({ ...all, skills: [] });
    expect((await seenBy(aylin)).interests).toEqual(["Palliatieve zorg"]);
  });

  it("helps her leader to see what she wants to learn, when it is for her team", async () => {
    const inTeam = async () =>
      (await readOwnTeam(await acting(sanne), {})).members.find(({ id }) => id === aylin.id)?.interests;
    await share({ interests: "Palliatieve zorg", interestsFor: "team" });
    expect(await inTeam()).toEqual(["Palliatieve zorg"]);
    await share({ interests: "Palliatieve zorg", interestsFor: "nobody" });
    expect(await inTeam()).toEqual([]);
  });

  it("is found by everybody when it is for everybody, and by nobody else when it is not", async () => {
    await share({ skills: "Wondzorg", skillsFor: "team", interests: "Reanimatie", interestsFor: "everyone" });
    expect(await found("wondz")).toEqual([]);
    expect(await found("reanimatie")).toEqual([aylin.name]);
    await share({ skills: "Wondzorg", skillsFor: "everyone" });
    expect(await found("wondz")).toEqual([aylin.name]);
    expect(await found("reanimatie")).toEqual([]);
  });

  it("is still found after her name was changed", async () => {
    await share({ skills: "Wondzorg", skillsFor: "everyone" });
    await changePerson(await acting(farid), {
      personId: aylin.id,
      name: "Aylin Kaya-Smit",
      email: aylin.email,
      personnelNumber: aylin.personnelNumber,
      jobTitle: aylin.jobTitle,
      unitId: deLinde.units.find(({ code }) => code === aylin.unit)?.id ?? "",
      locale: "nl",
    });
    expect(await found("wondzorg")).toEqual(["Aylin Kaya-Smit"]);
    expect(await found("kaya-smit")).toEqual(["Aylin Kaya-Smit"]);
  });

  it("is hers to change and nobody else's, and does not exist elsewhere", async () => {
    await share({ skills: "Wondzorg", skillsFor: "everyone" });
    await changeSharedProfile(await acting(lotte), { ...nothing, skills: "Brood", skillsFor: "everyone" });
    expect(await found("brood")).toEqual([]);
    expect((await readSharedProfile(await acting(aylin), {})).shared.skills).toEqual(["Wondzorg"]);
    expect(await refusalOf(share({ skills: Array.from({ length: 31 }, (_, n) => `s${n}`).join(",") }))).toHaveProperty(
      "skills",
    );
  });

  it("goes when she asks, and then nobody finds her by it", async () => {
    await share({ skills: "Wondzorg", skillsFor: "everyone" });
    const kind = personalData.kinds.find(({ name }) => name === "people.shared-profile");
    const actor = await acting(aylin);
    await inOrganisation(
      deLinde.id,
      (db) =>
        kind?.erase?.({ actor, db, now: new Date() }, { personId: aylin.id, loginId: aylin.loginId }) ?? expect.fail(),
    );
    expect(await found("wondzorg")).toEqual([]);
    expect((await readSharedProfile(actor, {})).shared.skills).toEqual([]);
  });
});

describe("a list of skills", () => {
  it.each([
    ["Excel, excel,EXCEL", ["Excel"]],
    ["  Wond  zorg ;Turks\nGebarentaal", ["Wond zorg", "Turks", "Gebarentaal"]],
    [" , ;\n", []],
  ])("%j is read as %j", (text, list) => expect(readList(text)).toEqual(list));

  it("reads what it wrote the same again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const list = readList(text);
        expect(readList(list.join(", "))).toEqual(list);
      }),
    );
  });
});
