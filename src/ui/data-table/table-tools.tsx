import * as m from "#messages/ui";
import { usePage } from "#platform/http/page-context.ts";
import { Icon } from "../icon/icon.tsx";
import { SearchField } from "../form/text-field.tsx";
import { Menu, MenuLink } from "../menu/menu.tsx";
import { tableHref, type TableState } from "./table-state.ts";

export interface TableFilter {
  /** Its name in the URL. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface TableToolsProps {
  readonly tableId: string;
  readonly state: TableState;
  /** Null when they are too many to count. */
  readonly total: number | null;
  readonly searchLabel: string | undefined;
  readonly filters: readonly TableFilter[];
  readonly exportable: boolean;
}

/** Search and filters as one GET form, the choices made as links that take them away, and the exports. */
export function TableTools({ tableId, state, total, searchLabel, filters, exportable }: TableToolsProps) {
  const { url } = usePage();
  const canNarrow = searchLabel !== undefined || filters.length > 0;
  if (!canNarrow && !exportable) return null;
  return (
    <div class="data-table-tools">
      {canNarrow && (
        <search class="data-table-search">
          <form class="data-table-filters" action={url.pathname} method="get" data-refreshes={tableId}>
            {url.searchParams.has("sort") && (
              <input type="hidden" name="sort" value={url.searchParams.get("sort") ?? ""} />
            )}
            {searchLabel !== undefined && <SearchField label={searchLabel} value={state.search} />}
            {filters.map((filter) => (
              <FilterSelect key={filter.name} filter={filter} chosen={state.filters[filter.name]?.[0] ?? ""} />
            ))}
            {filters.length > 0 && (
              <button type="submit" class="button button-secondary data-table-apply">
                {m.applyFilters()}
              </button>
            )}
          </form>
        </search>
      )}
      {exportable && (
        <div class="data-table-exports" data-part="exports">
          {total !== 0 && <Exports total={total} />}
        </div>
      )}
    </div>
  );
}

function Exports({ total }: { readonly total: number | null }) {
  const { url } = usePage();
  const label = (format: string): string =>
    total === null ? m.exportAllAs({ format }) : m.exportAs({ format, count: total });
  return (
    <Menu label={m.exportList()} icon="download" align="end">
      <MenuLink href={tableHref(url, { format: "csv", page: null })} icon="file-text" download>
        {label("CSV")}
      </MenuLink>
      <MenuLink href={tableHref(url, { format: "xlsx", page: null })} icon="file-spreadsheet" download>
        {label("Excel")}
      </MenuLink>
    </Menu>
  );
}

function FilterSelect({ filter, chosen }: { readonly filter: TableFilter; readonly chosen: string }) {
  return (
    <label class="filter">
      <span class="filter-label">{filter.label}</span>
      <select name={filter.name}>
        <option value="" selected={chosen === ""}>
          {m.all()}
        </option>
        {filter.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" size="small" />
    </label>
  );
}
