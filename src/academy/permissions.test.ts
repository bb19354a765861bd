import { describe, expect, it } from "vitest";
import { type Actor, type Role, roles } from "#platform/actor.ts";
import { mayAuthor, mayChange, mayMakeTrainings, maySeeTraining } from "./permissions.ts";

const as = (role: Role): Actor => ({
  organisationId: "01900000-0000-7000-8000-000000000001",
  personId: "01900000-0000-7000-8b00-000000000001",
  name: role,
  roles: new Set(["employee", role]),
  ledUnitIds: [],
  locale: "nl",
  timeZone: "Europe/Amsterdam",
});

const draft = { state: "draft" } as const;
const published = { state: "published" } as const;
const archived = { state: "archived" } as const;

/** Role → may it make trainings, see a draft, see a published one, author, change, change an archived one. */
const table: Record<Role, readonly boolean[]> = {
  employee: [false, false, true, false, false, false],
  leader: [false, false, true, false, false, false],
  hr_adviser: [false, false, true, false, false, false],
  trainer: [true, true, true, true, true, false],
  author: [true, true, true, true, true, false],
  works_council: [false, false, true, false, false, false],
  confidential_adviser: [false, false, true, false, false, false],
  administrator: [true, true, true, true, true, false],
};

describe("who may do what with a training", () => {
  it.each(roles)("%s", (role) => {
    const actor = as(role);
    expect([
      mayMakeTrainings(actor),
      maySeeTraining(actor, draft),
      maySeeTraining(actor, published),
      mayAuthor(actor, published),
      mayChange(actor, published),
      mayChange(actor, archived),
    ]).toEqual(table[role]);
  });
});
