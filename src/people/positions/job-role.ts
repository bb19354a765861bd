/** The layers of an organisation, from high to low. */
export const hierarchyLevels = ["board", "management", "team_lead", "employee"] as const;
export type HierarchyLevel = (typeof hierarchyLevels)[number];

export const isHierarchyLevel = (code: unknown): code is HierarchyLevel =>
  hierarchyLevels.some((level) => level === code);

/** What somebody does here; null where it is not known. */
export interface JobRole {
  readonly jobTitle: string | null;
  /** Jobs that resemble each other: "Zorg en verpleging". */
  readonly jobFamily: string | null;
  readonly hierarchyLevel: HierarchyLevel | null;
}

export const isSameJobRole = (a: JobRole, b: JobRole): boolean =>
  a.jobTitle === b.jobTitle && a.jobFamily === b.jobFamily && a.hierarchyLevel === b.hierarchyLevel;
