import type { Employment } from "../employments/employment.ts";
import type { JobRole } from "../positions/job-role.ts";
import type { Reason } from "./reason.ts";

export interface KnownPerson extends JobRole {
  readonly id: string;
  readonly personnelNumber: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly unitId: string | null;
  readonly isActive: boolean;
  readonly isAdministrator: boolean;
  readonly employments: readonly Employment[];
}

export interface KnownUnit {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly parentId: string | null;
  readonly isClosed: boolean;
  readonly leaderId: string | null;
}

/** The organisation as it is before the import, and what whoever imports may do. */
export interface Known {
  readonly people: readonly KnownPerson[];
  readonly units: readonly KnownUnit[];
  /** Null when nobody is behind it (a dry run of a file alone). */
  readonly actorId: string | null;
  readonly mayChangeAdministrators: boolean;
  /** "2026-11-22". */
  readonly today: string;
}

/** A known unit's id, or "new:…" for one that the import makes. */
export type UnitKey = string;

/** A known person's id, or "line:12" for one that the import makes. */
export type PersonKey = string;

/** Line → why it is refused. */
export type Refusals = ReadonlyMap<number, readonly Reason[]>;
