import type { UnitPlace } from "../unit-tree.ts";

export interface StructureUnit extends UnitPlace {
  readonly name: string;
  readonly code: string | null;
  readonly isClosed: boolean;
  readonly leaderId: string | null;
  readonly leaderName: string | null;
  /** Where the leader works. */
  readonly leaderUnitId: string | null;
  /** People who work in exactly this unit. */
  readonly headcount: number;
}

export interface StructurePerson {
  readonly id: string;
  readonly name: string;
  readonly unitId: string | null;
  /** Works here still. */
  readonly isHere: boolean;
}

/** The organisation as far as a reorganisation changes it: all units, and the people whom its steps name. */
export interface Structure {
  readonly units: ReadonlyMap<string, StructureUnit>;
  readonly people: ReadonlyMap<string, StructurePerson>;
}
