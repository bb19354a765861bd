import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { maySeeRegister } from "../permissions.ts";
import { findLastRun, findRemovedSince } from "../queries/retention.ts";
import { personalDataKinds } from "../registry.ts";
import { keptText } from "../views/stored.ts";

const shownDays = 30;

export interface RegisterView {
  readonly lastRun: Date | null;
  readonly kinds: readonly {
    readonly name: string;
    readonly label: string;
    readonly purpose: string;
    readonly seenBy: string;
    readonly kept: string;
    /** Rows that retention removed in the last thirty days. */
    readonly removed: number;
  }[];
}

/** What is stored about people and what was cleaned up: nobody's own data stands in it. */
export const readRegister = defineRead({
  name: "privacy.register",
  input: z.object({}),
  find: nothingYet,
  may: maySeeRegister,
  run: async (acting): Promise<RegisterView> => {
    const removed = await findRemovedSince(acting, new Date(acting.now.getTime() - shownDays * 24 * 3600_000));
    return {
      lastRun: await findLastRun(acting),
      kinds: inLocale(acting.actor, () =>
        personalDataKinds().map((kind) => ({
          name: kind.name,
          label: kind.label(),
          purpose: kind.purpose(),
          seenBy: kind.seenBy(),
          kept: keptText(kind),
          removed: removed.get(kind.name) ?? 0,
        })),
      ),
    };
  },
});
