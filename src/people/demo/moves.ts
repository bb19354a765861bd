import type { Position } from "../positions/follow.ts";
import type { Colleague } from "./colleague.ts";
import { jobRoleOf } from "./job-roles.ts";

interface Before {
  /** Days ago that they came to where they are now. */
  readonly moved: number;
  readonly unit: string;
  readonly jobTitle: string;
}

/** Who worked elsewhere or as something else before: by the key of the colleague. */
export const before: Readonly<Record<string, Before>> = {
  mehmet: { moved: 400, unit: "SLUIS", jobTitle: "Verpleegkundige" },
  esther: { moved: 260, unit: "KADE", jobTitle: "Verpleegkundige" },
  lieke: { moved: 210, unit: "KADE", jobTitle: "Verzorgende IG" },
  sjoerd: { moved: 330, unit: "SLUIS", jobTitle: "Verpleegkundige" },
  samira: { moved: 60, unit: "SLUIS", jobTitle: "Leerling-verzorgende" },
  latoya: { moved: 200, unit: "KADE", jobTitle: "Helpende plus" },
  kofi: { moved: 160, unit: "DUIN", jobTitle: "Verpleegkundige" },
  harm: { moved: 445, unit: "DUIN", jobTitle: "Woonbegeleider" },
  roos: { moved: 120, unit: "DUIN", jobTitle: "Verpleegkundige" },
  ilyas: { moved: 150, unit: "SLUIS", jobTitle: "Verpleegkundige" },
  kim: { moved: 95, unit: "OEVER", jobTitle: "Helpende plus" },
  soumaya: { moved: 270, unit: "KADE", jobTitle: "Activiteitenbegeleider" },
  naomi: { moved: 350, unit: "SLUIS", jobTitle: "Verpleegkundige" },
  anjali: { moved: 180, unit: "ICT", jobTitle: "Medewerker servicedesk" },
  marloes: { moved: 250, unit: "MENSEN", jobTitle: "Recruiter" },
  zeynep: { moved: 130, unit: "KEUKEN", jobTitle: "Keukenhulp" },
  dennis: { moved: 480, unit: "GELD", jobTitle: "Medewerker cliëntadministratie" },
};

/** Where somebody was before and where they are now; null for who was always there. `dayOf` gives the day so many days ago. */
export function historyOf(
  { key, jobTitle, unit, since }: Pick<Colleague, "key" | "jobTitle" | "unit" | "since">,
  unitIds: ReadonlyMap<string, string>,
  dayOf: (daysAgo: number) => string,
): readonly Position[] | null {
  const earlier = before[key];
  if (!earlier) return null;
  const moved = dayOf(earlier.moved);
  const place = (at: { readonly unit: string; readonly jobTitle: string }) => ({
    unitId: unitIds.get(at.unit) ?? null,
    ...jobRoleOf(at.jobTitle),
  });
  return [
    { ...place(earlier), from: dayOf(since), until: moved },
    { ...place({ unit, jobTitle }), from: moved, until: null },
  ];
}
