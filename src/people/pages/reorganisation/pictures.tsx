import * as m from "#messages/people";
import { Badge } from "#ui/badge/badge.tsx";
import { Card } from "#ui/card/card.tsx";
import type { IconName } from "#ui/icon/icon.tsx";
import { Tree, type TreeNode } from "#ui/tree/tree.tsx";
import type { PicturedUnit, ReorganisationView } from "../../views/reorganisation.ts";
import { dayText } from "../employment-words.ts";

/** The organisation before and after, side by side where there is room. */
export const Pictures = ({
  pictures,
  takesPlaceOn,
}: {
  readonly pictures: NonNullable<ReorganisationView["pictures"]>;
  readonly takesPlaceOn: string | null;
}) => {
  const then = takesPlaceOn === null ? m.reorganisationAfter() : m.reorganisationFrom({ day: dayText(takesPlaceOn) });
  return (
    <section class="stack" aria-labelledby="pictures">
      <h2 id="pictures">{m.reorganisationPictures()}</h2>
      <div class="before-after">
        <Card heading={m.reorganisationNow()} headingLevel={3} icon="network">
          <Tree label={m.reorganisationNow()} nodes={pictures.before.map((unit) => nodeOf(unit, "before", 0))} />
        </Card>
        <Card heading={then} headingLevel={3} icon="network">
          <Tree label={then} nodes={pictures.after.map((unit) => nodeOf(unit, "after", 0))} />
        </Card>
      </div>
    </section>
  );
};

const nodeOf = (unit: PicturedUnit, side: "before" | "after", depth: number): TreeNode => ({
  id: unit.id,
  label: unit.name,
  open: depth === 0 || unit.children.some(({ changes }) => changes),
  detail: (
    <>
      {unit.leaderName && <span>{m.ledBy({ name: unit.leaderName })}</span>}
      <Badge>{m.peopleCount({ count: unit.total })}</Badge>
      {unit.marks
        .filter((mark) => (mark === "closes") === (side === "before"))
        .map((mark) => (
          <Badge key={mark} tone="information" icon={markIcons[mark] ?? "arrow-right"}>
            {mark === "people" ? m.markPeople({ count: unit.was }) : markNames[mark]()}
          </Badge>
        ))}
    </>
  ),
  children: unit.children.map((child) => nodeOf(child, side, depth + 1)),
});

const markNames: Readonly<Record<Exclude<PicturedUnit["marks"][number], "people">, () => string>> = {
  new: m.markNew,
  moved: m.markMoved,
  leader: m.markLeader,
  closes: m.markCloses,
};

const markIcons: Partial<Readonly<Record<PicturedUnit["marks"][number], IconName>>> = { new: "plus", closes: "x" };
