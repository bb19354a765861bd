import { describe, expect, it } from "vitest";
import type { Actor, Role } from "#platform/actor.ts";
import * as permissions from "./permissions.ts";

const actorWith = (personId: string, roles: readonly Role[], ledUnitIds: readonly string[] = []): Actor => ({
  organisationId: "linde",
  personId,
  name: personId,
  roles: new Set(["employee", ...roles]),
  ledUnitIds,
  locale: "nl",
  timeZone: "Europe/Amsterdam",
});

const actors = {
  aylin: actorWith("aylin", []),
  joost: actorWith("joost", ["trainer"]),
  thomas: actorWith("thomas", ["author"]),
  sanne: actorWith("sanne", ["leader"], ["zuid"]),
  peter: actorWith("peter", ["leader"], ["noord"]),
  farid: actorWith("farid", ["hr_adviser"]),
  ruth: actorWith("ruth", ["administrator"]),
};
type Name = keyof typeof actors;
const everybody = ["aylin", "joost", "thomas", "sanne", "peter", "farid", "ruth"] as const satisfies readonly Name[];

/** What they look at: Aylin, a nurse in Zuid, and Ruth, the administrator. */
const aylin = { id: "aylin", unitId: "zuid", isAdministrator: false };
const ruth = { id: "ruth", unitId: "ict", isAdministrator: true };

const table: readonly [action: string, may: (actor: Actor) => boolean, who: readonly Name[]][] = [
  ["see the directory", permissions.maySeeDirectory, everybody],
  ["see how to reach Aylin", (actor) => permissions.maySeeContact(actor, aylin), ["aylin", "sanne", "farid", "ruth"]],
  ["see Aylin's administration", (actor) => permissions.maySeeAdministration(actor, aylin), ["aylin", "farid", "ruth"]],
  ["change Aylin", (actor) => permissions.mayChangePerson(actor, aylin), ["farid", "ruth"]],
  ["change Ruth, an administrator", (actor) => permissions.mayChangePerson(actor, ruth), ["ruth"]],
  ["change Aylin's picture", (actor) => permissions.mayChangePicture(actor, aylin), ["aylin", "farid", "ruth"]],
  ["report that Aylin left", (actor) => permissions.mayDeactivate(actor, aylin), ["farid", "ruth"]],
  ["report that Ruth left", (actor) => permissions.mayDeactivate(actor, ruth), []],
  ["give roles", permissions.mayGiveRoles, ["ruth"]],
  ["keep people", permissions.mayManagePeople, ["farid", "ruth"]],
  ["keep units", permissions.mayManageUnits, ["farid", "ruth"]],
  ["import people", permissions.mayImport, ["farid", "ruth"]],
  ["prepare a reorganisation", permissions.mayReorganise, ["farid", "ruth"]],
  ["see a draft", (actor) => permissions.maySeeReorganisation(actor, { state: "draft" }), ["farid", "ruth"]],
  [
    "see what was called off",
    (actor) => permissions.maySeeReorganisation(actor, { state: "cancelled" }),
    ["farid", "ruth"],
  ],
  ["see what is planned", (actor) => permissions.maySeeReorganisation(actor, { state: "planned" }), everybody],
  [
    "see that Aylin goes from Zuid to Noord",
    (actor) => permissions.maySeeMove(actor, { personId: "aylin", unitIds: ["zuid", "noord"] }),
    ["aylin", "sanne", "peter", "farid", "ruth"],
  ],
  ["keep the organisation", permissions.mayManageOrganisation, ["ruth"]],
  ["see an own team", permissions.maySeeOwnTeam, ["sanne", "peter"]],
  ["lead Team Zuid", (actor) => permissions.mayLead(actor, "zuid"), ["sanne"]],
  ["lead nowhere", (actor) => permissions.mayLead(actor, null), []],
];

describe.each(table)("who may %s", (_action, may, who) => {
  it.each(everybody)("%s", (name) => {
    expect(may(actors[name])).toBe(who.includes(name));
  });
});
