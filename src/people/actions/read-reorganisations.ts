import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { mayReorganise, maySeeDirectory } from "../permissions.ts";
import { findReorganisations, type Reorganisation, reorganisationStates } from "../queries/reorganisations.ts";

export interface ReorganisationsView {
  readonly reorganisations: readonly Pick<Reorganisation, "id" | "name" | "state" | "takesPlaceOn" | "stateSince">[];
  readonly can: { readonly prepare: boolean };
}

/** What will change, or has changed, in how the organisation is built; drafts only for who prepares them. */
export const readReorganisations = defineRead({
  name: "people.reorganisations",
  input: z.object({}),
  find: nothingYet,
  may: maySeeDirectory,
  run: async (acting): Promise<ReorganisationsView> => {
    const prepares = mayReorganise(acting.actor);
    const found = await findReorganisations(acting, prepares ? reorganisationStates : ["planned", "carried_out"]);
    return {
      reorganisations: found.map(({ id, name, state, takesPlaceOn, stateSince }) => ({
        id,
        name,
        state,
        takesPlaceOn,
        stateSince,
      })),
      can: { prepare: prepares },
    };
  },
});
