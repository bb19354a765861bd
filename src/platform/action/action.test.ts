import { describe, expect, it } from "vitest";
import { z } from "zod";
import { acting } from "#test/actors.ts";
import { aylin, lotte, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { inOrganisation } from "../db/database.ts";
import { newId } from "../db/id.ts";
import { Conflict, Invalid, NotAllowed, NotFound } from "../errors/errors.ts";
import { defineAction, defineRead } from "./action.ts";
import { requiredText } from "./input.ts";

useDatabase();

/** Gives a unit another name: an action as small as they come. */
const renameUnit = defineAction({
  name: "test.rename",
  input: z.object({ unitId: z.guid(), name: requiredText(200) }),
  find: ({ db, actor }, { unitId }) =>
    db
      .selectFrom("people.unit")
      .select(["id", "name"])
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", unitId)
      .executeTakeFirst(),
  may: (actor, unit) => actor.ledUnitIds.includes(unit.id),
  run: async ({ db, actor }, { name }, unit) => {
    const row = await db
      .updateTable("people.unit")
      .set({ name })
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", unit.id)
      .returning("name")
      .executeTakeFirstOrThrow();
    return { was: unit.name, is: row.name };
  },
});

const teamZuid = "01900000-0000-7000-8a00-000000000003";

describe("an action", () => {
  it("does its work for who may", async () => {
    const sannes = await acting(sanne);
    expect(await renameUnit(sannes, { unitId: teamZuid, name: " Team Zuid-West " })).toEqual({
      was: "Team Zuid",
      is: "Team Zuid-West",
    });
  });

  it("is refused to who sees it but may not", async () => {
    await expect(renameUnit(await acting(aylin), { unitId: teamZuid, name: "Van Aylin" })).rejects.toThrow(NotAllowed);
  });

  it("does not exist for another organisation", async () => {
    await expect(renameUnit(await acting(lotte), { unitId: teamZuid, name: "Van de bakker" })).rejects.toThrow(
      NotFound,
    );
  });

  it("says per field what is wrong, in the reader's language", async () => {
    const refusal = await renameUnit(await acting(sanne), { unitId: teamZuid, name: "   " }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(Invalid);
    expect((refusal as Invalid).fields["name"]?.()).toBe("Vul dit in.");
  });

  it("is done once under one key, also when two senders come at once", async () => {
    const sannes = await acting(sanne);
    const key = newId();
    const answers = await Promise.all(
      [1, 2, 3].map((n) => renameUnit(sannes, { unitId: teamZuid, name: `Poging ${n}` }, { key })),
    );
    expect(new Set(answers.map((answer) => answer.is)).size).toBe(1);
    expect(answers.every((answer) => answer.was === answers[0]?.was)).toBe(true);
  });

  it("does not answer another person's key", async () => {
    const key = newId();
    await renameUnit(await acting(sanne), { unitId: teamZuid, name: "Van Sanne" }, { key });
    const willemijns = { ...(await acting(sanne)), personId: aylin.id };
    await expect(renameUnit(willemijns, { unitId: teamZuid, name: "Van een ander" }, { key })).rejects.toThrow(
      Conflict,
    );
  });

  it("leaves no key behind when it fails, so that a second try can succeed", async () => {
    const key = newId();
    await expect(renameUnit(await acting(aylin), { unitId: teamZuid, name: "Nee" }, { key })).rejects.toThrow(
      NotAllowed,
    );
    const kept = await inOrganisation(sanneOrganisation(await acting(sanne)), (db) =>
      db.selectFrom("platform.idempotency").select("key").where("key", "=", key).execute(),
    );
    expect(kept).toEqual([]);
  });
});

const sanneOrganisation = (actor: { organisationId: string }): string => actor.organisationId;

describe("a read", () => {
  it("cannot write, whatever its code says", async () => {
    const cheating = defineRead({
      name: "test.cheat",
      input: z.object({}),
      find: async () => true,
      may: () => true,
      run: async ({ db, actor }) =>
        db.deleteFrom("people.unit_leader").where("organisation_id", "=", actor.organisationId).execute(),
    });
    await expect(cheating(await acting(sanne), {})).rejects.toThrow(/read-only/);
  });
});
