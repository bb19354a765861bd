/** What somebody chooses to tell of themselves. */
import { type Actor, isPerson } from "#platform/actor.ts";
import { mayLead, type PersonSubject } from "./permissions.ts";

/** For whom a part of it is: nobody but oneself, the people of one's own unit and who leads it, or everybody who works here. */
export const audiences = ["nobody", "team", "everyone"] as const;
export type Audience = (typeof audiences)[number];

export interface SharedProfile {
  readonly about: string;
  readonly aboutFor: Audience;
  readonly skills: readonly string[];
  readonly skillsFor: Audience;
  readonly interests: readonly string[];
  readonly interestsFor: Audience;
}

export const nothingShared: SharedProfile = {
  about: "",
  aboutFor: "nobody",
  skills: [],
  skillsFor: "nobody",
  interests: [],
  interestsFor: "nobody",
};

/** The reader, with the unit in which they work themselves. */
export interface Reader {
  readonly actor: Actor;
  readonly unitId: string | null;
}

/** Is this reader among those whom a part is for? Nobody reads along besides: HR and administrators neither. */
export function isFor(audience: Audience, { actor, unitId }: Reader, person: PersonSubject): boolean {
  if (isPerson(actor, person.id) || audience === "everyone") return true;
  if (audience === "nobody" || person.unitId === null) return false;
  return unitId === person.unitId || mayLead(actor, person.unitId);
}

/** What of it this reader sees; the rest is empty. */
export const sharedWith = (shared: SharedProfile, reader: Reader, person: PersonSubject) => ({
  about: isFor(shared.aboutFor, reader, person) ? shared.about : "",
  skills: isFor(shared.skillsFor, reader, person) ? shared.skills : [],
  interests: isFor(shared.interestsFor, reader, person) ? shared.interests : [],
});

const longest = 60;
export const mostWords = 30;

/** Skills as people write them, with commas or line ends between: tidied, each once, however it is written in capitals. */
export function readList(text: string): string[] {
  const items = text.split(/[,;\n]/).map((item) => item.replaceAll(/\s+/g, " ").trim().slice(0, longest).trim());
  const seen = new Set<string>();
  return items.filter((item) => {
    const form = item.toLowerCase();
    if (item === "" || seen.has(form)) return false;
    seen.add(form);
    return true;
  });
}
