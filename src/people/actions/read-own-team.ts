import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { maySeeOwnTeam } from "../permissions.ts";
import { findTeamMembers } from "../queries/members.ts";
import { findUnits } from "../queries/units.ts";
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
    return {
      members: members.slice(0, shownMembers).map(({ pictureFileId, ...member }) => ({
        ...member,
        pictureUrl: pictureUrl(pictureFileId),
        leads: units.filter((unit) => unit.leaderId === member.id).map((unit) => unit.name),
      })),
      total: members.length,
      units: units.filter((unit) => unit.leaderId === personId).map(({ id, name }) => ({ id, name })),
    };
  },
});
