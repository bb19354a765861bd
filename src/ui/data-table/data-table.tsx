import type { ComponentChildren } from "preact";
import * as m from "#messages/ui";
import { usePage } from "#platform/http/page-context.ts";
import { Pagination } from "../pagination/pagination.tsx";
import { type BulkActions, BulkBar, bulkFormId } from "./bulk-bar.tsx";
import type { Column } from "./column.ts";
import { TableBody } from "./table-body.tsx";
import { TableHead } from "./table-head.tsx";
import { pageCount, tableHref, type TableState } from "./table-state.ts";
import { type TableFilter, TableTools } from "./table-tools.tsx";

export type { Column };

export interface DataTableProps<Row> {
  /** Unique on the page. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly state: TableState;
  /** Rows that fit the state, on all pages together. */
  readonly total: number;
  /** More rows fit than `total`, which are not counted. */
  readonly hasMore?: boolean | undefined;
  /** Label of the search field; without it there is none. */
  readonly searchLabel?: string | undefined;
  readonly filters?: readonly TableFilter[] | undefined;
  readonly bulk?: BulkActions | undefined;
  /** Offers `?format=csv` and `?format=xlsx` of the same state. */
  readonly exportable?: boolean | undefined;
  /** Something about what was found, above the rows: an `Alert`. It goes along when the list refreshes. */
  readonly note?: ComponentChildren | undefined;
  /** Shown when there is nothing at all; when a search finds nothing the table says so itself. */
  readonly empty: ComponentChildren;
}

/** A list that one can search, filter, sort, page, export and act on. Every state is a link; on a phone rows become cards. */
export function DataTable<Row>(table: DataTableProps<Row>) {
  const { url } = usePage();
  const { id, state, total, rows, bulk, hasMore = false } = table;
  const isNarrowed = state.search !== "" || Object.keys(state.filters).length > 0;
  if (total === 0 && !isNarrowed) return <>{table.empty}</>;
  const body = (
    <div class="data-table-scroll">
      <table>
        <caption class="visually-hidden">{table.caption}</caption>
        <TableHead tableId={id} columns={table.columns} state={state} selectable={bulk !== undefined} />
        <TableBody columns={table.columns} rows={rows} rowKey={table.rowKey} formId={bulk ? bulkFormId(id) : null} />
      </table>
    </div>
  );
  return (
    <section class="data-table" id={id} aria-label={table.caption} data-list>
      <TableTools
        tableId={id}
        state={state}
        total={hasMore ? null : total}
        searchLabel={table.searchLabel}
        filters={table.filters ?? []}
        exportable={table.exportable ?? false}
      />
      <div class="data-table-results" data-results data-part="results">
        {table.note}
        {rows.length === 0 ? <NothingFound /> : body}
        {bulk && rows.length > 0 && <BulkBar tableId={id} bulk={bulk} total={hasMore ? null : total} />}
        <footer class="data-table-footer">
          <p class="muted small" data-count>
            {hasMore ? m.moreResultsThan({ count: total }) : m.resultCount({ count: total })}
          </p>
          <Pagination
            page={state.page}
            pageCount={pageCount(total, state.pageSize)}
            hrefOf={(page) => tableHref(url, { page: page === 1 ? null : String(page) })}
            label={m.pagesOf({ list: table.caption })}
          />
        </footer>
      </div>
    </section>
  );
}

function NothingFound() {
  const { url } = usePage();
  return (
    <div class="data-table-nothing">
      <p>
        <strong>{m.nothingFound()}</strong>
      </p>
      <p class="muted">{m.nothingFoundHint()}</p>
      <p>
        <a href={url.pathname}>{m.clearFilters()}</a>
      </p>
    </div>
  );
}
