import type { SharedProfile } from "../shared-profile.ts";
import { told } from "./told.ts";

/** What a colleague tells of themselves: to everybody, or where it says so to the own team alone. Null for who tells nothing. */
export function sharedOf(key: string): SharedProfile | null {
  const said = told[key];
  if (!said) return null;
  const [about, skills, interests, audience = "everyone"] = said;
  const list = (text: string): string[] => (text === "" ? [] : text.split(", "));
  return {
    about,
    aboutFor: audience,
    skills: list(skills),
    skillsFor: audience,
    interests: list(interests),
    interestsFor: audience,
  };
}
