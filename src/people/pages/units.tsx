import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import { Tree, type TreeNode } from "#ui/tree/tree.tsx";
import type { UnitsView } from "../actions/read-units.ts";
import type { CountedUnit } from "../views/unit-tree.ts";
import { dayText } from "./employment-words.ts";
import { PeopleTabs } from "./people-tabs.tsx";

/** The organisation from the top down, to walk through. */
export function UnitsPage({ view }: { readonly view: UnitsView }) {
  const add = view.can.manage && (
    <LinkButton href="/afdelingen/nieuw" variant="primary" icon="plus">
      {m.addUnit()}
    </LinkButton>
  );
  return (
    <Page
      title={m.units()}
      intro={m.unitsIntro()}
      tabs={<PeopleTabs current="units" />}
      actions={
        view.tree.length > 0 && (
          <>
            <LinkButton href="/afdelingen/reorganisaties" icon="calendar-clock">
              {m.reorganisations()}
            </LinkButton>
            {add}
          </>
        )
      }
    >
      {view.planned.map(({ id, name, takesPlaceOn }) => (
        <Alert key={id} heading={m.reorganisationAhead({ name, day: dayText(takesPlaceOn) })}>
          <a href={`/afdelingen/reorganisaties/${id}`}>{m.seeWhatChanges()}</a>
        </Alert>
      ))}
      {view.tree.length === 0 ? (
        <EmptyState illustration="bridge" heading={m.noUnitsYet()} action={add}>
          <p>{view.can.manage ? m.noUnitsYetManage() : m.noUnitsYetWait()}</p>
        </EmptyState>
      ) : (
        <Tree label={m.units()} nodes={view.tree.map((unit) => nodeOf(unit, 0))} />
      )}
      {view.closed.length > 0 && <ClosedUnits closed={view.closed} />}
    </Page>
  );
}

/** From this depth on branches stand folded, so that a large organisation stays a page. */
const foldedDepth = 2;

const nodeOf = (unit: CountedUnit, depth: number): TreeNode => ({
  id: unit.id,
  label: unit.name,
  href: `/afdelingen/${unit.id}`,
  open: depth < foldedDepth,
  detail: (
    <>
      {unit.leaderName && <span>{m.ledBy({ name: unit.leaderName })}</span>}
      <Badge>{m.peopleCount({ count: unit.total })}</Badge>
    </>
  ),
  children: unit.children.map((child) => nodeOf(child, depth + 1)),
});

const ClosedUnits = ({ closed }: Pick<UnitsView, "closed">) => (
  <section class="stack" aria-labelledby="closed-units">
    <h2 id="closed-units">{m.closedUnits()}</h2>
    <RowList>
      {closed.map((unit) => (
        <Row
          key={unit.id}
          title={unit.name}
          href={`/afdelingen/${unit.id}`}
          detail={m.closedOn({ when: unit.closedAt })}
        />
      ))}
    </RowList>
  </section>
);
