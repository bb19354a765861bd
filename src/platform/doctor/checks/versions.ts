import type pg from "pg";
import * as m from "#messages/platform";
import { findApplied } from "../../backup/queries/catalogue.ts";
import { findMigrations } from "../../db/migrate.ts";
import { leerhuisVersion } from "../../version.ts";
import type { Finding } from "../finding.ts";
import { canStepAroundSecurity, type DatabaseState } from "../queries/state.ts";

export function checkProgram(): Finding {
  const node = process.versions.node;
  return { check: "versions.program", verdict: "ok", says: () => m.doctorProgram({ version: leerhuisVersion, node }) };
}

/** Does the database have the shape that this version of Leerhuis works with? */
export async function checkMigrations(client: pg.Client, { version }: DatabaseState): Promise<Finding> {
  const applied = (await findApplied(client)) ?? [];
  const known = findMigrations().map(({ name }) => name);
  const unknown = applied.find((name) => !known.includes(name));
  const pending = known.filter((name) => !applied.includes(name)).length;
  const check = "versions.database";
  if (unknown !== undefined) return { check, verdict: "fault", says: () => m.databaseIsNewer({ migration: unknown }) };
  const says = () => m.doctorMigrations({ postgres: version, count: applied.length, pending });
  return { check, verdict: pending > 0 ? "attention" : "ok", says };
}

export async function checkRole(client: pg.Client): Promise<Finding> {
  const check = "database.role";
  return (await canStepAroundSecurity(client))
    ? { check, verdict: "fault", says: m.doctorRoleTooStrong }
    : { check, verdict: "ok", says: m.doctorRole };
}
