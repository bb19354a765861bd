import { z } from "zod";
import { defineAction, defineRead } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { optionalText } from "#platform/action/input.ts";
import { Invalid } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { maySeeDirectory } from "../permissions.ts";
import { findPerson, type Person } from "../queries/person.ts";
import { writeSearchTerms } from "../queries/search.ts";
import { findSharedProfile, writeSharedProfile } from "../queries/shared-profile.ts";
import { audiences, mostWords, readList, type SharedProfile } from "../shared-profile.ts";

/** Only about oneself: nobody writes down a skill of another. */
const own = {
  find: async (acting: Acting): Promise<Person | undefined> =>
    acting.actor.personId === null ? undefined : findPerson(acting, acting.actor.personId),
  may: maySeeDirectory,
};

export interface SharedProfileView {
  readonly personId: string;
  readonly shared: SharedProfile;
}

export const readSharedProfile = defineRead({
  name: "people.shared-profile",
  input: z.object({}),
  ...own,
  run: async (acting, _input, { id: personId }): Promise<SharedProfileView> => ({
    personId,
    shared: await findSharedProfile(acting, personId),
  }),
});

const list = () => optionalText(4000).transform((text) => readList(text ?? ""));

/** Tells of oneself what one chooses, to whom one chooses. */
export const changeSharedProfile = defineAction({
  name: "people.shared-profile.change",
  input: z.object({
    about: optionalText(1000),
    aboutFor: z.enum(audiences),
    skills: list(),
    skillsFor: z.enum(audiences),
    interests: list(),
    interestsFor: z.enum(audiences),
  }),
  ...own,
  run: async (acting, { about, ...wanted }, person) => {
    for (const field of ["skills", "interests"] as const) {
      if (wanted[field].length > mostWords) throw new Invalid({ [field]: () => m.tooManySkills({ most: mostWords }) });
    }
    await writeSharedProfile(acting, person.id, { about: about ?? "", ...wanted });
    await writeSearchTerms(acting.db, acting.actor.organisationId, [person]);
    return { personId: person.id };
  },
});
