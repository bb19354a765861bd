/** The people of the demonstration organisation: who works there, in which unit, who leads, and who may do what. */
import type { Acting } from "#platform/action/acting.ts";
import { record, recordAll } from "#platform/activity/record.ts";
import type { Actor, Role } from "#platform/actor.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { defaultTimeZone } from "#platform/i18n/locale.ts";
import { grantMembership } from "#platform/identity/membership.ts";
import { findLoginByEmail, insertLogin } from "#platform/identity/queries/logins.ts";
import type { Colleague } from "./demo/colleague.ts";
import { colleagues } from "./demo/colleagues.ts";
import { announceRetirement, endingsOf } from "./demo/departure.ts";
import { employmentsOf } from "./demo/employments.ts";
import { jobRoleOf } from "./demo/job-roles.ts";
import { before, historyOf } from "./demo/moves.ts";
import { daysAhead, planned, preparedBy, stepsOf } from "./demo/reorganisation.ts";
import { sharedOf } from "./demo/shared.ts";
import { organisationName, units } from "./demo/units.ts";
import { dayIn } from "./positions/day.ts";
import { keepPositions } from "./positions/keep.ts";
import { deactivatePeople } from "./queries/bulk.ts";
import { deleteDemonstration, findDemonstrationId, lockDemonstrations } from "./queries/demonstrations.ts";
import { writeEmployments } from "./queries/employments.ts";
import { insertOrganisation } from "./queries/organisation.ts";
import { insertPeople, type NewPerson } from "./queries/person.ts";
import { writeHistories } from "./queries/positions.ts";
import { insertReorganisation, insertSteps, turnReorganisation } from "./queries/reorganisations.ts";
import { writeRoles } from "./queries/roles.ts";
import { writeSearchTerms } from "./queries/search.ts";
import { writeSharedProfile } from "./queries/shared-profile.ts";
import { insertUnits, type NewUnit, writeLeader } from "./queries/units.ts";

const day = 86_400_000;

/** Days that the organisation remembers: eighteen months. */
const remembered = 545;

export interface DemonstrationColleague {
  /** "fatima" */
  readonly key: string;
  readonly unit: string;
  /** Days ago that they came to work here. */
  readonly since: number;
  /** Days ago that they left; null for who works here. */
  readonly left: number | null;
  /** Them at work: with this the other rooms let them do what they did. */
  readonly actor: Actor;
}

type Employed = Colleague & NewPerson;

/** True when this transaction may make the demonstration; false when it is there. Another that asks at the same time waits. */
export async function claimDemonstration({ db }: Acting): Promise<boolean> {
  await lockDemonstrations(db);
  return (await findDemonstrationId(db)) === null;
}

/**
 * Removes this demonstration with all that the database holds of it, so that another can be made in the same transaction;
 * who looks around in it is signed out. False when it is there no longer, because somebody else was first.
 */
export async function removeDemonstration({ db }: Acting, demonstrationId: string): Promise<boolean> {
  await lockDemonstrations(db);
  if ((await findDemonstrationId(db)) !== demonstrationId) return false;
  await deleteDemonstration(db, demonstrationId);
  return true;
}

/** Founds the demonstration organisation as the acting one, with all who work and worked there; who works there can sign in, and nobody has a password. */
export async function foundDemonstration(acting: Acting): Promise<readonly DemonstrationColleague[]> {
  const { organisationId } = acting.actor;
  const organisation = {
    name: organisationName,
    locale: "nl",
    timeZone: defaultTimeZone,
    demonstration: true,
  } as const;
  await insertOrganisation(acting.db, { id: organisationId, ...organisation });
  await audit(acting, { action: "people.organisation.founded", subjectId: organisationId });
  const unitIds = await buildUnits(acting);
  const people = await employ(acting, unitIds);
  const actors = people.map((person) => actorOf(organisationId, person, unitIds));
  await comeAndGo(acting, people);
  await lookAhead(acting, people, unitIds);
  await announceRetirement((ago) => ({ ...acting, now: daysAgo(acting, ago) }), people, dayBackFrom(acting));
  return people.flatMap(({ key, unit, since, left }, index) => {
    const actor = actors[index];
    return actor ? [{ key, unit, since, left, actor }] : [];
  });
}

async function buildUnits(acting: Acting): Promise<ReadonlyMap<string, string>> {
  const built = new Map<string, NewUnit>();
  for (const { code, name, parent } of units) {
    const above = parent === null ? undefined : built.get(parent);
    const id = newId();
    built.set(code, { id, code, name, parentId: above?.id ?? null, ancestorIds: [...(above?.ancestorIds ?? []), id] });
  }
  await insertUnits(acting, [...built.values()]);
  return new Map([...built].map(([code, { id }]) => [code, id]));
}

async function employ(acting: Acting, unitIds: ReadonlyMap<string, string>): Promise<readonly Employed[]> {
  const people: Employed[] = [];
  for (const [index, colleague] of colleagues.entries()) {
    people.push({
      ...colleague,
      ...jobRoleOf(colleague.jobTitle),
      id: newId(),
      loginId: colleague.left === null ? await openDoor(acting, colleague) : null,
      personnelNumber: String(2001 + index),
      unitId: unitIds.get(colleague.unit) ?? null,
      timeZone: defaultTimeZone,
      createdAt: daysAgo(acting, colleague.since),
    });
  }
  await insertPeople(acting.db, acting.actor.organisationId, people);
  for (const person of people) await rememberWork(acting, person, unitIds);
  for (const person of people) await tellOfOneself(acting, person);
  for (const { id, roles } of people) if (roles.length > 0) await writeRoles(acting, id, roles);
  for (const { code, leader } of units) {
    const person = people.find(({ key }) => key === leader);
    if (person) await writeLeader(acting, unitIds.get(code) ?? "", person.id);
  }
  return people;
}

/** In service since when, and for who once worked elsewhere or as something else, where and as what. */
async function rememberWork(acting: Acting, person: Employed, unitIds: ReadonlyMap<string, string>): Promise<void> {
  const dayOf = dayBackFrom(acting);
  const employments = endingsOf(person.key, employmentsOf(person, dayOf), dayOf);
  await writeEmployments(
    acting,
    employments.map((employment) => ({ ...employment, personId: person.id })),
    dayOf(0),
  );
  const history = historyOf(person, unitIds, dayOf);
  if (history) await writeHistories(acting, new Map([[person.id, history]]));
}

/** Some colleagues tell of themselves what they can do and want to learn, most of them to everybody. */
async function tellOfOneself(acting: Acting, person: Employed): Promise<void> {
  const told = sharedOf(person.key);
  if (!told) return;
  await writeSharedProfile(acting, person.id, told);
  await writeSearchTerms(acting.db, acting.actor.organisationId, [person]);
}

/** The login of this address: a new one without a password, or the one that somebody made of it before. */
async function openDoor(acting: Acting, { name, email }: Colleague): Promise<string> {
  const known = await findLoginByEmail(acting.db, email);
  const loginId = known?.id ?? newId();
  if (!known) await insertLogin(acting.db, { id: loginId, name, email, created_at: acting.now });
  await grantMembership(acting, loginId);
  return loginId;
}

/** Tells who came, moved and left in the time that the organisation remembers, and closes the door behind who left. */
async function comeAndGo(acting: Acting, people: readonly Employed[]): Promise<void> {
  const joined = people.filter(({ since }) => since < remembered);
  for (const [since, together] of Map.groupBy(joined, (person) => person.since))
    await tell({ ...acting, now: daysAgo(acting, since) }, "people.joined", together);
  for (const person of people) await tellOfMove(acting, person);
  for (const person of people) {
    if (person.left === null) continue;
    const then = { ...acting, now: daysAgo(acting, person.left) };
    await deactivatePeople(then, [person.id]);
    await keepPositions(then, [person.id]);
    await audit(then, { action: "people.person.deactivated", subjectId: person.id, personId: person.id });
    await tell(then, "people.left", [person]);
  }
}

/** Plans what will change soon, so that there is something to see before it happens. */
async function lookAhead(
  acting: Acting,
  people: readonly Employed[],
  unitIds: ReadonlyMap<string, string>,
): Promise<void> {
  const then = {
    ...acting,
    now: daysAgo(acting, 3),
    actor: { ...acting.actor, personId: people.find(({ key }) => key === preparedBy)?.id ?? null },
  };
  const reorganisation = planned();
  await insertReorganisation(then, reorganisation);
  await insertSteps(then, reorganisation.id, stepsOf(unitIds, people));
  const takesPlaceOn = dayIn(defaultTimeZone, daysAgo(acting, -daysAhead));
  await turnReorganisation(then, reorganisation.id, { state: "planned", takesPlaceOn });
  await audit(then, {
    action: "people.reorganisation.planned",
    subjectId: reorganisation.id,
    details: { day: takesPlaceOn },
  });
}

async function tellOfMove(acting: Acting, { id, key, unit }: Employed): Promise<void> {
  const earlier = before[key];
  if (!earlier) return;
  const then = { ...acting, now: daysAgo(acting, earlier.moved) };
  await audit(then, { action: "people.person.changed", subjectId: id, personId: id });
  if (earlier.unit !== unit) await record(then, "people.moved", { kind: "person", id });
}

const tell = (acting: Acting, verb: string, people: readonly Employed[]): Promise<void> =>
  recordAll(
    acting,
    people.map(({ id, unitId }) => ({ verb, object: { kind: "person", id }, context: { unitId } })),
  );

const daysAgo = ({ now }: Acting, days: number): Date => new Date(now.getTime() - days * day);

const dayBackFrom =
  (acting: Acting) =>
  (days: number): string =>
    dayIn(defaultTimeZone, daysAgo(acting, days));

function actorOf(organisationId: string, person: Employed, unitIds: ReadonlyMap<string, string>): Actor {
  const led = ledBy(person.key);
  const everyone: Role[] = led.length > 0 ? ["employee", "leader"] : ["employee"];
  return {
    organisationId,
    personId: person.id,
    name: person.name,
    roles: new Set([...everyone, ...person.roles]),
    ledUnitIds: led.flatMap((code) => unitIds.get(code) ?? []),
    locale: person.locale,
    timeZone: defaultTimeZone,
  };
}

/** Codes of the units that somebody leads, with all below them. */
function ledBy(key: string): string[] {
  const led = new Set(units.filter(({ leader }) => leader === key).map(({ code }) => code));
  for (const { code, parent } of units) if (parent !== null && led.has(parent)) led.add(code);
  return [...led];
}
