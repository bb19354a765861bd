import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { LinkButton } from "#ui/button/button.tsx";
import { type Column, DataTable } from "#ui/data-table/data-table.tsx";
import type { TableFilter } from "#ui/data-table/table-tools.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Page } from "#ui/shell/page.tsx";
import { hierarchyLevels } from "../positions/job-role.ts";
import { givenRoles } from "../queries/roles.ts";
import type { DirectoryLine, DirectoryView } from "../views/directory.ts";
import { hierarchyLevelName } from "./job-role-words.ts";
import { PeopleTabs } from "./people-tabs.tsx";
import { dayText } from "./employment-words.ts";
import { PersonLink } from "./person-link.tsx";
import { roleName } from "./role-name.ts";

/** Everybody who works here. */
export function DirectoryPage({ view }: { readonly view: DirectoryView }) {
  return (
    <Page
      title={m.people()}
      intro={m.peopleIntro()}
      tabs={<PeopleTabs current="people" />}
      actions={view.can.manage && <DirectoryActions />}
    >
      <DataTable
        id="people"
        caption={m.people()}
        columns={columnsFor(view)}
        rows={view.rows}
        rowKey={(row) => row.id}
        state={view.state}
        total={view.total}
        hasMore={view.hasMore}
        searchLabel={m.searchPeople()}
        filters={filtersFor(view)}
        exportable
        note={
          view.resembles && (
            <Alert heading={m.nothingExact({ search: view.state.search })}>
              {m.theseResemble({ count: view.total })}
            </Alert>
          )
        }
        bulk={
          view.can.manage
            ? { action: "/mensen/uitnodigen", operations: [{ value: "invite", label: m.invitePeople(), icon: "mail" }] }
            : undefined
        }
        empty={<NobodyYet canManage={view.can.manage} />}
      />
    </Page>
  );
}

const DirectoryActions = () => (
  <>
    <LinkButton href="/mensen/import" icon="upload">
      {m.importPeople()}
    </LinkButton>
    <LinkButton href="/mensen/nieuw" variant="primary" icon="user-plus">
      {m.addPerson()}
    </LinkButton>
  </>
);

function columnsFor(view: DirectoryView): Column<DirectoryLine>[] {
  const columns: Column<DirectoryLine>[] = [
    { key: "name", heading: m.name(), sortable: true, naming: true, cell: (row) => <PersonLink {...row} /> },
    { key: "jobTitle", heading: m.jobTitle(), sortable: true, cell: (row) => row.jobTitle },
    { key: "unit", heading: m.unit(), cell: (row) => row.unit && <UnitLink {...row.unit} /> },
  ];
  if (view.state.filters["state"]?.includes("left"))
    return [
      ...columns,
      { key: "lastDay", heading: m.lastDayHeading(), cell: (row) => row.lastDay && dayText(row.lastDay) },
    ];
  columns.push({
    key: "leader",
    heading: m.leader(),
    wideOnly: true,
    cell: (row) => row.leader && <LeaderLink {...row.leader} />,
  });
  if (!view.can.manage) return columns;
  return [...columns, { key: "signIn", heading: m.signIn(), cell: (row) => <SignInBadge state={row.signIn} /> }];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const UnitLink = ({ id, name }: Named) => <a href={`/afdelingen/${id}`}>{name}</a>;

const LeaderLink = ({ id, name }: Named) => <a href={`/mensen/${id}`}>{name}</a>;

/** Most can; only who cannot is worth a word on every line. */
const SignInBadge = ({ state }: { readonly state: DirectoryLine["signIn"] }) =>
  state === "possible" ? null : <Badge icon="circle-dashed">{m.cannotSignInYet()}</Badge>;

function filtersFor(view: DirectoryView): TableFilter[] {
  const filters: TableFilter[] = [
    { name: "unit", label: m.unit(), options: view.units },
    {
      name: "role",
      label: m.role(),
      options: (["leader", ...givenRoles] as const).map((role) => ({ value: role, label: roleName(role) })),
    },
  ];
  if (!view.can.manage) return filters;
  const levels = hierarchyLevels.map((level) => ({ value: level, label: hierarchyLevelName(level) }));
  return [
    ...filters,
    { name: "level", label: m.hierarchyLevel(), options: levels },
    { name: "state", label: m.state(), options: [{ value: "left", label: m.peopleWhoLeft() }] },
  ];
}

function NobodyYet({ canManage }: { readonly canManage: boolean }) {
  return (
    <EmptyState
      illustration="table"
      heading={m.nobodyYet()}
      action={
        canManage && (
          <LinkButton href="/mensen/import" variant="primary" icon="upload">
            {m.importPeople()}
          </LinkButton>
        )
      }
    >
      <p>{canManage ? m.nobodyYetManage() : m.nobodyYetWait()}</p>
    </EmptyState>
  );
}
