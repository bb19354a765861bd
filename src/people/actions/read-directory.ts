import type { Acting } from "#platform/action/acting.ts";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { pageCount } from "#ui/data-table/table-state.ts";
import {
  type DirectoryInput,
  directoryInput,
  directoryPageSize,
  directoryQuery,
  directoryState,
} from "../directory-query.ts";
import { mayManagePeople, maySeeDirectory } from "../permissions.ts";
import { countDirectory, countUpTo, type DirectoryQuery, findDirectory } from "../queries/directory.ts";
import { directoryLine, type DirectoryView } from "../views/directory.ts";
import { findUnitFilters } from "../unit-filters.ts";

/** The colleagues, one page at a time. */
export const readDirectory = defineRead({
  name: "people.directory",
  input: directoryInput,
  find: nothingYet,
  may: maySeeDirectory,
  run: async (acting, input): Promise<DirectoryView> => {
    const manages = mayManagePeople(acting.actor);
    const asked = askedOfDirectory(input, manages);
    const [units, { query, total, hasMore }] = await Promise.all([
      findUnitFilters(acting, input.unit),
      countToShow(acting, asked),
    ]);
    const page = Math.min(input.page, pageCount(total, directoryPageSize));
    const shown = { limit: directoryPageSize, offset: (page - 1) * directoryPageSize };
    const rows = total === 0 ? [] : await findDirectory(acting, query, shown);
    return {
      state: directoryState(input, page),
      rows: rows.map((row) => directoryLine(row, { withSignIn: manages })),
      total,
      hasMore,
      resembles: query.closeness === "resembles",
      units,
      can: { manage: manages },
    };
  },
});

/** Who left, and in which layer somebody works, is for who keeps the people. */
export const askedOfDirectory = (input: DirectoryInput, manages: boolean): DirectoryQuery =>
  directoryQuery(manages ? input : { ...input, state: "active", level: null });

/** Who looks for somebody among more people than this types another letter; they are not counted. */
export const mostCounted = 1000;

async function countToShow(acting: Acting, query: DirectoryQuery): Promise<Counted & { hasMore: boolean }> {
  const exactly = await countUpTo(acting, query, mostCounted);
  if (exactly === null) return { query: { ...query, fitsMany: true }, total: mostCounted, hasMore: true };
  return { ...(await forgiving(acting, query, exactly)), hasMore: false };
}

/** How many fit; when what was typed fits nobody, how many resemble it. */
export const countForgiving = async (acting: Acting, query: DirectoryQuery): Promise<Counted> =>
  forgiving(acting, query, await countDirectory(acting, query));

interface Counted {
  readonly query: DirectoryQuery;
  readonly total: number;
}

async function forgiving(acting: Acting, query: DirectoryQuery, exactly: number): Promise<Counted> {
  if (exactly > 0 || query.search === "") return { query, total: exactly };
  const resembling: DirectoryQuery = { ...query, closeness: "resembles" };
  const total = await countDirectory(acting, resembling);
  return total === 0 ? { query, total } : { query: resembling, total };
}
