import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { maySeeOwnTeam } from "../permissions.ts";
import { findTeamMembers, type TeamMember } from "../queries/members.ts";
import { findSharedProfiles } from "../queries/shared-profile.ts";
import { findUnits } from "../queries/units.ts";
import { nothingShared, sharedWith } from "../shared-profile.ts";
import { teamOf } from "../team.ts";
import { pictureUrl } from "../views/directory.ts";

const shownMembers = 200;

export interface OwnTeamView {
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly jobTitle: string | null;
    readonly unitName: string | null;
    readonly pictureUrl: string | null;
    /** The units that this member leads. */
    readonly leads: readonly string[];
    /** What this member wants to learn, as far as they tell their leader. */
    readonly interests: readonly string[];
  }[];
  /** More than are shown. */
  readonly total: number;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** The people whose leader the reader is, in the order of the alphabet and in no other. */
export const readOwnTeam = defineRead({
  name: "people.own-team",
  input: z.object({}),
  find: nothingYet,
  may: maySeeOwnTeam,
  run: async (acting): Promise<OwnTeamView> => {
    const personId = acting.actor.personId ?? "";
    const units = (await findUnits(acting)).filter((unit) => unit.closedAt === null);
    const team = teamOf(units, personId);
    const members = await findTeamMembers(acting, team, personId);
    const shown = members.slice(0, shownMembers);
    const shared = await findSharedProfiles(
      acting,
      shown.map(({ id }) => id),
    );
    const reader = { actor: acting.actor, unitId: null };
    const interestsOf = (member: TeamMember) =>
      sharedWith(shared.get(member.id) ?? nothingShared, reader, { ...member, isAdministrator: false }).interests;
    return {
      members: shown.map(({ pictureFileId, unitId, ...member }) => ({
        ...member,
        interests: interestsOf({ ...member, pictureFileId, unitId }),
        pictureUrl: pictureUrl(pictureFileId),
        leads: units.filter((unit) => unit.leaderId === member.id).map((unit) => unit.name),
      })),
      total: members.length,
      units: units.filter((unit) => unit.leaderId === personId).map(({ id, name }) => ({ id, name })),
    };
  },
});
