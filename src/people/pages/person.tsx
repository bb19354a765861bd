import type { ComponentChildren } from "preact";
import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { DescriptionList } from "#ui/description-list/description-list.tsx";
import { ConfirmDialog, DialogLink } from "#ui/dialog/dialog.tsx";
import { Form } from "#ui/form/form.tsx";
import { formatDate } from "#platform/i18n/locale.ts";
import { Page } from "#ui/shell/page.tsx";
import type { ProfileView } from "../views/profile.ts";
import { Career } from "./career.tsx";
import { dayText } from "./employment-words.ts";
import { FollowButton } from "./follow-button.tsx";
import { PersonLink } from "./person-link.tsx";
import { Shared } from "./shared-profile.tsx";
import { roleName } from "./role-name.ts";
import { UnitPath } from "./unit-path.tsx";

/** A colleague: what everybody may know, and for who may see more, more. */
export function PersonPage({ view }: { readonly view: ProfileView }) {
  return (
    <Page
      title={view.name}
      heading={
        <span class="person-heading">
          <Avatar name={view.name} pictureUrl={view.pictureUrl} size="large" />
          {view.name}
        </span>
      }
      intro={view.jobTitle ?? undefined}
      breadcrumbs={[{ href: "/mensen", label: m.people() }]}
      actions={<PersonActions view={view} />}
    >
      {view.leftAt && (
        <Alert tone="warning" heading={leftWhen(view.leftAt, view.lastDay)} actions={<ComeBack view={view} />}>
          {m.leftMeans()}
          {view.can.reactivate && (
            <p>
              <a href={`/gegevensverzoeken/vertrokken/${view.id}`}>{m.eraseLeaver()}</a>
            </p>
          )}
        </Alert>
      )}
      {!view.leftAt && view.lastDay && <LeavesSoon view={view} lastDay={view.lastDay} />}
      {view.isConfidentialAdviser && <Alert>{m.isConfidentialAdviser()}</Alert>}
      <div class="grid grid-wide">
        <Card heading={m.workTogether()} icon="users-round">
          <DescriptionList items={placeOf(view)} />
        </Card>
        {view.contact && (
          <Card heading={m.contact()} icon="mail" detail={view.isSelf ? undefined : m.contactSeenBy()}>
            <DescriptionList items={contactOf(view.contact, view.leftAt !== null)} />
            {view.can.invite && (
              <p>
                <a href={`/mensen/${view.id}/inloggen`}>{m.accessOf({ name: view.name })}</a>
              </p>
            )}
          </Card>
        )}
        {view.administration && (
          <Card heading={m.administration()} icon="id-card" detail={view.isSelf ? undefined : m.administrationSeenBy()}>
            <DescriptionList items={administrationOf(view.administration)} />
          </Card>
        )}
        <Shared view={view} />
        <Career view={view} />
      </div>
      {view.can.deactivate && <LeaveDialog view={view} />}
    </Page>
  );
}

const leftWhen = (leftAt: Date, lastDay: string | null): string =>
  lastDay === null ? m.leftOn({ when: leftAt }) : m.leftAfter({ day: dayText(lastDay) });

const LeavesSoon = ({ view, lastDay }: { readonly view: ProfileView; readonly lastDay: string }) =>
  view.isHeld ? <HeldBack view={view} lastDay={lastDay} /> : <WillLeave view={view} lastDay={lastDay} />;

const HeldBack = ({ view, lastDay }: { readonly view: ProfileView; readonly lastDay: string }) => (
  <Alert tone="warning" heading={m.lastDayWas({ day: dayText(lastDay) })}>
    {view.isSelf ? m.ownLastDayHeld() : m.lastDayHeld({ name: view.name })}
  </Alert>
);

const WillLeave = ({ view, lastDay }: { readonly view: ProfileView; readonly lastDay: string }) => (
  <Alert heading={view.isSelf ? m.ownLastDay({ day: dayText(lastDay) }) : m.lastDay({ day: dayText(lastDay) })}>
    {view.isSelf ? (
      <>
        {m.ownLastDayMeans()} <a href="/over-mij">{m.takeAlong()}</a>
      </>
    ) : (
      m.lastDayMeans({ name: view.name })
    )}
    {!view.isSelf && view.leads.length > 0 && (
      <p>
        <strong>{m.deactivateLeaves({ units: view.leads.map((unit) => unit.name).join(", ") })}</strong>
      </p>
    )}
  </Alert>
);

function placeOf(view: ProfileView): { term: string; description: ComponentChildren }[] {
  const place = [
    { term: m.unit(), description: view.units.length > 0 && <UnitPath units={view.units} /> },
    { term: m.leader(), description: view.leader && <PersonLink {...view.leader} /> },
    ...(view.secondLineLeader
      ? [{ term: m.leaderOfLeader(), description: <PersonLink {...view.secondLineLeader} /> }]
      : []),
  ];
  if (view.leads.length === 0) return place.map(orDash);
  return [...place, { term: m.leads(), description: <UnitList units={view.leads} /> }].map(orDash);
}

const orDash = ({ term, description }: { readonly term: string; readonly description: ComponentChildren }) => ({
  term,
  description: description || null,
});

const UnitList = ({ units }: { readonly units: ProfileView["leads"] }) => (
  <ul class="plain-list stack stack-small">
    {units.map((unit) => (
      <li key={unit.id}>
        <a href={`/afdelingen/${unit.id}`}>{unit.name}</a>
      </li>
    ))}
  </ul>
);

function contactOf({ email, canSignIn }: NonNullable<ProfileView["contact"]>, hasLeft: boolean) {
  const signIn = { term: m.signIn(), description: canSignIn ? m.canSignIn() : m.cannotSignInYet() };
  return [{ term: m.email(), description: email && <MailLink address={email} /> }, ...(hasLeft ? [] : [signIn])].map(
    orDash,
  );
}

const MailLink = ({ address }: { readonly address: string }) => <a href={`mailto:${address}`}>{address}</a>;

function administrationOf({ personnelNumber, roles, knownSince, locale }: NonNullable<ProfileView["administration"]>) {
  return [
    { term: m.personnelNumber(), description: personnelNumber },
    { term: m.roles(), description: roles.length > 0 ? roles.map(roleName).join(", ") : m.noRoles() },
    { term: m.language(), description: locale === "en" ? m.english() : m.dutch() },
    { term: m.knownSince(), description: formatDate(knownSince) },
  ];
}

const PersonActions = ({ view }: { readonly view: ProfileView }) => (
  <>
    {view.can.follow && <FollowButton action={`/mensen/${view.id}/volgen`} isFollowing={view.isFollowing} />}
    {view.can.deactivate && (
      <DialogLink dialog="leave" icon="log-out">
        {m.deactivate()}
      </DialogLink>
    )}
    {view.isSelf && (
      <LinkButton href="/over-mij" icon="id-card">
        {m.aboutMe()}
      </LinkButton>
    )}
    {view.can.changePicture && (
      <LinkButton href={`/mensen/${view.id}/foto`} icon="image">
        {view.isSelf ? m.ownPicture() : m.picture()}
      </LinkButton>
    )}
    {view.can.giveRoles && (
      <LinkButton href={`/mensen/${view.id}/rollen`} icon="shield">
        {m.roles()}
      </LinkButton>
    )}
    {view.can.change && (
      <LinkButton href={`/mensen/${view.id}/wijzigen`} variant="primary" icon="pencil">
        {m.change()}
      </LinkButton>
    )}
  </>
);

const ComeBack = ({ view }: { readonly view: ProfileView }) =>
  view.can.reactivate ? (
    <Form id="come-back" action={`/mensen/${view.id}/terug`} draft="none">
      <Button icon="undo-2">{m.reactivate()}</Button>
    </Form>
  ) : null;

const LeaveDialog = ({ view }: { readonly view: ProfileView }) => (
  <ConfirmDialog
    id="leave"
    title={m.deactivateQuestion({ name: view.name })}
    action={`/mensen/${view.id}/vertrek`}
    confirmLabel={m.deactivate()}
  >
    <p>{m.deactivateMeans()}</p>
    {view.leads.length > 0 && (
      <p>
        <strong>{m.deactivateLeaves({ units: view.leads.map((unit) => unit.name).join(", ") })}</strong>
      </p>
    )}
  </ConfirmDialog>
);
