import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { answerFollow, followAnswer, isPublic } from "../following.ts";
import { mayFollow, mayFollowPerson } from "../permissions.ts";
import { findSharedProfile } from "../queries/shared-profile.ts";
import { findVisiblePerson } from "./read-profile.ts";
import { findVisibleUnit } from "./read-unit.ts";

/** Follows a colleague who tells everybody something of themselves; whom one follows already, one can always stop to follow. */
export const followPerson = defineAction({
  name: "people.follow-person",
  input: z.object({ personId: id(), answer: followAnswer }),
  find: async (acting, { personId }) => {
    const person = await findVisiblePerson(acting, personId);
    return person && { id: person.id, isPublic: isPublic(await findSharedProfile(acting, personId)) };
  },
  may: (actor, person, { answer }) => (answer === "stoppen" ? mayFollow(actor) : mayFollowPerson(actor, person)),
  run: async (acting, { personId, answer }) => {
    await answerFollow(acting, { kind: "person", id: personId }, answer);
    return { personId };
  },
});

/** Follows a unit, with all below it. */
export const followUnit = defineAction({
  name: "people.follow-unit",
  input: z.object({ unitId: id(), answer: followAnswer }),
  find: (acting, { unitId }) => findVisibleUnit(acting, unitId),
  may: mayFollow,
  run: async (acting, { unitId, answer }) => {
    await answerFollow(acting, { kind: "unit", id: unitId }, answer);
    return { unitId };
  },
});
