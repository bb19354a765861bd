import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextSort, pageCount, readTableState, type TableDefinition, tableHref } from "./table-state.ts";

const people: TableDefinition = {
  sortable: ["name", "unit"],
  defaultSort: { column: "name", direction: "ascending" },
  filters: { role: ["leader", "trainer"], unit: null },
};

const at = (query: string): URL => new URL(`http://localhost/mensen${query}`);

describe("readTableState", () => {
  it("is the whole list when the address says nothing", () => {
    expect(readTableState(at(""), people)).toEqual({
      search: "",
      sort: { column: "name", direction: "ascending" },
      page: 1,
      pageSize: 25,
      filters: {},
    });
  });

  it("reads search, order, page and filters", () => {
    const state = readTableState(at("?q=+van+der+&sort=-unit&page=3&role=leader&role=trainer&unit=u1"), people);
    expect(state.search).toBe("van der");
    expect(state.sort).toEqual({ column: "unit", direction: "descending" });
    expect(state.page).toBe(3);
    expect(state.filters).toEqual({ role: ["leader", "trainer"], unit: ["u1"] });
  });

  it("ignores columns, roles and pages that there are not", () => {
    const state = readTableState(at("?sort=-salary&role=king&role=&page=zero"), people);
    expect(state).toEqual(readTableState(at(""), people));
    expect(readTableState(at("?page=-4"), people).page).toBe(1);
    expect(readTableState(at("?page=1e99"), people).page).toBe(1);
  });

  it("survives any address and asks nothing unreasonable of the database", () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const state = readTableState(at(`?${query}`), people);
        expect(people.sortable).toContain(state.sort.column);
        expect(state.page).toBeGreaterThanOrEqual(1);
        expect(state.page).toBeLessThanOrEqual(100_000);
        expect(state.search.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe("tableHref", () => {
  it("keeps what it is not asked to change, and goes back to the first page", () => {
    expect(tableHref(at("?q=ann&page=4"), { sort: "-unit" })).toBe("/mensen?q=ann&sort=-unit");
    expect(tableHref(at("?q=ann&sort=unit"), { page: "2" })).toBe("/mensen?q=ann&sort=unit&page=2");
    expect(tableHref(at("?q=ann"), { q: null })).toBe("/mensen");
  });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.integer({ min: 1, max: 99 }), (search, page) => {
        const url = new URL(tableHref(at(""), { q: search, page: String(page) }), "http://localhost");
        const state = readTableState(url, people);
        expect(state.search).toBe(search.trim());
        expect(state.page).toBe(page);
      }),
    );
  });
});

describe("nextSort", () => {
  it("turns a column around, and starts a new one ascending", () => {
    expect(nextSort("name", { column: "name", direction: "ascending" })).toBe("-name");
    expect(nextSort("name", { column: "name", direction: "descending" })).toBe("name");
    expect(nextSort("unit", { column: "name", direction: "ascending" })).toBe("unit");
  });
});

describe("pageCount", () => {
  it("is at least one", () => {
    expect(pageCount(0, 25)).toBe(1);
    expect(pageCount(25, 25)).toBe(1);
    expect(pageCount(26, 25)).toBe(2);
  });
});
