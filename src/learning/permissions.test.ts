import { describe, expect, it } from "vitest";
import { type Actor, organisationItself, type Role } from "#platform/actor.ts";
import {
  mayEnrolColleagues,
  mayEnrolEverybody,
  mayEnrolOneself,
  mayLearn,
  mayRevokeCertificate,
  maySeeAllLearners,
  maySeeCertificate,
  maySeeLearners,
  maySeeTraining,
  type TrainingToLearn,
} from "./permissions.ts";

const somebody = (roles: readonly Role[], ledUnitIds: readonly string[] = []): Actor => ({
  organisationId: "o",
  personId: "me",
  name: "Iemand",
  roles: new Set<Role>(["employee", ...roles]),
  ledUnitIds,
  locale: "nl",
  timeZone: "Europe/Amsterdam",
});

const cast = {
  employee: somebody([]),
  leader: somebody(["leader"], ["zuid"]),
  author: somebody(["author"]),
  trainer: somebody(["trainer"]),
  hr: somebody(["hr_adviser"]),
  administrator: somebody(["administrator"]),
};
type Member = keyof typeof cast;

const training = (
  state: TrainingToLearn["state"],
  enrolment: TrainingToLearn["enrolment"] = "open",
): TrainingToLearn => ({ state, enrolment });
const everybody: readonly Member[] = ["employee", "leader", "author", "trainer", "hr", "administrator"];

const table: readonly [string, (actor: Actor) => boolean, readonly Member[]][] = [
  ["learns", mayLearn, everybody],
  ["sees a published training", (actor) => maySeeTraining(actor, training("published"), false), everybody],
  [
    "sees a draft",
    (actor) => maySeeTraining(actor, training("draft"), false),
    ["author", "trainer", "hr", "administrator"],
  ],
  [
    "sees an archived training",
    (actor) => maySeeTraining(actor, training("archived"), false),
    ["author", "trainer", "hr", "administrator"],
  ],
  [
    "sees an archived training in which they are enrolled",
    (actor) => maySeeTraining(actor, training("archived"), true),
    everybody,
  ],
  ["enrols themselves in an open training", (actor) => mayEnrolOneself(actor, training("published")), everybody],
  ["enrols themselves by invitation", (actor) => mayEnrolOneself(actor, training("published", "by_invitation")), []],
  ["enrols themselves in an archived training", (actor) => mayEnrolOneself(actor, training("archived")), []],
  [
    "enrols colleagues",
    (actor) => mayEnrolColleagues(actor, training("published", "by_invitation")),
    ["leader", "hr", "administrator"],
  ],
  ["enrols colleagues in a draft", (actor) => mayEnrolColleagues(actor, training("draft")), []],
  ["enrols everybody", mayEnrolEverybody, ["hr", "administrator"]],
  ["sees learners", maySeeLearners, ["leader", "author", "trainer", "hr", "administrator"]],
  ["sees all learners", maySeeAllLearners, ["author", "trainer", "hr", "administrator"]],
  ["reads the own certificate", (actor) => maySeeCertificate(actor, { personId: "me" }), everybody],
  [
    "reads the certificate of another",
    (actor) => maySeeCertificate(actor, { personId: "another" }),
    ["hr", "administrator"],
  ],
  ["takes back a certificate", mayRevokeCertificate, ["hr", "administrator"]],
];

describe("who", () => {
  it.each(table)("%s", (_what, may, allowed) => {
    expect(everybody.filter((member) => may(cast[member]))).toEqual(allowed);
  });

  it("learns is always a person: the organisation itself takes no training", () => {
    expect(mayLearn(organisationItself("o"))).toBe(false);
    expect(mayEnrolOneself(organisationItself("o"), training("published"))).toBe(false);
  });
});
