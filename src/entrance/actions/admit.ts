import { organisationItself } from "#platform/actor.ts";
import { type Db, globalDatabase, readingInOrganisation } from "#platform/db/database.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { findLogin, updateEntered } from "#platform/identity/queries/logins.ts";
import { deleteSession } from "#platform/identity/queries/sessions.ts";
import { hasSecondFactor } from "#platform/identity/second-factor.ts";
import { startSession } from "#platform/identity/session.ts";
import { keepFailedSignIn, keepSignIn, meetDevice, type Proof, type SignInWay } from "#platform/identity/sign-ins.ts";
import { issueTicket } from "#platform/identity/ticket.ts";
import { newToken } from "#platform/identity/token.ts";
import * as m from "#messages/entrance";
import { sendNewDeviceNotice } from "../mails/new-device.ts";
import { type OpenOrganisation, openOrganisations, organisationToEnter } from "../organisations.ts";
import { findSetup } from "../queries.ts";
import type { Visitor } from "../visitor.ts";

/** What came of signing in: what the browser carries from now on and where to go, or the way to the second step. */
export type Entry =
  | {
      readonly kind: "entered";
      /** The line that sets the cookie of the session. */
      readonly cookie: string;
      /** By which the browser is known again. */
      readonly device: string;
      readonly path: string;
    }
  | { readonly kind: "second-step"; readonly ticket: string };

export interface Arrival {
  readonly loginId: string;
  readonly sharedDevice: boolean;
  /** A path of this house. */
  readonly returnTo: string;
}

/** After a password or a link: straight in, or first the code for a login that asks for one. */
export async function admitAfterOneFactor(visitor: Visitor, arrival: Arrival, way: SignInWay): Promise<Entry> {
  const db = globalDatabase();
  if (!(await hasSecondFactor(db, arrival.loginId))) return admit(visitor, arrival, { way, secondStep: null });
  const { loginId, ...content } = arrival;
  const ticket = { loginId, content: { ...content, way } };
  return { kind: "second-step", ticket: await issueTicket(db, "second_step", ticket, visitor.at) };
}

/**
 * Lets somebody in who has shown who they are. The session that the browser carried until now ends; the sign-in is written down,
 * and told to its owner when the browser is a new one. Throws Invalid when no organisation is open to them.
 */
export async function admit(visitor: Visitor, arrival: Arrival, proof: Proof): Promise<Entry> {
  const { loginId } = arrival;
  const organisations = await openOrganisations(loginId);
  const [first] = organisations;
  if (!first) {
    await keepFailedSignIn(loginId, proof, visitor, visitor.at);
    throw new Invalid({ "": m.noOrganisationOpen });
  }
  const device = visitor.deviceToken || newToken();
  const organisation = organisationToEnter(organisations);
  const { cookie, isNewDevice } = await globalDatabase()
    .transaction()
    .execute(async (db) => ({
      isNewDevice: await writeDown(db, visitor, { loginId, device, proof }),
      cookie: await begin(db, visitor, arrival, organisation?.id ?? null),
    }));
  if (isNewDevice && isTold(proof)) await tellOfDevice(visitor, loginId, organisation ?? first);
  return { kind: "entered", cookie, device, path: await placeToGo(organisation, arrival.returnTo) };
}

/** Lets somebody look around in a demonstration, which asks for no proof: nothing is written down of that. */
export async function admitToDemonstration(visitor: Visitor, arrival: Arrival): Promise<Entry> {
  const organisation = organisationToEnter(await openOrganisations(arrival.loginId));
  const cookie = await globalDatabase()
    .transaction()
    .execute((db) => begin(db, visitor, arrival, organisation?.id ?? null));
  const device = visitor.deviceToken || newToken();
  return { kind: "entered", cookie, device, path: await placeToGo(organisation, arrival.returnTo) };
}

/** Keeps the sign-in. True when the browser is new to this login; one that was signed in with it until now is not. */
async function writeDown(
  db: Db,
  visitor: Visitor,
  { loginId, device, proof }: { readonly loginId: string; readonly device: string; readonly proof: Proof },
): Promise<boolean> {
  const isUnknown = await meetDevice(db, loginId, device, visitor.at);
  const isNewDevice = isUnknown && visitor.session?.loginId !== loginId;
  await keepSignIn(db, loginId, proof, { ...visitor, isNewDevice }, visitor.at);
  return isNewDevice;
}

/** Who comes in for the first time knows; who chose a new password is told of that. */
const isTold = ({ way }: Proof): boolean => way !== "first_time" && way !== "new_password";

async function tellOfDevice(visitor: Visitor, loginId: string, organisation: OpenOrganisation): Promise<void> {
  const login = await findLogin(globalDatabase(), loginId);
  if (login) await sendNewDeviceNotice({ organisation, email: login.email, at: visitor.at }, visitor.device);
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
