import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { ConfirmDialog, DialogLink } from "#ui/dialog/dialog.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Form } from "#ui/form/form.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Page } from "#ui/shell/page.tsx";
import { FollowButton } from "./follow-button.tsx";
import type { UnitView } from "../actions/read-unit.ts";

/** One unit: its leader, its people, and the units below it. */
export function UnitPage({ view }: { readonly view: UnitView }) {
  return (
    <Page
      title={view.name}
      intro={<UnitIntro view={view} />}
      breadcrumbs={[
        { href: "/afdelingen", label: m.units() },
        ...view.above.map((unit) => ({ href: `/afdelingen/${unit.id}`, label: unit.name })),
      ]}
      actions={view.closedAt === null && <UnitActions view={view} />}
    >
      {view.closedAt && <ClosedAlert view={view} closedAt={view.closedAt} />}
      <UnitsBelow view={view} />
      <UnitPeople view={view} />
      {view.can.close && (
        <ConfirmDialog
          id="close"
          title={m.closeUnitQuestion({ name: view.name })}
          action={`/afdelingen/${view.id}/sluiten`}
          confirmLabel={m.closeUnit()}
        >
          <p>{m.closeUnitMeans()}</p>
        </ConfirmDialog>
      )}
    </Page>
  );
}

const UnitIntro = ({ view }: { readonly view: UnitView }) =>
  view.leader ? (
    <>
      {m.ledByLabel()} <a href={`/mensen/${view.leader.id}`}>{view.leader.name}</a>
    </>
  ) : (
    <>{m.noLeader()}</>
  );

const UnitActions = ({ view }: { readonly view: UnitView }) => (
  <>
    <FollowButton action={`/afdelingen/${view.id}/volgen`} isFollowing={view.isFollowing} />
    {view.can.manage && <ManageUnit view={view} />}
  </>
);

const ManageUnit = ({ view }: { readonly view: UnitView }) => (
  <>
    {view.can.close && (
      <DialogLink dialog="close" icon="archive">
        {m.closeUnit()}
      </DialogLink>
    )}
    <LinkButton href={`/afdelingen/nieuw?onder=${view.id}`} icon="plus">
      {m.addUnitBelow()}
    </LinkButton>
    <LinkButton href={`/afdelingen/${view.id}/wijzigen`} variant="primary" icon="pencil">
      {m.change()}
    </LinkButton>
  </>
);

const ClosedAlert = ({ view, closedAt }: { readonly view: UnitView; readonly closedAt: Date }) => (
  <Alert
    tone="warning"
    heading={m.closedOn({ when: closedAt })}
    actions={
      view.can.manage && (
        <Form id="reopen" action={`/afdelingen/${view.id}/openen`} draft="none">
          <Button icon="undo-2">{m.reopenUnit()}</Button>
        </Form>
      )
    }
  >
    {m.closedMeans()}
  </Alert>
);

function UnitsBelow({ view }: { readonly view: UnitView }) {
  if (view.below.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="below">
      <h2 id="below">{m.unitsBelow()}</h2>
      <RowList>
        {view.below.map((unit) => (
          <Row
            key={unit.id}
            title={unit.name}
            href={`/afdelingen/${unit.id}`}
            detail={unit.leaderName ? m.ledBy({ name: unit.leaderName }) : undefined}
            trailing={<Badge>{m.peopleCount({ count: unit.total })}</Badge>}
          />
        ))}
      </RowList>
    </section>
  );
}

function UnitPeople({ view }: { readonly view: UnitView }) {
  if (view.total === 0 && view.below.length > 0) return null;
  return (
    <section class="stack" aria-labelledby="people">
      <div class="cluster cluster-between">
        <h2 id="people">{m.people()}</h2>
        {view.can.manage && view.closedAt === null && (
          <LinkButton href={`/mensen/nieuw?unit=${view.id}`} icon="user-plus" size="small">
            {m.addPerson()}
          </LinkButton>
        )}
      </div>
      {view.people.length > 0 ? (
        <RowList>
          {view.people.map((person) => (
            <Row
              key={person.id}
              leading={<Avatar name={person.name} pictureUrl={person.pictureUrl} />}
              title={person.name}
              href={`/mensen/${person.id}`}
              detail={person.jobTitle ?? undefined}
            />
          ))}
        </RowList>
      ) : (
        <EmptyState illustration="table" heading={m.nobodyInUnit()} headingLevel={3}>
          <p>{m.nobodyInUnitHint()}</p>
        </EmptyState>
      )}
      {view.total > view.people.length && (
        <p>
          <a href={`/mensen?unit=${view.id}`}>{m.allPeopleOfUnit({ count: view.total })}</a>
        </p>
      )}
    </section>
  );
}
