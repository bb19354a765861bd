import type { z } from "zod";
import { defineAction, defineRead, nothingYet } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { checkbox, id, several, wholeNumber } from "#platform/action/input.ts";
import { recordAll } from "#platform/activity/record.ts";
import { auditAll } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { invited } from "#platform/identity/invite.ts";
import * as m from "#messages/people";
import { directoryInput, directoryQuery } from "../directory-query.ts";
import { mayManagePeople } from "../permissions.ts";
import { findDirectory } from "../queries/directory.ts";
import { findPeople } from "../queries/person.ts";
import { type Invitees, sortInvitees } from "../rules.ts";
import { countForgiving } from "./read-directory.ts";

const mostPeople = 200_000;

/** Who is meant: the ticked people, or everybody whom the list showed. */
const whom = directoryInput.extend({ selected: several(id()), alle: checkbox() });

export interface InvitationView {
  readonly count: number;
  readonly skipped: Omit<Invitees, "invitable">;
}

/** What inviting would do, before it does: how many get mail, and who does not and why. */
export const readInvitation = defineRead({
  name: "people.invite.form",
  input: whom,
  find: nothingYet,
  may: mayManagePeople,
  run: async (acting, input): Promise<InvitationView> => {
    const { invitable, ...skipped } = await findInvitees(acting, input);
    return { count: invitable.length, skipped };
  },
});

/** Invites as many as were announced; when that number changed meanwhile nobody gets mail. */
export const invitePeople = defineAction({
  name: "people.invite",
  input: whom.extend({ count: wholeNumber(1, mostPeople) }),
  find: nothingYet,
  may: mayManagePeople,
  run: async (acting, input) => {
    const { invitable } = await findInvitees(acting, input);
    if (invitable.length !== input.count) throw new Conflict(m.inviteCountChanged);
    const events = invitable.map((person) => ({ verb: invited, object: { kind: "person", id: person.id } }));
    await recordAll(acting, events);
    await auditAll(
      acting,
      invitable.map((person) => ({ action: "people.invited", subjectId: person.id, personId: person.id })),
    );
    return { count: invitable.length };
  },
});

async function findInvitees(acting: Acting, input: z.output<typeof whom>): Promise<Invitees> {
  const ids = input.alle ? await findShown(acting, input) : input.selected;
  return sortInvitees(acting.actor, await findPeople(acting, ids));
}

async function findShown(acting: Acting, input: z.output<typeof whom>): Promise<string[]> {
  const { query } = await countForgiving(acting, directoryQuery(input));
  const rows = await findDirectory(acting, query, { limit: mostPeople, offset: 0 });
  return rows.map((row) => row.id);
}
