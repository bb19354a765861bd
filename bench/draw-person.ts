import { colleagues } from "../src/people/demo/colleagues.ts";
import type { NewPerson } from "../src/people/queries/person.ts";
import { newId } from "#platform/db/id.ts";
import { defaultTimeZone } from "#platform/i18n/locale.ts";

const day = 86_400_000;
const givenNames = colleagues.map(({ name }) => name.split(" ")[0] ?? "");
const familyNames = colleagues.map(({ name }) => name.split(" ").slice(1).join(" "));
const jobTitles = [...new Set(colleagues.map(({ jobTitle }) => jobTitle))];

/** Somebody with the given name of one colleague of the demonstration and the family name of another. */
export function drawPerson(draw: () => number, number: number, unitId: string | null, now: Date): NewPerson {
  const oneOf = (texts: readonly string[]): string => texts[Math.floor(draw() * texts.length)] ?? "";
  return {
    id: newId(),
    name: `${oneOf(givenNames)} ${oneOf(familyNames)}`,
    email: `collega${number}@grootwater.example`,
    personnelNumber: String(100_000 + number),
    jobTitle: oneOf(jobTitles),
    unitId,
    locale: draw() < 0.1 ? "en" : "nl",
    timeZone: defaultTimeZone,
    createdAt: new Date(now.getTime() - Math.floor(600 + draw() * 3000) * day),
  };
}
