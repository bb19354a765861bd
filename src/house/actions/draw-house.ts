import { z } from "zod";
import * as m from "#messages/house";
import { defineRead } from "#platform/action/action.ts";
import { ask, together } from "#platform/db/question.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import type { HouseView } from "../drawing/view.ts";
import { evidenceIn } from "../evidence.ts";
import { pilesOf } from "../foundation.ts";
import { mayLookAt } from "../permissions.ts";
import { measuredPiles } from "../queries/piles.ts";
import { dayOf } from "../queries/day.ts";
import { figureOf } from "../views/figure.ts";
import { houseView } from "../views/house.ts";
import { findScope, whose } from "../whose-house.ts";

export interface HousePicture {
  readonly house: HouseView;
  readonly theme: "light" | "dark";
  /** Without its ending: "huis 2026-11-22". */
  readonly name: string;
}

/** The same house as its page shows, to take along: with the day on which it was so, without what its reader alone can do next. */
export const drawHouse = defineRead({
  name: "house.draw",
  input: z.object({ van: whose, kleur: z.literal(["licht", "donker"]).default("licht").catch("licht") }),
  find: (acting, { van }) => findScope(acting, van),
  may: mayLookAt,
  run: async (acting, { kleur }, found): Promise<HousePicture> => {
    const { evidence, measured } = await ask(
      acting.db,
      together({ evidence: evidenceIn(acting, found.scope), measured: measuredPiles(acting) }),
    );
    return inLocale(acting.actor, () => {
      const figures = evidence.map((each) => figureOf(each, found.scope, acting.now));
      const house = houseView(found, { figures, steps: {}, piles: pilesOf(measured) });
      return {
        house: { ...house, title: m.pictureTitle({ title: house.title, date: acting.now }) },
        theme: kleur === "donker" ? "dark" : "light",
        name: m.pictureName({ date: dayOf(acting.now) }),
      };
    });
  },
});
