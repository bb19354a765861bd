import * as m from "#messages/ui";
import { usePage } from "#platform/http/page-context.ts";
import { Icon } from "../icon/icon.tsx";
import type { Column } from "./column.ts";
import { nextSort, tableHref, type TableSort, type TableState } from "./table-state.ts";

interface TableHeadProps<Row> {
  readonly tableId: string;
  readonly columns: readonly Column<Row>[];
  readonly state: TableState;
  readonly selectable: boolean;
}

export function TableHead<Row>({ tableId, columns, state, selectable }: TableHeadProps<Row>) {
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
          <ColumnHeading key={column.key} id={`${tableId}-sort-${column.key}`} column={column} sort={state.sort} />
        ))}
      </tr>
    </thead>
  );
}

interface ColumnHeadingProps<Row> {
  /** Keeps the focus on the link when the table has been refreshed. */
  readonly id: string;
  readonly column: Column<Row>;
  readonly sort: TableSort;
}

function ColumnHeading<Row>({ id, column, sort }: ColumnHeadingProps<Row>) {
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
        <a class="sort-link" id={id} href={tableHref(url, { sort: nextSort(column.key, sort) })} data-refresh>
          {column.heading}
          <Icon name={arrow} size="small" />
        </a>
      ) : (
        column.heading
      )}
    </th>
  );
}
