import * as m from "#messages/people";
import type { HierarchyLevel, JobRole } from "../positions/job-role.ts";

const levelNames: Readonly<Record<HierarchyLevel, () => string>> = {
  board: m.levelBoard,
  management: m.levelManagement,
  team_lead: m.levelTeamLead,
  employee: m.levelEmployee,
};

export const hierarchyLevelName = (level: HierarchyLevel): string => levelNames[level]();

/** What is known of a job besides its title: "Zorg en verpleging · medewerker". */
export const jobRoleDetail = ({ jobFamily, hierarchyLevel }: Omit<JobRole, "jobTitle">): string =>
  [jobFamily, hierarchyLevel === null ? null : hierarchyLevelName(hierarchyLevel)]
    .filter((part) => part !== null)
    .join(" · ");
