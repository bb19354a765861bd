import { describe, expect, it } from "vitest";
import { acting } from "#test/actors.ts";
import { aylin, type CastMember, deLinde, farid, joost, ruth, sanne, thomas, willemijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import {
  mayChangeOwnLogin,
  mayEndSessions,
  mayInvite,
  maySeeSignIn,
  maySetUp,
  mayTurnOffSecondStep,
} from "./permissions.ts";

useDatabase();
void deLinde;

const cast: Record<string, CastMember> = {
  employee: aylin,
  leader: sanne,
  director: willemijn,
  trainer: joost,
  author: thomas,
  "HR adviser": farid,
  administrator: ruth,
};
const colleague = { id: aylin.id, isAdministrator: false, isShared: false };
const administrator = { id: "01900000-0000-7000-8b00-000000000050", isAdministrator: true, isShared: false };
const shared = { id: "01900000-0000-7000-8b00-000000000051", isAdministrator: false, isShared: true };

const may = async (check: (actor: Awaited<ReturnType<typeof acting>>) => boolean): Promise<string[]> => {
  const allowed: string[] = [];
  for (const [role, member] of Object.entries(cast)) if (check(await acting(member))) allowed.push(role);
  return allowed;
};

describe("at the entrance", () => {
  it("HR and administrators invite, see how far somebody is and sign them out", async () => {
    for (const check of [mayInvite, maySeeSignIn, mayEndSessions]) {
      expect(await may((actor) => check(actor, colleague))).toEqual(["HR adviser", "administrator"]);
    }
  });

  it("only administrators do so for an administrator: an invitation is a key", async () => {
    for (const check of [mayInvite, maySeeSignIn, mayEndSessions]) {
      expect(await may((actor) => check(actor, administrator))).toEqual(["administrator"]);
    }
  });

  it("only administrators turn off a second step, not their own, and not where others rely on it", async () => {
    expect(await may((actor) => mayTurnOffSecondStep(actor, colleague))).toEqual(["administrator"]);
    expect(await may((actor) => mayTurnOffSecondStep(actor, shared))).toEqual([]);
    expect(await may((actor) => mayTurnOffSecondStep(actor, { ...administrator, id: ruth.id }))).toEqual([]);
  });

  it("only administrators furnish the house", async () => {
    expect(await may(maySetUp)).toEqual(["administrator"]);
  });

  it("how somebody signs in is theirs alone to change", async () => {
    expect(await may((actor) => mayChangeOwnLogin(actor, { person: { id: aylin.id } }))).toEqual(["employee"]);
  });
});
