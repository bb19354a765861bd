import type { HierarchyLevel, JobRole } from "../positions/job-role.ts";

/** The first pattern that fits a title says its family. */
const families: readonly (readonly [titles: RegExp, family: string])[] = [
  [/^(directeur|manager|teamleider)/i, "Leidinggeven"],
  [/verple|verzorgende|helpende/i, "Zorg en verpleging"],
  [/begeleider|gastvrouw|gastheer|dagbesteding|huishoudelijke/i, "Welzijn en wonen"],
  [/ouderengeneeskunde|fysio|psycholoog|ergo|logopedist|diëtist|geestelijk/i, "Behandeling"],
  [/opleid|leeradviseur|leercentrum|trainer/i, "Leren en ontwikkelen"],
  [/kok|keuken|voeding|restaurant|technisch|monteur|huismeester|schoonmaak|chauffeur/i, "Facilitair en techniek"],
];

/** What a job at the demonstration organisation is. */
export function jobRoleOf(jobTitle: string): JobRole & { readonly jobTitle: string } {
  const jobFamily = families.find(([titles]) => titles.test(jobTitle))?.[1] ?? "Bedrijfsvoering";
  return { jobTitle, jobFamily, hierarchyLevel: levelOf(jobTitle) };
}

function levelOf(jobTitle: string): HierarchyLevel {
  if (jobTitle.startsWith("Directeur")) return "board";
  if (jobTitle.startsWith("Manager")) return "management";
  return /^(teamleider|hoofd|chef|coördinator dagbesteding)/i.test(jobTitle) ? "team_lead" : "employee";
}
