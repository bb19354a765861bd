import { describe, expect, it } from "vitest";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { acting } from "./actors.ts";
import { aylin, bram, type CastMember, deLinde, farid } from "./cast.ts";
import { useDatabase } from "./database/database.ts";
import { useNoticeKinds } from "./notices.ts";
import { addStep } from "../src/people/actions/change-steps.ts";
import { cancelReorganisation, planReorganisation } from "../src/people/actions/plan-reorganisation.ts";
import { startReorganisation } from "../src/people/actions/prepare-reorganisation.ts";
import { readNotices } from "../src/news/actions/read-notices.ts";
import { makesNotices } from "../src/news/make-notices.ts";
import { reorganisation } from "../src/news/notices/reorganisation.ts";

useDatabase();
useNoticeKinds(reorganisation);

const unitOf = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

const toldTo = async (person: CastMember) => {
  await distributeActivity([makesNotices]);
  return (await readNotices(await acting(person), {})).notices.map((notice) => notice.tell("De Linde").text);
};

describe("a reorganisation", () => {
  it("is told to whom it concerns when it is planned and not before, and what is called off is told no longer", async () => {
    const actor = await acting(farid);
    const { reorganisationId } = await startReorganisation(actor, { name: "Bram naar Noord" });
    await addStep(actor, { reorganisationId, kind: "move_person", personIds: bram.id, unitId: unitOf("NOORD") });
    expect(await toldTo(bram)).toEqual([]);
    await planReorganisation(actor, { reorganisationId, takesPlaceOn: "01-03-2190" });
    expect(await toldTo(bram)).toEqual(["Vanaf 1 maart 2190 verandert er iets voor jou: Bram naar Noord"]);
    await cancelReorganisation(actor, { reorganisationId });
    expect(await toldTo(bram)).toContain("Dit gaat niet door: Bram naar Noord");
    expect((await toldTo(bram)).join()).not.toContain("verandert er iets");
    expect(await toldTo(aylin)).toEqual([]);
    expect(await toldTo(farid)).toEqual([]);
  });
});
