/** What the reader chose to see of a list. It lives in the URL, so that it can be shared, kept and gone back to. */
export interface TableState {
  readonly search: string;
  readonly sort: TableSort;
  /** Counts from 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Filter name → chosen values; a filter without a choice is absent. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface TableSort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** What a list offers; anything else in the URL is ignored. */
export interface TableDefinition {
  readonly sortable: readonly string[];
  readonly defaultSort: TableSort;
  /** Filter name → the values that it knows, or null when any value will do (an id, for example). */
  readonly filters?: Readonly<Record<string, readonly string[] | null>> | undefined;
  /** Default 25. */
  readonly pageSize?: number | undefined;
}

const defaultPageSize = 25;
const longestSearch = 200;
const furthestPage = 100_000;

/** Reads the state from `?q=…&sort=-name&page=2&unit=…`. Nothing that stands in a URL can make it fail. */
export function readTableState(url: URL, definition: TableDefinition): TableState {
  const query = url.searchParams;
  const page = Number.parseInt(query.get("page") ?? "1", 10);
  return {
    search: (query.get("q") ?? "").trim().slice(0, longestSearch),
    sort: readSort(query.get("sort") ?? "", definition),
    page: Number.isNaN(page) ? 1 : Math.min(furthestPage, Math.max(1, page)),
    pageSize: definition.pageSize ?? defaultPageSize,
    filters: readFilters(query, definition),
  };
}

function readSort(text: string, { sortable, defaultSort }: TableDefinition): TableSort {
  const column = text.replace(/^-/, "");
  if (!sortable.includes(column)) return defaultSort;
  return { column, direction: text.startsWith("-") ? "descending" : "ascending" };
}

function readFilters(query: URLSearchParams, { filters = {} }: TableDefinition): Record<string, readonly string[]> {
  const chosen = Object.entries(filters).map(([name, known]) => {
    const values = query.getAll(name).filter((value) => value !== "" && (known === null || known.includes(value)));
    return [name, [...new Set(values)]] as const;
  });
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}

export const pageCount = (total: number, pageSize: number): number => Math.max(1, Math.ceil(total / pageSize));

/** This URL with other parameters; null takes one away. A change of anything but the page goes back to the first page. */
export function tableHref(url: URL, change: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(url.search);
  if (!("page" in change)) query.delete("page");
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text ? `${url.pathname}?${text}` : url.pathname;
}

/** The `sort` that a click on a column's heading asks for: ascending first, then the other way round. */
export function nextSort(column: string, current: TableSort): string {
  return current.column === column && current.direction === "ascending" ? `-${column}` : column;
}
