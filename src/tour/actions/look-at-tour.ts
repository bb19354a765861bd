import { z } from "zod";
import { defineRead } from "#platform/action/action.ts";
import { isDemonstration, peopleToSignInAs, type PersonToSignInAs } from "#people";
import { mayBeginAnew } from "../permissions.ts";

export interface TourView {
  readonly people: readonly PersonToSignInAs[];
  readonly can: { readonly beginAnew: boolean };
}

/** All through whose eyes one can look around. Only a demonstration has this page. */
export const lookAtTour = defineRead({
  name: "tour.look",
  input: z.object({}),
  find: async (acting) => (await isDemonstration(acting)) || null,
  may: () => true,
  run: async (acting): Promise<TourView> => ({
    people: await peopleToSignInAs(),
    can: { beginAnew: mayBeginAnew(acting.actor) },
  }),
});
