import * as m from "#messages/office";
import { formatDateTime } from "#platform/i18n/locale.ts";
import { Alert } from "#ui/alert/alert.tsx";
import { type Column, DataTable } from "#ui/data-table/data-table.tsx";
import type { TableState } from "#ui/data-table/table-state.ts";
import type { TableFilter } from "#ui/data-table/table-tools.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Page } from "#ui/shell/page.tsx";
import { actionWords, loggedRooms } from "../action-words.ts";
import { readableDetail } from "../detail-words.ts";
import { periods } from "../log-query.ts";
import type { EntryView } from "../views/log.ts";

export interface LogView {
  readonly entries: readonly EntryView[];
  readonly total: number;
  /** There is more than a list can reach. */
  readonly isCutOff: boolean;
  readonly state: TableState;
}

/** Who did what, and who read whose data. */
export const LogPage = ({ view }: { readonly view: LogView }) => (
  <Page title={m.log()} intro={m.logIntro()} breadcrumbs={[{ href: "/beheer", label: m.office() }]} width="full">
    {view.isCutOff && <Alert>{m.logCutOff({ count: view.total })}</Alert>}
    <DataTable
      id="log"
      caption={m.log()}
      columns={columns()}
      rows={view.entries}
      rowKey={(entry) => entry.id}
      state={view.state}
      total={view.total}
      searchLabel={m.searchLog()}
      filters={filters()}
      exportable
      empty={
        <EmptyState illustration="bookshelf" heading={m.logEmptyHeading()}>
          <p>{m.logEmpty()}</p>
        </EmptyState>
      }
    />
  </Page>
);

const filters = (): TableFilter[] => [
  {
    name: "room",
    label: m.logRoom(),
    options: loggedRooms.map((room) => ({ value: room, label: m.roomName({ room }) })),
  },
  {
    name: "period",
    label: m.logPeriod(),
    options: periods.map((days) => ({ value: days, label: m.periodName({ days }) })),
  },
];

const columns = (): Column<EntryView>[] => [
  { key: "what", heading: m.what(), naming: true, cell: (entry) => actionWords(entry.action) },
  { key: "who", heading: m.who(), cell: (entry) => <PersonName person={entry.actor} otherwise={m.theHouse()} /> },
  { key: "whom", heading: m.aboutWhom(), cell: (entry) => <PersonName person={entry.person} otherwise="" /> },
  {
    key: "at",
    heading: m.when(),
    sortable: true,
    cell: (entry) => (
      <time class="log-line" dateTime={entry.at.toISOString()}>
        {formatDateTime(entry.at)}
      </time>
    ),
  },
  { key: "details", heading: m.details(), wideOnly: true, cell: (entry) => <Details entry={entry} /> },
];

const PersonName = ({ person, otherwise }: { readonly person: EntryView["actor"]; readonly otherwise: string }) =>
  person ? (
    <a class="log-line" href={`/mensen/${person.id}`}>
      {person.name}
    </a>
  ) : (
    <>{otherwise}</>
  );

const Details = ({ entry }: { readonly entry: EntryView }) => (
  <span class="log-details">
    {entry.details.map((detail) => {
      const words = readableDetail(detail);
      return words === null ? null : <span key={detail.name}>{words}</span>;
    })}
  </span>
);
