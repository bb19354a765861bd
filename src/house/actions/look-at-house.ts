import { z } from "zod";
import { type BlockName, blockNames, type NextStep } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { defineRead } from "#platform/action/action.ts";
import { ask, known, together } from "#platform/db/question.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import * as m from "#messages/house";
import type { HouseView } from "../drawing/view.ts";
import { evidenceIn } from "../evidence.ts";
import { type FeedStory, storiesFor, tellFeed } from "../feed.ts";
import { type Pile, pilesOf } from "../foundation.ts";
import { nextSteps } from "../next-steps.ts";
import { mayLookAt, mayWalkEverywhere } from "../permissions.ts";
import { measuredPiles } from "../queries/piles.ts";
import { ownUnits, topUnits } from "../queries/scopes.ts";
import { blockHref } from "../views/block-page.ts";
import { type Figure, figureOf } from "../views/figure.ts";
import { houseView } from "../views/house.ts";
import { type ScopeLinks, scopeLinks } from "../views/scope-links.ts";
import { type FoundScope, findScope, whose } from "../whose-house.ts";

/** A block of which something is measured: what it rests on, and what can be done. */
export interface BlockBasis {
  readonly block: BlockName;
  readonly name: string;
  readonly href: string;
  readonly figures: readonly Figure[];
  readonly step: NextStep | null;
}

export interface HousePageView {
  readonly house: HouseView;
  readonly blocks: readonly BlockBasis[];
  /** The layers that carry it, from high to low: always those of the whole organisation. */
  readonly piles: readonly Pile[];
  readonly links: ScopeLinks;
  /** In one's own house: what grew lately. */
  readonly feed: readonly FeedStory[] | null;
  readonly whose: string;
  /** The unit of which it is; null for one's own and the organisation's. */
  readonly unitName: string | null;
  readonly isOwn: boolean;
}

/** The house of one scope, as this reader may see it: one's own first, then that of one's team, of the units that one leads, and the whole. */
export const lookAtHouse = defineRead({
  name: "house.look",
  input: z.object({ van: whose }),
  find: (acting, { van }) => findScope(acting, van),
  may: mayLookAt,
  run: async (acting, _input, found): Promise<HousePageView> => {
    const { evidence, steps, stories, around, measured } = await ask(
      acting.db,
      together({
        evidence: evidenceIn(acting, found.scope),
        steps: nextSteps(acting, found.scope),
        stories: found.scope.kind === "person" ? storiesFor(acting) : known(null),
        around: placesAround(acting, found),
        measured: measuredPiles(acting),
      }),
    );
    const feed = stories && (await tellFeed(acting, stories));
    return inLocale(acting.actor, () => {
      const figures = evidence.map((each) => figureOf(each, found.scope, acting.now));
      const piles = pilesOf(measured);
      const ofBlock = (block: BlockName) => figures.filter((figure) => figure.block === block);
      return {
        house: houseView(found, { figures, steps, piles }),
        piles,
        blocks: blockNames
          .filter((block) => ofBlock(block).length > 0)
          .map((block) => ({
            block,
            name: m.blockName({ block }),
            href: blockHref(block, found.whose),
            figures: ofBlock(block),
            step: steps[block] ?? null,
          })),
        links: scopeLinks(acting.actor, found, { path: "/", ...around }),
        feed,
        whose: found.whose,
        unitName: found.scope.kind === "unit" ? found.scope.name : null,
        isOwn: found.scope.kind === "person",
      };
    });
  },
});

/** The units by which a reader goes to other houses. */
export function placesAround(acting: Acting, found: FoundScope) {
  const walksFromTop = found.scope.kind === "organisation" && mayWalkEverywhere(acting.actor);
  return together({ ownUnits: ownUnits(acting), top: walksFromTop ? topUnits(acting) : known([]) });
}
