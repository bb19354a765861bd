import { organisationItself } from "#platform/actor.ts";
import { type Db, globalDatabase, readingInOrganisation } from "#platform/db/database.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { updateEntered } from "#platform/identity/queries/logins.ts";
import { deleteSession } from "#platform/identity/queries/sessions.ts";
import { hasSecondFactor } from "#platform/identity/second-factor.ts";
import { startSession } from "#platform/identity/session.ts";
import { issueTicket } from "#platform/identity/ticket.ts";
import * as m from "#messages/entrance";
import { type OpenOrganisation, openOrganisations, organisationToEnter } from "../organisations.ts";
import { findSetup } from "../queries.ts";
import type { Visitor } from "../visitor.ts";

/** What came of signing in: the cookie of a session and where to go, or the way to the second step. */
export type Entry =
  | { readonly kind: "entered"; readonly cookie: string; readonly path: string }
  | { readonly kind: "second-step"; readonly ticket: string };

export interface Arrival {
  readonly loginId: string;
  readonly sharedDevice: boolean;
  /** A path of this house. */
  readonly returnTo: string;
}

/** After a password or a link: straight in, or first the code for a login that asks for one. */
export async function admitAfterOneFactor(visitor: Visitor, arrival: Arrival): Promise<Entry> {
  const db = globalDatabase();
  if (!(await hasSecondFactor(db, arrival.loginId))) return admit(visitor, arrival);
  const { loginId, ...content } = arrival;
  return { kind: "second-step", ticket: await issueTicket(db, "second_step", { loginId, content }, visitor.at) };
}

/** Lets somebody in who has shown who they are. The session that the browser carried until now ends. Throws Invalid when no organisation is open to them. */
export async function admit(visitor: Visitor, arrival: Arrival): Promise<Entry> {
  const organisations = await openOrganisations(arrival.loginId);
  if (organisations.length === 0) throw new Invalid({ "": m.noOrganisationOpen });
  const organisation = organisationToEnter(organisations);
  const cookie = await globalDatabase()
    .transaction()
    .execute((db) => begin(db, visitor, arrival, organisation?.id ?? null));
  return { kind: "entered", cookie, path: await placeToGo(organisation, arrival.returnTo) };
}

async function placeToGo(organisation: OpenOrganisation | null, returnTo: string): Promise<string> {
  if (!organisation) return `/organisatie?terug=${encodeURIComponent(returnTo)}`;
  const goesOn = returnTo === "/" && organisation.person.isAdministrator && (await isBeingSetUp(organisation.id));
  return goesOn ? "/welkom" : returnTo;
}

const isBeingSetUp = (organisationId: string): Promise<boolean> =>
  readingInOrganisation(organisationId, async (db) => {
    const setup = await findSetup({ db, actor: organisationItself(organisationId) });
    return setup !== undefined && setup.finishedAt === null;
  });

async function begin(db: Db, visitor: Visitor, arrival: Arrival, organisationId: string | null): Promise<string> {
  const { loginId, sharedDevice } = arrival;
  if (visitor.session) await deleteSession(db, visitor.session.id);
  if (organisationId) await updateEntered(db, loginId, organisationId, visitor.at);
  return startSession(
    db,
    { loginId, organisationId, sharedDevice, device: visitor.device },
    visitor.at,
    visitor.secure,
  );
}
