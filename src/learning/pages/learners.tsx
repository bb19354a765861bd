import * as m from "#messages/learning";
import { formatNumber, formatPercentage, formatShortDate } from "#platform/i18n/locale.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { type Column, DataTable } from "#ui/data-table/data-table.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { LearnerLine, LearnersView } from "../actions/read-learners.ts";
import { DueDate } from "./due-badge.tsx";
import { shownSeconds } from "./minutes.ts";
import { StateBadge } from "./state-badge.tsx";

/** How the learners of a training stand. */
export const LearnersPage = ({ view }: { readonly view: LearnersView }) => (
  <Page
    title={m.learnersOf({ title: view.training.title })}
    heading={m.learners()}
    intro={
      view.ownPeopleOnly
        ? m.ownLearnersIntro({ title: view.training.title })
        : m.allLearnersIntro({ title: view.training.title })
    }
    breadcrumbs={[
      { href: "/catalogus", label: m.catalogue() },
      { href: `/trainingen/${view.training.id}`, label: view.training.title },
    ]}
    actions={view.can.enrolColleagues && <EnrolButton view={view} />}
  >
    <DataTable
      id="learners"
      caption={m.learners()}
      columns={columns()}
      rows={view.rows}
      rowKey={(row) => row.enrolmentId}
      state={view.state}
      total={view.total}
      searchLabel={m.searchLearners()}
      filters={[
        {
          name: "stand",
          label: m.stateHeading(),
          options: (["enrolled", "started", "completed"] as const).map((state) => ({
            value: state,
            label: m.enrolmentState({ state }),
          })),
        },
        { name: "unit", label: m.unit(), options: view.units },
      ]}
      exportable
      empty={
        <EmptyState
          illustration="table"
          heading={m.nobodyEnrolled()}
          action={view.can.enrolColleagues && <EnrolButton view={view} />}
        >
          <p>{m.nobodyEnrolledHint()}</p>
        </EmptyState>
      }
    />
    <p class="muted small">{m.learnersAreSeenBy()}</p>
  </Page>
);

const EnrolButton = ({ view }: { readonly view: LearnersView }) => (
  <LinkButton href={`/trainingen/${view.training.id}/inschrijven`} variant="primary" icon="user-plus">
    {m.enrolColleagues()}
  </LinkButton>
);

const columns = (): Column<LearnerLine>[] => [
  { key: "name", heading: m.nameOfPerson(), sortable: true, naming: true, cell: (row) => <LearnerName row={row} /> },
  { key: "unit", heading: m.unit(), wideOnly: true, cell: (row) => row.unitName },
  { key: "state", heading: m.stateHeading(), sortable: true, cell: (row) => <State row={row} /> },
  {
    key: "progress",
    heading: m.progress(),
    sortable: true,
    align: "end",
    cell: (row) => formatPercentage(row.progress),
  },
  {
    key: "score",
    heading: m.score(),
    sortable: true,
    align: "end",
    cell: (row) => <Score row={row} />,
  },
  {
    key: "seconds",
    heading: m.timeSpent(),
    sortable: true,
    align: "end",
    cell: (row) => (row.seconds === 0 ? null : shownSeconds(row.seconds)),
  },
  {
    key: "due",
    heading: m.dueLabel(),
    sortable: true,
    cell: (row) => <DueDate due={row.due} dueOn={row.dueOn} />,
  },
  {
    key: "completed",
    heading: m.completedAt(),
    sortable: true,
    cell: (row) => row.completedAt && formatShortDate(row.completedAt),
  },
];

/** Where only the learner says that a course is done, that stands with it. */
const State = ({ row }: { readonly row: LearnerLine }) => (
  <>
    <StateBadge state={row.state} />
    {row.toldLessons > 0 && <span class="muted small"> {m.toldByLearner({ count: row.toldLessons })}</span>}
  </>
);

const Score = ({ row: { score, scoredLessons } }: { readonly row: LearnerLine }) =>
  score === null ? null : (
    <>
      {formatNumber(score, { maximumFractionDigits: 0 })}
      {scoredLessons > 1 && <span class="muted small"> {m.meanOf({ count: scoredLessons })}</span>}
    </>
  );

const LearnerName = ({ row }: { readonly row: LearnerLine }) => (
  <>
    <a href={`/mensen/${row.personId}`}>{row.name}</a>
    {row.cycle > 1 && <span class="muted small"> {m.roundNumber({ n: row.cycle })}</span>}
    {row.hasLeft && <span class="muted small"> {m.hasLeft()}</span>}
  </>
);
