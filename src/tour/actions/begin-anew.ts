import { z } from "zod";
import { defineRead } from "#platform/action/action.ts";
import type { Actor } from "#platform/actor.ts";
import { offeredDemonstration } from "#entrance";
import { isDemonstration } from "#people";
import * as m from "#messages/tour";
import { mayBeginAnew } from "../permissions.ts";

const askPermission = defineRead({
  name: "tour.begin-anew",
  input: z.object({}),
  find: async (acting) => (await isDemonstration(acting)) || null,
  may: (actor) => mayBeginAnew(actor),
  because: m.mayNotBeginAnew,
  run: async () => true,
});

/** Makes the demonstration of this administrator anew, as on its first day; everybody in it is signed out. */
export async function beginAnew(actor: Actor, input: unknown): Promise<void> {
  await askPermission(actor, input);
  await offeredDemonstration()?.beginAnew(actor.organisationId);
}
