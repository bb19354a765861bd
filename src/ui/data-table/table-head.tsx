import * as m from "#messages/ui";
import { usePage } from "#platform/http/page-context.ts";
import { Icon } from "../icon/icon.tsx";
import type { Column } from "./data-table.tsx";
import { nextSort, tableHref, type TableSort, type TableState } from "./table-state.ts";

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly state: TableState;
  readonly selectable: boolean;
}

export function TableHead<Row>({ columns, state, selectable }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {selectable && (
          <th scope="col" class="data-table-select">
            <span class="visually-hidden">{m.select()}</span>
            <input type="checkbox" data-select-all hidden aria-label={m.selectAllOnPage()} />
          </th>
        )}
        {columns.map((column) => (
          <ColumnHeading key={column.key} column={column} sort={state.sort} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHeading<Row>({ column, sort }: { readonly column: Column<Row>; readonly sort: TableSort }) {
  const { url } = usePage();
  const sorted = column.sortable && sort.column === column.key;
  const arrow = sorted ? (sort.direction === "ascending" ? "arrow-up" : "arrow-down") : "arrow-up-down";
  return (
    <th
      scope="col"
      class={`${column.align === "end" ? "cell-end" : ""}${column.wideOnly ? " cell-wide-only" : ""}`}
      {...(sorted ? { "aria-sort": sort.direction } : {})}
    >
      {column.sortable ? (
        <a class="sort-link" href={tableHref(url, { sort: nextSort(column.key, sort) })} data-refresh>
          {column.heading}
          <Icon name={arrow} size="small" />
        </a>
      ) : (
        column.heading
      )}
    </th>
  );
}
