import type { Acting } from "#platform/action/acting.ts";
import { type Recorded, recordAll } from "#platform/activity/record.ts";
import { audit, auditAll } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { countOutcomes } from "../import/dry-run.ts";
import type { PersonKey, UnitKey } from "../import/known.ts";
import type { ImportPlan, PlannedPerson, PlannedRow } from "../import/plan.ts";
import { leave } from "../departures/leave.ts";
import { keepPositions, todayOf } from "../positions/keep.ts";
import { releaseKeys, updatePeople } from "../queries/bulk.ts";
import { type PersonEmployment, writeEmployments } from "../queries/employments.ts";
import { findTable, type Import, updateImport } from "../queries/imports.ts";
import { findOrganisationProfile } from "../queries/organisation.ts";
import { insertPeople } from "../queries/person.ts";
import { writeLeader } from "../queries/units.ts";
import { applyUnits } from "./apply-units.ts";

const batchSize = 500;

type Progress = (rowsDone: number) => Promise<void>;

/**
 * Does what the plan says, in the acting transaction: all of it or nothing. A process that dies half way leaves nothing
 * behind, and the job begins again.
 */
export async function applyPlan(acting: Acting, draft: Import, plan: ImportPlan, progress: Progress): Promise<void> {
  const unitIds = await applyUnits(acting, plan.units, draft.id);
  const personIds = new Map<PersonKey, string>(
    plan.rows.flatMap(({ person, known }) => (person ? [[person.key, known?.id ?? newId()]] : [])),
  );
  const idOf = (key: PersonKey): string => personIds.get(key) ?? key;
  await applyPeople(acting, draft, plan, { unitIds, idOf }, progress);
  await applyLeaders(acting, plan, { unitIds, idOf }, draft.id);
  await applyLeavers(acting, draft, plan);
  await keepRefusedRows(acting, draft, plan);
  const counts = countOutcomes(plan);
  await audit(acting, {
    action: "people.imported",
    subjectId: draft.id,
    details: {
      new: counts.new,
      changed: counts.changed,
      unchanged: counts.unchanged,
      refused: counts.refused,
      left: draft.leaverIds.length,
    },
  });
}

interface Ids {
  readonly unitIds: ReadonlyMap<UnitKey, string>;
  readonly idOf: (key: PersonKey) => string;
}

async function applyPeople(
  acting: Acting,
  draft: Import,
  plan: ImportPlan,
  ids: Ids,
  progress: Progress,
): Promise<void> {
  const unitIdOf = (key: UnitKey | null): string | null => (key === null ? null : (ids.unitIds.get(key) ?? key));
  const personOf = ({ key, unit, ...person }: PlannedPerson) => ({
    ...person,
    id: ids.idOf(key),
    unitId: unitIdOf(unit),
  });
  const today = await todayOf(acting);
  const changed = plan.rows.filter((row) => row.outcome === "changed");
  const added = plan.rows.filter((row) => row.outcome === "new");
  const rekeyed = changed.filter((row) =>
    row.changes.some(({ field }) => field === "email" || field === "personnelNumber"),
  );
  await releaseKeys(
    acting,
    rekeyed.flatMap((row) => (row.known ? [row.known.id] : [])),
  );
  for (let at = 0; at < changed.length; at += batchSize) {
    const batch = changed
      .slice(at, at + batchSize)
      .flatMap((row) => (row.person ? [{ row, person: personOf(row.person) }] : []));
    await updatePeople(
      acting,
      batch.map(({ person }) => person),
    );
    await keepPositions(
      acting,
      batch.map(({ person }) => person.id),
    );
    await writeEmployments(acting, batch.flatMap(employmentsOf), today);
    await tellOfChanges(acting, batch, draft.id);
    await progress(at + batch.length);
  }
  const { locale: usual, timeZone } = await findOrganisationProfile(acting);
  for (let at = 0; at < added.length; at += batchSize) {
    const batch = added
      .slice(at, at + batchSize)
      .flatMap((row) => (row.person ? [{ row, person: personOf(row.person) }] : []));
    const people = batch.map(({ person: { locale, ...person } }) => ({
      ...person,
      locale: locale ?? usual,
      timeZone,
      createdAt: acting.now,
    }));
    await insertPeople(acting.db, acting.actor.organisationId, people);
    await writeEmployments(acting, batch.flatMap(employmentsOf), today);
    await auditAll(
      acting,
      people.map(({ id }) => ({
        action: "people.person.added",
        subjectId: id,
        personId: id,
        details: { importId: draft.id },
      })),
    );
    await recordAll(
      acting,
      people.map(({ id, unitId }) => ({ verb: "people.joined", object: { kind: "person", id }, context: { unitId } })),
    );
    await progress(changed.length + at + batch.length);
  }
}

interface ChangedPerson {
  readonly row: PlannedRow;
  readonly person: { readonly id: string; readonly unitId: string | null };
}

const employmentsOf = ({ row, person }: ChangedPerson): PersonEmployment[] =>
  row.employments.map((employment) => ({ ...employment, id: employment.id ?? newId(), personId: person.id }));

async function tellOfChanges(acting: Acting, changed: readonly ChangedPerson[], importId: string): Promise<void> {
  await auditAll(
    acting,
    changed.map(({ row, person }) => ({
      action: row.known?.isActive === false ? "people.person.reactivated" : "people.person.changed",
      subjectId: person.id,
      personId: person.id,
      details: { fields: row.changes.map(({ field }) => field), importId },
    })),
  );
  await recordAll(acting, changed.flatMap(announcementOf));
}

function announcementOf({ row, person: { id, unitId } }: ChangedPerson): Recorded[] {
  const object = { kind: "person", id };
  if (row.known?.isActive === false) return [{ verb: "people.joined", object, context: { unitId } }];
  const from = row.known?.unitId ?? null;
  return from === unitId ? [] : [{ verb: "people.moved", object, context: { from, to: unitId } }];
}

async function applyLeaders(acting: Acting, plan: ImportPlan, { unitIds, idOf }: Ids, importId: string): Promise<void> {
  for (const leader of plan.leaders) {
    const unitId = unitIds.get(leader.unit) ?? leader.unit;
    const details = { from: leader.from, to: idOf(leader.to) };
    await writeLeader(acting, unitId, details.to);
    await audit(acting, {
      action: "people.leader.appointed",
      subjectId: unitId,
      personId: details.to,
      details: { from: leader.from, to: details.to, importId },
    });
    await recordAll(acting, [
      { verb: "people.leader-appointed", object: { kind: "unit", id: unitId }, context: details },
    ]);
  }
}

async function applyLeavers(acting: Acting, draft: Import, plan: ImportPlan): Promise<void> {
  const leavers = plan.missing.filter(({ id }) => draft.leaverIds.includes(id));
  const today = await todayOf(acting);
  await leave(
    acting,
    leavers.map(({ id, unitId, leftOn }) => ({
      id,
      unitId,
      lastDay: leftOn ?? today,
      details: { importId: draft.id },
    })),
  );
}

/** Of the file only what can still be mended is kept. */
async function keepRefusedRows(acting: Acting, draft: Import, plan: ImportPlan): Promise<void> {
  const refused = new Set(plan.rows.filter((row) => row.outcome === "refused").map((row) => row.line));
  const table = await findTable(acting, draft.id);
  const kept = { ...table, rows: table.rows.filter((row) => refused.has(row.line)) };
  await updateImport(acting, draft.id, { state: "applied", table: kept, setback: null });
}
