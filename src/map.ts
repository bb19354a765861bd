/**
 * The map of the house: every room in order, from the ground up. A room uses only the rooms that it names, and those
 * stand above it in this list. `bin/map` holds the imports against it.
 */
export interface Room {
  readonly name: string;
  readonly means: string;
  readonly uses: readonly string[];
}

export const map: readonly Room[] = [
  {
    name: "platform",
    means: "knows no domain: database, HTTP, identity, jobs, mail, files, languages, audit, activity, errors",
    uses: [],
  },
  { name: "ui", means: "components and tokens; knows no room", uses: ["platform"] },
  {
    name: "blocks",
    means: "the five building blocks, and how a room registers what it measures for them",
    uses: ["platform"],
  },
  { name: "people", means: "who works here: organisation, units, persons, roles", uses: ["platform", "ui", "blocks"] },
  {
    name: "news",
    means: "what others may care about, brought to them: notifications and mail",
    uses: ["platform", "ui", "people"],
  },
  {
    name: "entrance",
    means: "how people come in: first run, signing in, invitation, recovery, sessions",
    uses: ["platform", "ui", "people"],
  },
  {
    name: "academy",
    means: "what can be learned: trainings, modules, lessons, course packages",
    uses: ["platform", "ui", "blocks", "people", "news"],
  },
  {
    name: "learning",
    means: "who learns it: catalogue, enrolment, player, progress, certificates",
    uses: ["platform", "ui", "blocks", "people", "news", "academy"],
  },
  {
    name: "office",
    means: "what an administrator needs: settings, mailbox, audit log",
    uses: ["platform", "ui", "people", "news"],
  },
  {
    name: "privacy",
    means: "what is stored about people: to see, to take along, to correct, to erase, and how long it is kept",
    uses: ["platform", "ui", "people", "news", "office"],
  },
  {
    name: "house",
    means: "the home screen: the five building blocks, read from all rooms",
    uses: ["platform", "ui", "blocks", "people", "news", "academy", "learning"],
  },
  {
    name: "tour",
    means: "the demonstration for who looks around in it: a way round for every role, and beginning anew",
    uses: ["platform", "ui", "people", "entrance"],
  },
  {
    name: "frame",
    means: "what stands around every page: who reads it, navigation, unread notices",
    uses: ["platform", "people", "news", "entrance"],
  },
];
