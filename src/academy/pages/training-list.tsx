import * as m from "#messages/academy";
import { formatNumber } from "#platform/i18n/locale.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { type Column, DataTable } from "#ui/data-table/data-table.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { RelativeTime } from "#ui/relative-time/relative-time.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { ListedTraining } from "../queries/training-list.ts";
import type { TrainingListView } from "../views/training-list.ts";
import { TrainingBadge } from "./state-badge.tsx";

/** The trainings that one makes, alone or with others. */
export const TrainingListPage = ({ view }: { readonly view: TrainingListView }) => (
  <Page
    title={m.makeTrainings()}
    intro={m.makeTrainingsIntro()}
    actions={
      <LinkButton href="/trainingen/nieuw" variant="primary" icon="plus">
        {m.newTraining()}
      </LinkButton>
    }
  >
    <DataTable
      id="trainings"
      caption={m.trainings()}
      columns={columns()}
      rows={view.rows}
      rowKey={(row) => row.id}
      state={view.state}
      total={view.total}
      searchLabel={m.searchTrainings()}
      filters={[
        { name: "van", label: m.whose(), options: [{ value: "mij", label: m.mine() }] },
        {
          name: "status",
          label: m.trainingStateHeading(),
          options: (["draft", "published", "archived"] as const).map((state) => ({
            value: state,
            label: m.trainingState({ state }),
          })),
        },
      ]}
      exportable
      empty={
        <EmptyState
          illustration="bookshelf"
          heading={m.noTrainingsYet()}
          action={
            <LinkButton href="/trainingen/nieuw" variant="primary" icon="plus">
              {m.newTraining()}
            </LinkButton>
          }
        >
          <p>{m.noTrainingsYetHint()}</p>
        </EmptyState>
      }
    />
  </Page>
);

const columns = (): Column<ListedTraining>[] => [
  {
    key: "title",
    heading: m.training(),
    sortable: true,
    naming: true,
    cell: (row) => <a href={`/trainingen/${row.id}/bewerken`}>{row.title}</a>,
  },
  {
    key: "state",
    heading: m.trainingStateHeading(),
    sortable: true,
    cell: (row) => <TrainingBadge state={row.state} />,
  },
  { key: "lessons", heading: m.lessons(), align: "end", cell: (row) => formatNumber(row.lessons) },
  {
    key: "changed",
    heading: m.changedAt(),
    sortable: true,
    cell: (row) => (
      <span>
        <RelativeTime at={row.changedAt} />
        {row.changedByName && <span class="muted small"> {m.byName({ name: row.changedByName })}</span>}
      </span>
    ),
  },
];
