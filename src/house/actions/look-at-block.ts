import { z } from "zod";
import { type BlockName, blockNames, type NextStep } from "#blocks";
import * as m from "#messages/house";
import type { Acting } from "#platform/action/acting.ts";
import { defineRead } from "#platform/action/action.ts";
import { ask, together } from "#platform/db/question.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { coursesOf } from "../course.ts";
import { evidenceIn } from "../evidence.ts";
import { nextSteps } from "../next-steps.ts";
import { mayLookAt, type ScopeToSee } from "../permissions.ts";
import { indicators } from "../registry.ts";
import { brightest, type Light } from "../rules.ts";
import { blockSlugs } from "../views/block-page.ts";
import { courseView, type CourseView } from "../views/course.ts";
import { type Figure, figureOf } from "../views/figure.ts";
import { type ScopeLinks, scopeLinks, titleOf } from "../views/scope-links.ts";
import { findScope, type FoundScope, whose } from "../whose-house.ts";
import { placesAround } from "./look-at-house.ts";

export interface BlockPageView {
  readonly block: BlockName;
  readonly name: string;
  /** "Jouw huis" */
  readonly house: { readonly title: string; readonly href: string };
  readonly light: Light;
  readonly figures: readonly (Figure & { readonly course: CourseView | null })[];
  readonly step: NextStep | null;
  readonly links: ScopeLinks;
}

interface BlockToSee extends ScopeToSee {
  readonly block: BlockName;
  readonly found: FoundScope;
}

/** One building block in one house: its figures with all that they rest on, and the next step. */
export const lookAtBlock = defineRead({
  name: "house.block",
  input: z.object({ block: z.string(), van: whose }),
  find: (acting, { block, van }) => findBlock(acting, block, van),
  may: mayLookAt,
  run: async (acting, _input, { block, found }): Promise<BlockPageView> => {
    const measured = indicators.filter((indicator) => indicator.block === block);
    const names = measured.map(({ name }) => name);
    const { evidence, courses, steps, around } = await ask(
      acting.db,
      together({
        evidence: evidenceIn(acting, found.scope, measured),
        courses: coursesOf(acting, found.scope, names),
        steps: nextSteps(acting, found.scope, [block]),
        around: placesAround(acting, found),
      }),
    );
    return inLocale(acting.actor, () => {
      const figures = evidence.map((each) => {
        const figure = figureOf(each, found.scope, acting.now);
        const { title, block: ofBlock, days } = each.indicator;
        const points = courses(each);
        return { ...figure, course: courseView({ title: title(), block: ofBlock, days }, points) };
      });
      return {
        block,
        name: m.blockName({ block }),
        house: {
          title: titleOf(found.scope),
          href: found.whose === "ik" ? "/" : `/?van=${found.whose}`,
        },
        light: brightest(figures.map(({ light }) => light)),
        figures,
        step: steps[block] ?? null,
        links: scopeLinks(acting.actor, found, { path: `/huis/${blockSlugs[block]}`, ...around }),
      };
    });
  },
});

async function findBlock(acting: Acting, slug: string, named: string): Promise<BlockToSee | null> {
  const block = blockNames.find((name) => blockSlugs[name] === slug);
  const found = block && (await findScope(acting, named));
  return found ? { block, found, scope: found.scope, isOwn: found.isOwn } : null;
}
