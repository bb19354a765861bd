import * as m from "#messages/learning";
import { FollowButton } from "#people";
import { LinkButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon, type IconName } from "#ui/icon/icon.tsx";
import { Menu, MenuLink } from "#ui/menu/menu.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { TrainingView } from "../views/training.ts";
import { Cover } from "./cover.tsx";
import { shownMinutes } from "./minutes.ts";
import { Outline } from "./outline.tsx";
import { TakePart } from "./take-part.tsx";
import { TeamCard } from "./team-card.tsx";

/** What a training is, and the way in. */
export function TrainingPage({ view }: { readonly view: TrainingView }) {
  const { training, sections, can } = view;
  return (
    <Page
      title={training.title}
      intro={training.summary || undefined}
      breadcrumbs={[{ href: "/catalogus", label: m.catalogue() }]}
      {...(training.block ? { tone: training.block } : {})}
      actions={(can.author || can.enrolColleagues || can.seeLearners) && <TrainingActions view={view} />}
    >
      <div class="split">
        <section class="stack training-outline" aria-labelledby="contents">
          <h2 id="contents">{m.contents()}</h2>
          {sections.length === 0 ? (
            <EmptyState illustration="path" heading={m.noLessonsYet()} headingLevel={3}>
              <p>{m.noLessonsYetHint()}</p>
            </EmptyState>
          ) : (
            <Outline sections={sections} />
          )}
        </section>
        <aside class="stack training-side">
          <Card picture={<Cover {...training} trainingId={training.id} />}>
            <TakePart view={view} />
            <FollowButton action={`/trainingen/${training.id}/volgen`} isFollowing={view.isFollowing} />
            <TrainingFacts view={view} />
          </Card>
          {view.team && view.team.members > 0 && <TeamCard trainingId={training.id} team={view.team} />}
        </aside>
      </div>
    </Page>
  );
}

const TrainingActions = ({ view: { training, can } }: { readonly view: TrainingView }) => (
  <>
    {can.enrolColleagues && (
      <LinkButton href={`/trainingen/${training.id}/inschrijven`} icon="user-plus">
        {m.enrolColleagues()}
      </LinkButton>
    )}
    {(can.seeLearners || can.author) && (
      <Menu label={m.moreActions()} icon="ellipsis" iconOnly align="end">
        {can.seeLearners && (
          <MenuLink href={`/trainingen/${training.id}/deelnemers`} icon="users">
            {m.learners()}
          </MenuLink>
        )}
        {can.author && (
          <MenuLink href={`/trainingen/${training.id}/bewerken`} icon="pencil">
            {m.editTraining()}
          </MenuLink>
        )}
      </Menu>
    )}
  </>
);

function TrainingFacts({ view: { training, sections, completedBy } }: { readonly view: TrainingView }) {
  const lessons = sections.reduce((count, section) => count + section.lessons.length, 0);
  const { estimatedMinutes: minutes, givesCertificate, certificateMonths } = training;
  return (
    <ul class="plain facts">
      <Fact icon="list-checks">{m.lessonCount({ count: lessons })}</Fact>
      {minutes !== null && <Fact icon="clock">{shownMinutes(minutes)}</Fact>}
      <Fact icon="languages">{m.localeName({ locale: training.locale })}</Fact>
      {givesCertificate && (
        <Fact icon="award">
          {certificateMonths === null ? m.withCertificate() : m.withCertificateFor({ months: certificateMonths })}
        </Fact>
      )}
      {completedBy !== null && <Fact icon="users">{m.completedByColleagues({ count: completedBy })}</Fact>}
      {training.block && <Fact icon="house">{m.blockName({ block: training.block })}</Fact>}
    </ul>
  );
}

const Fact = ({ icon, children }: { readonly icon: IconName; readonly children: string }) => (
  <li class="fact">
    <Icon name={icon} />
    {children}
  </li>
);
