import type { Acting } from "#platform/action/acting.ts";
import { searchColleagues } from "./members.ts";
import { findPeople } from "./person.ts";

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
}

const mostCandidates = 500;

/** Who can be chosen without JavaScript: who is chosen now, and the first of the alphabet. */
export async function findCandidates(
  acting: Pick<Acting, "db" | "actor">,
  chosenId: string | null,
): Promise<readonly Candidate[]> {
  const chosen = chosenId === null ? [] : await findPeople(acting, [chosenId]);
  const others = (await searchColleagues(acting, "", mostCandidates)).filter((person) => person.id !== chosenId);
  return [...chosen, ...others].map(({ id, name, jobTitle, unitName }) => ({
    id,
    name,
    detail: [jobTitle, unitName].filter((part) => part !== null).join(" · "),
  }));
}
