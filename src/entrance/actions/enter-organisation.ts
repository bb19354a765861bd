import { z } from "zod";
import { id, parseInput } from "#platform/action/input.ts";
import { globalDatabase } from "#platform/db/database.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { updateEntered } from "#platform/identity/queries/logins.ts";
import { updateOrganisation } from "#platform/identity/queries/sessions.ts";
import type { Session } from "#platform/identity/session.ts";
import * as m from "#messages/entrance";
import { openOrganisations } from "../organisations.ts";
import type { Visitor } from "../visitor.ts";

export interface Entered {
  readonly session: Session;
  readonly organisationId: string;
}

const input = z.object({ organisationId: id() });

/** Takes the session to another organisation of the same login. One that is not open to it does not exist. Returns both. Throws Invalid. */
export async function enterOrganisation({ session, reader, at }: Visitor, raw: unknown): Promise<Entered> {
  const { organisationId } = parseInput(input, raw, reader);
  const open = session ? await openOrganisations(session.loginId) : [];
  const db = globalDatabase();
  const isOpen = open.some((organisation) => organisation.id === organisationId);
  if (!session || !isOpen || !(await updateOrganisation(db, session, organisationId)))
    throw new Invalid({ organisationId: m.organisationNotOpen });
  await updateEntered(db, session.loginId, organisationId, at);
  return { session, organisationId };
}
